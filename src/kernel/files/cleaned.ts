import type { Removal } from './removed.ts';

/** Why a file could not be cleaned, or not wholly; it is kept, and everybody who handles it is told. */
export const leftovers = ['password', 'damaged', 'too-large', 'too-slow', 'embedded', 'unknown'] as const;
export type Leftover = (typeof leftovers)[number];

/** What cleaning a file came to. */
export interface Cleaned {
  /** A new file was made, to be kept instead of the one that came. */
  readonly made: boolean;
  readonly previewed: boolean;
  readonly removed: readonly Removal[];
  /** Null when nothing that it can carry unseen is left. */
  readonly left: Leftover | null;
}

/** What the cleaning process sends: a letter for what it is, four bytes of length, the content. */
export type Sent =
  | { readonly kind: 'file' | 'preview'; readonly bytes: Buffer }
  | { readonly kind: 'report'; readonly report: Pick<Cleaned, 'removed' | 'left'> };

const LETTERS = { file: 0x46, preview: 0x50, report: 0x52 } as const;
export const HEAD_BYTES = 5;
/** Longer than this no piece is sent, or taken. */
export const PIECE_BYTES = 256 * 1024;

export function sentBytes(sent: Sent): Buffer {
  const bytes = sent.kind === 'report' ? Buffer.from(JSON.stringify(sent.report)) : sent.bytes;
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8(LETTERS[sent.kind]);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** What a letter stands for; null for none that was ever sent. */
export const kindOfLetter = (letter: number): Sent['kind'] | null =>
  (Object.keys(LETTERS) as Sent['kind'][]).find((kind) => LETTERS[kind] === letter) ?? null;
