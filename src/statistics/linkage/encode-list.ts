import { type ClkSettings, encodeClk, usualBitsPerToken } from './clk.ts';
import { type Cryptography, keyCheck, type LinkageKey } from './cryptography.ts';
import { type EncodedFile, NORMALISATION } from './encoded-file.ts';
import { encodeExact } from './exact.ts';
import { type Field, fieldName, type RecordValues } from './fields.ts';

/** Bloom filters with their settings, or exact hashes. */
export type Encoding = ({ readonly encoding: 'clk' } & ClkSettings) | { readonly encoding: 'exact' };

/**
 * Encodes a list into what may go to the linkage place, with what both sides must agree on. With either cryptography
 * the outcome is the same to the byte, so that a partner may encode in its own browser. Throws RangeError for a short
 * secret or settings that cannot be.
 */
export async function encodeList(
  cryptography: Cryptography,
  key: LinkageKey,
  fields: readonly Field[],
  records: readonly RecordValues[],
  encoding: Encoding,
): Promise<EncodedFile> {
  const agreement = {
    fields: fields.map(fieldName),
    settings: inWords(encoding, fields),
    check: await keyCheck(cryptography, key),
    normalisation: NORMALISATION,
  };
  if (encoding.encoding === 'exact') {
    const hashes = await encodeExact(cryptography, key, fields, records);
    return { agreement, list: { encoding: 'exact', hashes } };
  }
  const filters = await encodeClk(cryptography, key, fields, records, encoding);
  return { agreement, list: { encoding: 'clk', filters } };
}

function inWords(encoding: Encoding, fields: readonly Field[]): string {
  if (encoding.encoding === 'exact') return 'exact';
  const {
    bitsPerToken = usualBitsPerToken(fields),
    hashing = 'independent',
    birthYearSalt = false,
  } = encoding;
  return `clk ${bitsPerToken} ${hashing}${birthYearSalt ? ' birth-year-salt' : ''}`;
}
