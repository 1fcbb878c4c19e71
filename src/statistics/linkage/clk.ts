import { type Cryptography, hashFor, type LinkageKey } from './cryptography.ts';
import { type Field, normalise, type RecordValues, tokenDomain } from './fields.ts';
import { FILTER_BITS, FILTER_WORDS, type Filters, filtersOf } from './filters.ts';

/** How records become Bloom filters. Partners agree on all of it: other settings cannot be laid side by side. */
export interface ClkSettings {
  /** Bits that a token sets. Left out: `usualBitsPerToken` of the fields. */
  readonly bitsPerToken?: number;
  /**
   * Where a token's bits fall. `double`: h1 + i h2 (Kirsch and Mitzenmacher 2006; Schnell, Bachteler and Reiher 2009).
   * `independent` (usual): each from ten bits of the hash of its own, which takes away the pattern by which Kroll and
   * Steinmetzer (2015) read double hashing without the key.
   */
  readonly hashing?: 'double' | 'independent';
  /**
   * The year of birth goes into every hash: equal names of other years have nothing in common. Costs every link of
   * which a year is wrong or missing.
   */
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
  const {
    bitsPerToken = usualBitsPerToken(fields),
    hashing = 'independent',
    birthYearSalt = false,
  } = settings;
  if (!Number.isInteger(bitsPerToken) || bitsPerToken < 1 || bitsPerToken > MOST_BITS_PER_TOKEN)
    throw new RangeError(`a token sets from 1 to ${MOST_BITS_PER_TOKEN} bits`);
  const written = records.map((values) => tokensOf(fields, values, birthYearSalt));
  const spread = hashing === 'double' ? doubleHashed : independent;
  const places = await placesOf(cryptography, key, fields.map(tokenDomain), written, (hash) =>
    spread(hash, bitsPerToken),
  );
  const words = new Uint32Array(records.length * FILTER_WORDS);
  written.forEach((ofFields, record) => {
    ofFields.forEach((texts, field) => {
      for (const text of texts) for (const bit of places(field, text)) set(words, record, bit);
    });
  });
  return filtersOf(words);
}

function set(words: Uint32Array, record: number, bit: number): void {
  const at = record * FILTER_WORDS + (bit >>> 5);
  words[at] = (words[at] as number) | (1 << (bit & 31));
}

/** For every field of a record the texts that are hashed: the salt, if any, and a token. */
function tokensOf(fields: readonly Field[], values: RecordValues, birthYearSalt: boolean): string[][] {
  const normalised = fields.map((field, at) => normalise(field, values[at] ?? ''));
  const year = birthYearSalt ? normalised.find((value) => value.year !== undefined)?.year : undefined;
  return normalised.map(({ tokens }) => tokens.map((token) => `${year ?? ''}\n${token}`));
}

type Places = (field: number, text: string) => Uint16Array;

/** Hashes every text of a domain once, and tells where its bits fall. */
async function placesOf(
  cryptography: Cryptography,
  key: LinkageKey,
  domains: readonly string[],
  written: readonly (readonly (readonly string[])[])[],
  spread: (hash: Uint8Array) => Uint16Array,
): Promise<Places> {
  const known = new Map(domains.map((domain) => [domain, new Map<string, Uint16Array>()]));
  for (const [domain, places] of known) {
    const hash = await hashFor(cryptography, key, `clk ${domain}`);
    const texts = new Set(
      written.flatMap((ofFields) => ofFields.filter((_, field) => domains[field] === domain).flat()),
    );
    const hashed = await Promise.all(
      [...texts].map(async (text) => [text, spread(await hash(text))] as const),
    );
    for (const [text, bits] of hashed) places.set(text, bits);
  }
  const ofField = domains.map((domain) => known.get(domain));
  return (field, text) => ofField[field]?.get(text) ?? new Uint16Array(0);
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
