import { cleanJpeg } from './jpeg.ts';
import { cleanPng } from './png.ts';
import { type PictureProblem, PictureRefused } from './refuse.ts';
import { cleanWebp } from './webp.ts';

export type { PictureProblem };

/** Largest logo, in bytes. Fits in a form with everything around it. */
export const LARGEST_PICTURE = 200_000;

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

const CLEANERS: readonly [PictureType, (bytes: Buffer) => boolean, (bytes: Buffer) => Buffer][] = [
  ['image/png', (bytes) => bytes.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')), cleanPng],
  ['image/jpeg', (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])), cleanJpeg],
  [
    'image/webp',
    (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
    cleanWebp,
  ],
];

/**
 * The picture built up anew from only those parts that draw it: no place, camera, maker, colour profile, thumbnail,
 * comment, and nothing behind its end. The type is told from the content; a name or a header counts for nothing.
 * What cannot be taken apart is refused.
 */
export function cleanPicture(
  bytes: Buffer,
): { readonly bytes: Buffer; readonly type: PictureType } | { readonly problem: PictureProblem } {
  if (bytes.length > LARGEST_PICTURE) return { problem: 'too-large' };
  const found = CLEANERS.find(([, recognises]) => recognises(bytes));
  if (found === undefined) return { problem: 'other-type' };
  try {
    const cleaned = found[2](bytes);
    return cleaned.length > LARGEST_PICTURE ? { problem: 'too-large' } : { bytes: cleaned, type: found[0] };
  } catch (error) {
    if (error instanceof PictureRefused) return { problem: error.problem };
    // Reading past the end of a buffer: the file says that it holds more than it does.
    if (error instanceof RangeError) return { problem: 'broken' };
    throw error;
  }
}
