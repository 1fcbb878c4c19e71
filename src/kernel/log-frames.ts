import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './root.ts';

const MOST = 12;

/**
 * Where an error came from, as `src/kernel/verb.ts:41:7`, the place itself first. Only places in files; the
 * message is cut off first, because it may hold data and may even look like a place.
 */
export function framesOf(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const head = stack.indexOf(error.message);
  const rest = error.message !== '' && head >= 0 ? stack.slice(head + error.message.length) : stack;
  return rest
    .split('\n')
    .flatMap((line) => placeOf(line) ?? [])
    .slice(0, MOST);
}

const FRAME =
  /^\s+at (?:[^()]*\()?((?:file:\/\/)?\/[^()]+\.(?:m?[jt]sx?)|[A-Z]:\\[^()]+\.(?:m?[jt]sx?)):(\d+):(\d+)\)?$/;

function placeOf(line: string): string | null {
  const found = FRAME.exec(line);
  if (found?.[1] === undefined) return null;
  const file = found[1].startsWith('file:') ? fileURLToPath(found[1]) : found[1];
  return `${relative(root, file).replaceAll('\\', '/')}:${found[2]}:${found[3]}`;
}
