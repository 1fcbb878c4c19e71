import type { Context } from '../../kernel/context.ts';
import {
  addressKeys,
  canonicalKvk,
  canonicalPhone,
  canonicalPlate,
  findIn,
  type Mention,
  nameKeys,
} from '../../kernel/sealing/normalise.ts';
import { organisationToken, regionToken, type TokenKind } from '../../kernel/sealing/tokens.ts';
import type { Special, Story } from './report-content.ts';

/** A row of signal_tokens: findable, not readable. */
export interface SearchToken {
  readonly kind: TokenKind;
  readonly token: Buffer;
  readonly regionToken: Buffer;
  /** Says enough to tie two signals together. */
  readonly connects: boolean;
}

/** As many as one report may have; a longer list is somebody pasting a telephone book. */
const MOST_TOKENS = 80;

const present = (text: string | undefined): string[] => (text === undefined ? [] : [text]);
const lines = (text: string | undefined): string[] =>
  present(text)
    .flatMap((whole) => whole.split(/[\n,;]|(?:\s(?:en|and|of|or)\s)/u))
    .map((line) => line.trim())
    .filter((line) => line !== '');
const each = (kind: TokenKind, values: readonly (string | null)[]): Mention[] =>
  values.flatMap((value) => (value === null ? [] : [{ kind, value }]));

/**
 * What a report can be found by: what was filled in as address, telephone, plate, name or company, and what is
 * recognised in the running text. Never from the reporter's own contact details (R12). `ownPlaces` are the
 * places of the municipality, for a street without a place.
 */
export function mentionsIn(
  story: Partial<Story>,
  special: Partial<Special>,
  ownPlaces: readonly string[],
): Mention[] {
  const address = [story.address, story.place].filter((part) => part !== undefined).join(', ');
  const texts = [story.whatHappened, story.whereText, story.ownWords, story.vehicles, story.business];
  const free = [...texts, special.personsDescription, special.personPhones].flatMap(present);
  const mentions = [
    ...(story.address === undefined ? [] : each('address', addressKeys(address, ownPlaces))),
    ...each('phone', lines(special.personPhones).map(canonicalPhone)),
    ...each('plate', lines(story.vehicles).map(canonicalPlate)),
    ...each('kvk', present(story.kvk).map(canonicalKvk)),
    ...each('name', lines(special.personNames).flatMap(nameKeys)),
    // a company as a whole: "hotel" alone would find every hotel
    ...each(
      'name',
      present(story.business).flatMap((name) => nameKeys(name).slice(0, 1)),
    ),
    ...free.flatMap(findIn),
  ];
  return [...new Map(mentions.map((found) => [`${found.kind} ${found.value}`, found])).values()];
}

/** The tokens of these mentions, for one's own organisation and for the region. */
export const tokensOf = (context: Context, mentions: readonly Mention[]): SearchToken[] =>
  mentions.slice(0, MOST_TOKENS).map(({ kind, value }) => ({
    kind,
    token: organisationToken(context.key, kind, value),
    regionToken: regionToken(context.house.masterKey, kind, value),
    connects: connects({ kind, value }),
  }));

/** Whether having this in common means anything: a whole name does, one word of it does not. */
export const connects = ({ kind, value }: Mention): boolean => kind !== 'name' || value.includes(' ');
