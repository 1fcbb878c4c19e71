import { type FileKind, HEAD_BYTES, kindOf, sniff } from './kinds.ts';
import { type Removal, type Stripper, strip } from './removed.ts';
import { JpegStripper } from './strip-jpeg.ts';
import { Mp3Stripper } from './strip-mp3.ts';
import { Mp4Stripper } from './strip-mp4.ts';

/** Why a file is not taken. */
export type Refused = 'empty' | 'kind' | 'too-large';

/** A file is not taken; nothing of it may be kept. */
export class FileRefused extends Error {
  override readonly name = 'FileRefused';
  readonly why: Refused;

  constructor(why: Refused) {
    super(`a file is refused: ${why}`);
    this.why = why;
  }
}

/** A file that is coming in. */
export interface Incoming {
  readonly kind: FileKind;
  /** What is to be kept of it. Throws FileRefused when it turns out to be too large. */
  readonly bytes: AsyncIterable<Buffer>;
  /** What is known once all bytes came by. */
  came(): Came;
}

export interface Came {
  /** Bytes as they were sent. */
  readonly size: number;
  readonly removed: readonly Removal[];
  /** Nothing that a file of this kind can carry unseen is left in it. */
  readonly clean: boolean;
}

const stripperFor = (code: FileKind): Stripper | null => {
  switch (code) {
    case 'jpeg':
      return new JpegStripper();
    case 'mp3':
      return new Mp3Stripper();
    case 'mp4':
    case 'mov':
    case 'm4a':
    case '3gp':
      return new Mp4Stripper();
    default:
      return null;
  }
};

/**
 * Looks at the first bytes of a file, and gives the rest through: counted, and without what can be taken out of it as it
 * goes by. So the place where a photo was taken is never stored, not even for a moment. Throws FileRefused for a file
 * that is empty, too large or of a kind that is not taken.
 */
export async function takeInFile(source: AsyncIterable<Uint8Array>, limit: number): Promise<Incoming> {
  const rest = source[Symbol.asyncIterator]();
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < HEAD_BYTES) {
    const { value, done } = await rest.next();
    if (done === true) break;
    first.push(value);
    length += value.length;
  }
  if (length === 0) throw new FileRefused('empty');
  if (length > limit) throw new FileRefused('too-large');
  const head = Buffer.concat(first);
  const code = await sniff(head.subarray(0, HEAD_BYTES));
  if (code === null) throw new FileRefused('kind');
  const stripper = stripperFor(code);
  const counted = { size: 0 };
  const whole = limited(head, rest, limit, counted);
  return {
    kind: code,
    bytes: stripper === null ? whole : strip(stripper, whole),
    came: () => ({
      size: counted.size,
      removed: stripper === null ? [] : [...stripper.removed],
      clean: stripper?.whole === true && kindOf(code).cleaning === 'stream',
    }),
  };
}

async function* limited(
  head: Buffer,
  rest: AsyncIterator<Uint8Array>,
  limit: number,
  counted: { size: number },
): AsyncGenerator<Buffer> {
  counted.size = head.length;
  yield head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
    counted.size += next.value.length;
    if (counted.size > limit) throw new FileRefused('too-large');
    yield Buffer.from(next.value.buffer, next.value.byteOffset, next.value.byteLength);
  }
}
