import { type Cryptography, hashFor, type KeyedHash, type LinkageKey } from './cryptography.ts';
import { type Field, type Normalised, normalise, type RecordValues, tokenDomain } from './fields.ts';
import { FILTER_BITS, FILTER_WORDS, type Filters, filtersOf } from './filters.ts';

/** How records become Bloom filters. Partners agree on all of it; other settings give encodings that cannot be laid side by side. */
export interface ClkSettings {
  /** Bits that a token sets. Left out: `usualBitsPerToken` of the fields. */
  readonly bitsPerToken?: number;
  /**
   * Where a token's bits fall. `double`: h1 + i h2 (Kirsch and Mitzenmacher 2006; Schnell, Bachteler and Reiher 2009).
   * `independent` (usual): each from ten bits of the hash of its own, which takes away the pattern by which Kroll and
   * Steinmetzer (2015) read double hashing without the key.
   */
  readonly hashing?: 'double' | 'independent';
  /** The year of birth goes into every hash: equal names of other years have nothing in common. Costs every link of which a year is wrong or missing. */
  readonly birthYearSalt?: boolean;
}

/** Most bits of a token: what one HMAC-SHA-256 gives ten bits for. */
export const MOST_BITS_PER_TOKEN = 25;

/** Tokens of an ordinary value of a kind. */
const USUAL_TOKENS = {
  'full-name': 15,
  'given-name': 8,
  'family-name': 8,
  'birth-date': 8,
  postcode: 5,
  sex: 1,
  phone: 10,
  number: 3,
  text: 12,
} as const;

/** 23, or fewer where more than about two thirds of the bits would be set in a record with all fields filled in. */
export function usualBitsPerToken(fields: readonly Field[]): number {
  const tokens = fields.reduce((sum, { kind }) => sum + USUAL_TOKENS[kind], 0);
  return Math.max(4, Math.min(23, Math.round((1.18 * FILTER_BITS) / tokens)));
}

/**
 * Cryptographic long-term keys (Schnell, Bachteler and Reiher 2011): one keyed Bloom filter of 1,024 bits for each
 * record. Tokens of names are bigrams with padding, those of dates, postcodes and numbers single characters with
 * their place; every domain of tokens has a key of its own, derived from the secret and the run. A record without any
 * value has no bits. Throws RangeError for a short secret or settings that cannot be.
 */
export async function encodeClk(
  cryptography: Cryptography,
  key: LinkageKey,
  fields: readonly Field[],
  records: readonly RecordValues[],
  settings: ClkSettings = {},
): Promise<Filters> {
  const places = await tokenPlaces(cryptography, key, fields, settings);
  const words = new Uint32Array(records.length * FILTER_WORDS);
  for (const [record, values] of records.entries()) {
    const normalised = fields.map((field, at) => normalise(field, values[at] ?? ''));
    const salt = settings.birthYearSalt === true ? yearOf(normalised) : '';
    for (const [at, { tokens }] of normalised.entries())
      for (const token of tokens)
        for (const bit of await places(at, salt, token)) {
          const word = record * FILTER_WORDS + (bit >>> 5);
          words[word] = (words[word] ?? 0) | (1 << (bit & 31));
        }
  }
  return filtersOf(words);
}

const yearOf = (normalised: readonly Normalised[]): string =>
  normalised.find(({ year }) => year !== undefined)?.year ?? '';

type Places = (field: number, salt: string, token: string) => Promise<Uint16Array>;

/** Where the bits of a token of a field fall; remembers what it worked out, for tokens come back often. */
async function tokenPlaces(
  cryptography: Cryptography,
  key: LinkageKey,
  fields: readonly Field[],
  { bitsPerToken = usualBitsPerToken(fields), hashing = 'independent' }: ClkSettings,
): Promise<Places> {
  if (!Number.isInteger(bitsPerToken) || bitsPerToken < 1 || bitsPerToken > MOST_BITS_PER_TOKEN)
    throw new RangeError(`a token sets from 1 to ${MOST_BITS_PER_TOKEN} bits`);
  const domains = fields.map(tokenDomain);
  const hashes = new Map<string, KeyedHash>();
  for (const domain of new Set(domains))
    hashes.set(domain, await hashFor(cryptography, key, `clk ${domain}`));
  const known = new Map<string, Uint16Array>();
  const spread = hashing === 'double' ? doubleHashed : independent;
  return async (field, salt, token) => {
    const domain = domains[field] ?? '';
    const name = `${domain}\n${salt}\n${token}`;
    const found = known.get(name);
    if (found !== undefined) return found;
    const hash = hashes.get(domain) as KeyedHash;
    const places = spread(await hash(`${salt}\n${token}`), bitsPerToken);
    known.set(name, places);
    return places;
  };
}

/** h1 + i h2 modulo 1,024, from the first eight bytes; h2 is made odd, so that no place comes twice. */
function doubleHashed(hash: Uint8Array, bits: number): Uint16Array {
  const view = new DataView(hash.buffer, hash.byteOffset, hash.byteLength);
  const [first, step] = [view.getUint32(0), view.getUint32(4) | 1];
  return Uint16Array.from({ length: bits }, (_, at) => (first + Math.imul(at, step)) & (FILTER_BITS - 1));
}

/** The next ten bits of the hash for each; some places may come twice. */
function independent(hash: Uint8Array, bits: number): Uint16Array {
  return Uint16Array.from({ length: bits }, (_, at) => {
    const from = at * 10;
    const three =
      ((hash[from >> 3] ?? 0) << 16) | ((hash[(from >> 3) + 1] ?? 0) << 8) | (hash[(from >> 3) + 2] ?? 0);
    return (three >>> (14 - (from & 7))) & (FILTER_BITS - 1);
  });
}
