import { type Random, randomFrom } from '../numbers/random.ts';
import type { Field } from './fields.ts';
import { ORIGINS, type Origin, type OwnName } from './invented-names.fixture.ts';

/** The columns of an invented list. */
export const INVENTED_FIELDS: readonly Field[] = [
  { kind: 'given-name' },
  { kind: 'family-name' },
  { kind: 'birth-date' },
  { kind: 'postcode' },
];

/** A row of a list: values in the order of `INVENTED_FIELDS`, who it is about, and of which origin. */
export interface Row {
  readonly person: number;
  readonly origin: string;
  readonly values: readonly string[];
}

interface Person {
  readonly origin: string;
  readonly woman: boolean;
  readonly given: OwnName;
  readonly family: OwnName;
  readonly father: OwnName;
  readonly birth: readonly [year: number, month: number, day: number];
  readonly postcode: string;
}

/** How often things go wrong in a row. */
const CHANCE = {
  respelled: 0.5,
  ownScript: 0.12,
  withoutMarks: 0.5,
  patronymic: 0.4,
  typing: 0.06,
  namesSwapped: { Vietnamese: 0.3, other: 0.03 },
  otherSex: 0.25,
  married: 0.15,
  dateMissing: 0.03,
  yearOnly: { Arabic: 0.12, Vietnamese: 0.08, other: 0.02 },
  dayMonthSwapped: 0.03,
  digitWrong: 0.03,
  postcodeMissing: 0.12,
  moved: 0.15,
} as const;

/**
 * Two lists of invented people of seven origins, as two partners would have written them down independently of each
 * other. Of every origin each list has `each` people, two in three of whom also stand on the other.
 */
export function inventedLists(seed: number, each: number): { readonly one: Row[]; readonly other: Row[] } {
  const random = randomFrom(seed);
  const onBoth = Math.round((each * 2) / 3);
  const lists = { one: [] as Row[], other: [] as Row[] };
  let number = 0;
  for (const origin of Object.keys(ORIGINS))
    for (let made = 0; made < 2 * each - onBoth; made += 1) {
      const person = inventedPerson(random, origin);
      number += 1;
      if (made < each) lists.one.push({ person: number, origin, values: written(random, person) });
      if (made < onBoth || made >= each)
        lists.other.push({ person: number, origin, values: written(random, person) });
    }
  shuffle(random, lists.one);
  shuffle(random, lists.other);
  return lists;
}

function inventedPerson(random: Random, origin: string): Person {
  const { men, women, families } = ORIGINS[origin] as Origin;
  const woman = random.fraction() < 0.7;
  return {
    origin,
    woman,
    given: pick(random, woman ? women : men),
    family: pick(random, families),
    father: pick(random, men),
    birth: [1970 + below(random, 38), 1 + below(random, 12), 1 + below(random, 28)],
    postcode: inventedPostcode(random),
  };
}

/** A row about a person, by somebody who heard the name, read it in a passport or copied it from elsewhere. */
function written(random: Random, person: Person): string[] {
  const ownScript = happens(random, CHANCE.ownScript);
  const spell = (name: OwnName): string => spelled(random, person.origin, name, ownScript);
  let given = spell(person.given);
  let family = ofSex(random, person, spell(person.family));
  if (happens(random, CHANCE.patronymic)) given = `${given}${patronymic(person, ownScript)}`;
  if (person.origin === 'Dutch' && person.woman && happens(random, CHANCE.married))
    family = `${spell(pick(random, (ORIGINS['Dutch'] as Origin).families))}-${family}`;
  [given, family] = [mistyped(random, given), mistyped(random, family)];
  if (happens(random, of(CHANCE.namesSwapped, person.origin))) [given, family] = [family, given];
  return [given, family, writtenDate(random, person), writtenPostcode(random, person.postcode)];
}

function spelled(random: Random, origin: string, name: OwnName, ownScript: boolean): string {
  if (typeof name !== 'string' && ownScript) return name[1];
  let text = typeof name === 'string' ? name : name[0];
  const { respellings } = ORIGINS[origin] as Origin;
  const fitting = respellings.filter(([pattern]) => text.search(pattern) !== -1);
  if (fitting.length > 0 && happens(random, CHANCE.respelled)) text = text.replace(...pick(random, fitting));
  return happens(random, CHANCE.withoutMarks) ? withoutMarks(text) : text;
}

const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l')
    .replace(/Ł/g, 'L')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');

/** Slavic surnames follow the sex of who bears them, except where the writer did not know that. */
function ofSex(random: Random, { woman, origin }: Person, family: string): string {
  if (!woman || happens(random, CHANCE.otherSex)) return family;
  if (origin === 'Polish') return family.replace(/(s|c|dz)ki$/, '$1ka');
  if (origin === 'Bulgarian') return family.replace(/(?<=[oe]v)$/, 'a').replace(/(?<=[ое]в)$/, 'а');
  return origin === 'Ukrainian' ? family.replace(/skyi$/, 'ska').replace(/ський$/, 'ська') : family;
}

/** The name after the father, which Bulgarians and Ukrainians have and lists often lack. */
function patronymic({ father, woman, origin }: Person, ownScript: boolean): string {
  if (typeof father === 'string') return '';
  const [latin, own] = father;
  const stem = (ownScript ? own : latin).replace(/(?:ii|o|a|ій|о|а)$/, '');
  if (origin === 'Bulgarian')
    return ownScript ? ` ${stem}ов${woman ? 'а' : ''}` : ` ${stem}ov${woman ? 'a' : ''}`;
  if (origin !== 'Ukrainian') return '';
  return ownScript ? ` ${stem}${woman ? 'івна' : 'ович'}` : ` ${stem}${woman ? 'ivna' : 'ovych'}`;
}

function writtenDate(random: Random, { birth: [year, month, day], origin }: Person): string {
  if (happens(random, CHANCE.dateMissing)) return '';
  if (happens(random, of(CHANCE.yearOnly, origin)))
    return pick(random, [`${year}`, `01-01-${year}`, `${year}-01-01`]);
  const swapped = day <= 12 && happens(random, CHANCE.dayMonthSwapped);
  const [m, d] = (swapped ? [day, month] : [month, day]).map((part) => String(part).padStart(2, '0'));
  const text = pick(random, [
    `${year}-${m}-${d}`,
    `${d}-${m}-${year}`,
    `${d}/${m}/${year}`,
    `${year}${m}${d}`,
    `${d}.${m}.${year}`,
  ]);
  return happens(random, CHANCE.digitWrong) ? wrongDigit(random, text) : text;
}

function wrongDigit(random: Random, text: string): string {
  const digits = [...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = pick(random, digits);
  return `${text.slice(0, at)}${below(random, 10)}${text.slice(at + 1)}`;
}

function writtenPostcode(random: Random, postcode: string): string {
  if (happens(random, CHANCE.postcodeMissing)) return '';
  const current = happens(random, CHANCE.moved) ? inventedPostcode(random) : postcode;
  return pick(random, [current, current.replace(' ', ''), current.toLowerCase(), current.slice(0, 4)]);
}

const inventedPostcode = (random: Random): string =>
  `${2900 + below(random, 250)} ${String.fromCharCode(65 + below(random, 26), 65 + below(random, 26))}`;

/** One letter left out, written twice, replaced, or two changed round. */
function mistyped(random: Random, text: string): string {
  if (text.length < 3 || !happens(random, CHANCE.typing)) return text;
  const at = 1 + below(random, text.length - 2);
  const [before, letter, next, after] = [text.slice(0, at), text[at], text[at + 1], text.slice(at + 2)];
  return pick(random, [
    `${before}${next}${after}`,
    `${before}${letter}${letter}${next}${after}`,
    `${before}${pick(random, [...'aeionrst'])}${next}${after}`,
    `${before}${next}${letter}${after}`,
  ]);
}

const happens = (random: Random, chance: number): boolean => random.fraction() < chance;
const below = (random: Random, most: number): number => Math.floor(random.fraction() * most);
const pick = <T>(random: Random, from: readonly T[]): T => from[below(random, from.length)] as T;
const of = (chances: { readonly other: number }, origin: string): number =>
  (chances as Readonly<Record<string, number>>)[origin] ?? chances.other;

function shuffle<T>(random: Random, list: T[]): void {
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = below(random, at + 1);
    [list[at], list[other]] = [list[other] as T, list[at] as T];
  }
}
