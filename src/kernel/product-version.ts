import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';

/** Version of Lantaarn, as in package.json. */
export function productVersion(): string {
  const found: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return found.version;
}
