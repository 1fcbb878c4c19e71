import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../kernel/root.ts';
import type { Command } from './command.ts';

/** Version of Lantaarn, as in package.json. */
export function productVersion(): string {
  const found: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return found.version;
}

export const version: Command = {
  name: 'version',
  summary: 'Laat de versie van Lantaarn en van Node zien.',
  async run(_args, io) {
    io.out(`Lantaarn ${productVersion()}, Node ${process.versions.node}`);
    return 0;
  },
};
