import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/kernel/root.ts';
import type { AnyVerb } from '../../src/kernel/verb.ts';

const files = globSync('src/rooms/**/*.ts', { cwd: root }).filter(
  (file) => !/\.(test|fixture)\.ts$/.test(file) && !file.includes('/pages/'),
);

const isVerb = (value: unknown): value is AnyVerb =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  'subject' in value &&
  'run' in value &&
  'input' in value;

/** Every verb that any file of any room gives out, by name. Nobody has to keep a list: a new verb is in it. */
export async function everyVerb(): Promise<readonly AnyVerb[]> {
  const found = new Map<string, AnyVerb>();
  for (const file of files) {
    const exported: Record<string, unknown> = await import(join(root, file));
    for (const value of Object.values(exported)) if (isVerb(value)) found.set(value.name, value);
  }
  return [...found.values()].sort((one, other) => one.name.localeCompare(other.name));
}

/** Every `room.verb` that the sources give as a name: verbs, jobs, and who acts for a job. */
export const namesInSources = (): ReadonlySet<string> =>
  new Set(
    files.flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/\bname: '([a-z]+\.[a-z-]+)'/g)].map(
        ([, name = '']) => name,
      ),
    ),
  );
