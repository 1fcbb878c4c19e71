import { createHmac, timingSafeEqual } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { ChainHead } from './chain.ts';
import type { AuditSealing } from './entry.ts';

/**
 * A file outside the database that remembers how far the audit chain had come. Whoever cuts entries off
 * the end in the database cannot cut them off here, and cannot make a line without the key.
 */
export interface AnchorFile {
  append(line: string): void;
  /** Lines, oldest first. */
  lines(): readonly string[];
  /** The newest line that was there at the start or was appended since, or null. */
  last(): string | null;
}

const KEEP = 1000;

/** Opens or makes the anchor file; every line is on disk when `append` returns. Keeps the newest thousand. */
export function anchorFile(path: string): AnchorFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const lines = (): string[] =>
    existsSync(path)
      ? readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
      : [];
  const found = lines();
  let [count, last] = [found.length, found.at(-1) ?? null];
  return {
    lines,
    last: () => last,
    append(line) {
      if (count >= KEEP * 2) count = shorten(path, lines().slice(-KEEP));
      writeDurably(path, 'a', `${line}\n`);
      count += 1;
      last = line;
    },
  };
}

function shorten(path: string, lines: readonly string[]): number {
  writeDurably(`${path}.new`, 'w', `${lines.join('\n')}\n`);
  renameSync(`${path}.new`, path);
  return lines.length;
}

function writeDurably(path: string, flag: 'a' | 'w', text: string): void {
  const file = openSync(path, flag, 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** `position link proof`, where the proof needs the audit key. */
export function anchorLine(sealing: AuditSealing, head: ChainHead): string {
  const text = `${head.position} ${head.link.toString('hex')}`;
  return `${text} ${proofOf(sealing, text).toString('hex')}`;
}

/** The head that a line proves, or null when the line was not made with this key. */
export function readAnchorLine(sealing: AuditSealing, line: string): ChainHead | null {
  const [position, link, proof] = line.split(' ');
  if (position === undefined || link === undefined || proof === undefined) return null;
  const expected = proofOf(sealing, `${position} ${link}`);
  const given = Buffer.from(proof, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  return { position: Number(position), link: Buffer.from(link, 'hex') };
}

const proofOf = (sealing: AuditSealing, text: string): Buffer =>
  createHmac('sha256', sealing.key).update('anchor:').update(text).digest();
