/** The four published lists: adults and children, labour and sexual exploitation. */
export const indicatorLists = {
  adultLabour: { nl: 'Volwassene, arbeid of criminele uitbuiting' },
  childLabour: { nl: 'Minderjarige, arbeid of criminele uitbuiting' },
  adultSexual: { nl: 'Volwassene, seksuele uitbuiting' },
  childSexual: { nl: 'Minderjarige, seksuele uitbuiting' },
} as const;
export type IndicatorList = keyof typeof indicatorLists;

/** How heavily the published list lets an indicator count within its dimension. */
export type Strength = 'strong' | 'medium' | 'weak';

/** The strength in one list. `verified` is false where the published list was not looked at yet. */
export interface GivenStrength {
  readonly value: Strength;
  readonly verified: boolean;
}

/** One thing that somebody did to a person, or that a person lives under; never who somebody is. */
export interface Indicator {
  /** Number in the published order, e.g. `D5.01`. */
  readonly id: string;
  readonly nl: string;
  /** What to find out, or to ask, when it is not known. */
  readonly question: string;
  /** Null where the list does not have it. */
  readonly strength: Readonly<Record<IndicatorList, GivenStrength | null>>;
}

type Letter = 's' | 'm' | 'w' | '-';
const strengths = { s: 'strong', m: 'medium', w: 'weak' } as const;

const given = (letter: string | undefined, verified: boolean): GivenStrength | null =>
  letter === 's' || letter === 'm' || letter === 'w' ? { value: strengths[letter], verified } : null;

/**
 * An indicator. `letters` are its strengths in the four lists, in their order: strong, medium, weak, or - where it is
 * not in that list. Those of labour were compared with the published counts; those of sexual exploitation only where
 * `checked` names the list.
 */
export const indicator = (
  id: string,
  letters: `${Letter}${Letter}${Letter}${Letter}`,
  nl: string,
  question: string,
  checked: readonly IndicatorList[] = [],
): Indicator => ({
  id,
  nl,
  question,
  strength: {
    adultLabour: given(letters[0], true),
    childLabour: given(letters[1], true),
    adultSexual: given(letters[2], checked.includes('adultSexual')),
    childSexual: given(letters[3], checked.includes('childSexual')),
  },
});
