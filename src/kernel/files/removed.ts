/** What was taken out of a file; words for people stand in content/attachment-words.ts. */
export const removals = [
  'location',
  'device',
  'time',
  'author',
  'software',
  'description',
  'thumbnail',
  'trailing',
  'script',
  'embedded-file',
  'properties',
  'macro',
] as const;
export type Removal = (typeof removals)[number];

/** Takes out of a file what it carries unseen, while it streams by. */
export interface Stripper {
  /** What may go on of these bytes. */
  take(bytes: Buffer): Buffer[];
  /** What is still to go on, at the end. */
  finish(): Buffer[];
  readonly removed: ReadonlySet<Removal>;
  /** False when the file is not made as it should be: then something may have stayed in it. */
  readonly whole: boolean;
}

/** Runs a stripper over a stream. */
export async function* strip(stripper: Stripper, source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const bytes of source)
    yield* stripper.take(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  yield* stripper.finish();
}
