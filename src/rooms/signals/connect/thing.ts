import { z } from 'zod';
import { codesOf, isCodeOf, personRole, placeRole, type ThingKind } from '../../../../content/code-lists.ts';
import type { Problem } from '../../../kernel/outcome.ts';
import {
  addressKeys,
  canonicalKvk,
  canonicalPhone,
  canonicalPlate,
  type Mention,
  nameKeys,
} from '../../../kernel/sealing/normalise.ts';
import type { PartName } from '../report-content.ts';

/**
 * Something in a signal file that ties signals together: a person, address, telephone number, number plate or
 * company. Written down as an act with sealed content; what is there now is folded from the acts. Pure.
 */
export interface Thing {
  /** Name, address, number or plate, as it is shown. */
  readonly text: string;
  /** Of a person or a place; codes of `personRole` or `placeRole`. */
  readonly role: string;
  /** Of a company. */
  readonly kvk: string;
  readonly note: string;
}

/** What comes out of the seal is read more widely than what goes in. */
export const thingSchema = z.object({
  text: z.string(),
  role: z.string().default(''),
  kvk: z.string().default(''),
  note: z.string().default(''),
});

/** Where it lies sealed: persons and how to reach them with the special part, opened with a reason (R10). */
export const partOfThing = {
  person: 'special',
  phone: 'special',
  address: 'story',
  plate: 'story',
  business: 'story',
} as const satisfies Readonly<Record<ThingKind, PartName>>;

/** More than this in one file is somebody pasting a telephone book. */
export const MOST_THINGS = 100;

const rolesOf: Readonly<Record<ThingKind, readonly string[]>> = {
  person: codesOf(personRole),
  address: codesOf(placeRole),
  phone: [],
  plate: [],
  business: [],
};

/** Whether this role can be given to this kind of thing; none always can. */
export const mayHaveRole = (kind: ThingKind, role: string): boolean =>
  role === '' || rolesOf[kind].includes(role);

/** The role in words; '' when there is none. */
export function roleInWords(role: string): string {
  if (isCodeOf(personRole, role)) return personRole[role].nl;
  return isCodeOf(placeRole, role) ? placeRole[role].nl : role;
}

/** A thing in its usual form with what it is found by, or what is wrong with how it was typed. */
export type Normalised =
  | { readonly thing: Thing; readonly mentions: readonly Mention[] }
  | { readonly problem: Problem };

const problem = (text: string, field = 'text'): Normalised => ({ problem: { field, text } });
const each = (kind: Mention['kind'], values: readonly string[]): Mention[] =>
  values.map((value) => ({ kind, value }));

/** `ownPlaces`: where a street without a place is looked for (see addressKeys). */
export function normalise(kind: ThingKind, typed: Thing, ownPlaces: readonly string[]): Normalised {
  const { text } = typed;
  switch (kind) {
    case 'person': {
      const keys = nameKeys(text);
      return keys.length === 0
        ? problem('Vul een naam in, met letters.')
        : { thing: typed, mentions: each('name', keys) };
    }
    case 'address': {
      const keys = addressKeys(text, ownPlaces);
      return keys.length === 0
        ? problem('Vul straat, huisnummer en plaats in, of postcode en huisnummer.')
        : { thing: typed, mentions: each('address', keys) };
    }
    case 'phone': {
      const number = canonicalPhone(text);
      return number === null
        ? problem('Vul een telefoonnummer in, zoals 06 12345678 of +48 22 123 45 67.')
        : { thing: { ...typed, text: number }, mentions: each('phone', [number]) };
    }
    case 'plate': {
      const plate = canonicalPlate(text);
      return plate === null
        ? problem('Vul een kenteken in, zoals 12-AB-34.')
        : { thing: { ...typed, text: plate }, mentions: each('plate', [plate]) };
    }
    case 'business':
      return business(typed);
  }
}

function business(typed: Thing): Normalised {
  const [name] = nameKeys(typed.text);
  if (name === undefined) return problem('Vul de naam van het bedrijf in.');
  const kvk = typed.kvk === '' ? null : canonicalKvk(typed.kvk);
  if (typed.kvk !== '' && kvk === null) return problem('Een KVK-nummer heeft 8 cijfers.', 'kvk');
  return {
    thing: { ...typed, kvk: kvk ?? '' },
    mentions: [...each('name', [name]), ...each('kvk', kvk === null ? [] : [kvk])],
  };
}

/** Ids of things that were taken out of a file, or moved to another. */
export const goneIn = (
  acts: readonly { readonly kind: string; readonly codes: Readonly<Record<string, unknown>> }[],
): ReadonlySet<string> =>
  new Set(
    acts.flatMap(({ kind, codes }): readonly string[] => {
      if (kind === 'thing_removed') return [String(codes['removed'])];
      return kind === 'split_off' && Array.isArray(codes['moved']) ? codes['moved'].map(String) : [];
    }),
  );
