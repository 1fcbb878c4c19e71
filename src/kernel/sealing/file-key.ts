import { close, unclose } from './box.ts';
import type { DataKey } from './seal.ts';
import { bytesOf, randomKey, SecretKey, subkey } from './secret-key.ts';

/** Key of one stored file, never used for another. Wrapped under the data key of its record it goes when that goes. */
export type FileKey = SecretKey<'file'>;

const placeOf = (blob: string): readonly string[] => ['file key', blob];

/** A new key for a file, and its form for the column beside the name of the file. */
export function newFileKey(dataKey: DataKey, blob: string): { key: FileKey; wrapped: Buffer } {
  const key = randomKey('file');
  return { key, wrapped: wrapFileKey(dataKey, blob, key) };
}

/** The key of a file under the data key of a record: also of another record than before, when the file moves there. */
export const wrapFileKey = (dataKey: DataKey, blob: string, key: FileKey): Buffer =>
  close(subkey(dataKey, 'wrap'), placeOf(blob), bytesOf(key));

/** Throws SealBroken for another record or another file. */
export const unwrapFileKey = (dataKey: DataKey, blob: string, wrapped: Buffer): FileKey =>
  new SecretKey('file', unclose(subkey(dataKey, 'wrap'), placeOf(blob), wrapped));
