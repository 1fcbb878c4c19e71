import { type Cryptography, hashFor, hexOf, type LinkageKey } from './cryptography.ts';
import { type Field, fieldName, normalise, type RecordValues, tokenDomain } from './fields.ts';

/**
 * Exact keyed hashes: for each record an HMAC-SHA-256 over its normalised values, in 64 hexadecimal digits, or null
 * when a value is missing, unreadable or impossible. No false links but for namesakes; a single typing error loses
 * the link. The key is derived from the secret, the run and the fields. Throws RangeError for a short secret.
 */
export async function encodeExact(
  cryptography: Cryptography,
  key: LinkageKey,
  fields: readonly Field[],
  records: readonly RecordValues[],
): Promise<(string | null)[]> {
  const hash = await hashFor(cryptography, key, `exact ${fields.map(fieldName).join(' ')}`);
  return Promise.all(
    records.map(async (values) => {
      const text = exactText(fields, values);
      return text === null ? null : hexOf(await hash(text));
    }),
  );
}

/** The normalised values; the words of all parts of a name together and sorted, for columns of names get swapped. */
function exactText(fields: readonly Field[], values: RecordValues): string | null {
  const parts = fields.map((field, at) => normalise(field, values[at] ?? '').exact);
  if (parts.includes(null)) return null;
  const isName = (_: unknown, at: number): boolean =>
    fields[at] !== undefined && tokenDomain(fields[at]) === 'name';
  const words = parts.filter(isName).flatMap((part) => part?.split(' ') ?? []);
  return [words.toSorted().join(' '), ...parts.filter((part, at) => !isName(part, at))].join('\n');
}
