import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../kernel/root.ts';
import type { Command } from './command.ts';

export const version: Command = {
  name: 'version',
  summary: 'Laat de versie van Lantaarn en van Node zien.',
  async run(_args, io) {
    const found: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    io.out(`Lantaarn ${found.version}, Node ${process.versions.node}`);
    return 0;
  },
};
