import {
  type DimensionCode,
  dimensionCodes,
  dimensions,
  type Indicator,
  type IndicatorList,
  type Strength,
} from '../../../content/indicators.ts';

/**
 * What the operational indicators show together: a picture ("beeld") of what is known, never a score, a label or a
 * decision. Pure: the same answers give the same picture, and there is no place for anything else to be weighed.
 * Source: ILO and European Commission, Operational indicators of trafficking in human beings (2009), p. 3; domain 3.1.
 */

/** What is known of an indicator. Who knows nothing leaves it out: unknown is not no. */
export type Answer = 'yes' | 'no';
export type Answers = Readonly<Record<string, Answer>>;

/** How many of each strength. */
export type Counts = Readonly<Record<Strength, number>>;

/** `not`: whatever the unknown turn out to be, it does not become positive. */
export type DimensionState = 'positive' | 'not' | 'unknown';

/** What is known of one dimension. */
export interface DimensionBeeld {
  readonly code: DimensionCode;
  readonly state: DimensionState;
  /** Indicators that were answered with yes, in published order. */
  readonly present: readonly Indicator[];
  readonly unknown: number;
  /** The question whose answer would help most; null when the state is settled. */
  readonly ask: Indicator | null;
  /** A strength that decides here was not compared with the published list yet. */
  readonly toVerify: boolean;
}

/** What the published combination says; `open` as long as what is unknown could change it. */
export type Combination =
  | 'all_elements'
  | 'child_elements'
  | 'deception_exploitation'
  | 'only_exploitation'
  | 'not_all_elements'
  | 'open';

/** The whole picture. */
export interface Beeld {
  readonly list: IndicatorList;
  /** Under 18: means are not needed. */
  readonly child: boolean;
  readonly dimensions: readonly DimensionBeeld[];
  readonly combination: Combination;
  /** An abuse of vulnerability is present, which supports the means or takes their place. */
  readonly vulnerability: boolean;
  /** What to ask first; null when everything is settled. */
  readonly askFirst: Indicator | null;
}

/** The published rule: 2 strong; 1 strong and 1 medium or weak; 3 medium; or 2 medium and 1 weak. */
export const isPositive = ({ strong, medium, weak }: Counts): boolean =>
  strong >= 2 || (strong >= 1 && medium + weak >= 1) || medium >= 3 || (medium >= 2 && weak >= 1);

/** Lists for who is under 18. */
export const isChildList = (list: IndicatorList): boolean => list === 'childLabour' || list === 'childSexual';

/** The picture that these answers give under this list. Answers to what the list does not have are left aside. */
export function beeldOf(list: IndicatorList, answers: Answers): Beeld {
  const found = dimensionCodes.map((code) => dimensionBeeld(code, list, answers));
  const states = Object.fromEntries(found.map(({ code, state }) => [code, state])) as States;
  const child = isChildList(list);
  const questions = [...found]
    .filter(({ code }) => !child || dimensions[code].element === 'purpose')
    .sort((one, other) => ASK_ORDER.indexOf(one.code) - ASK_ORDER.indexOf(other.code));
  return {
    list,
    child,
    dimensions: found,
    combination: combined(states, child),
    vulnerability:
      states.recruitment_vulnerability === 'positive' || states.vulnerability_destination === 'positive',
    askFirst: questions.find(({ ask }) => ask !== null)?.ask ?? null,
  };
}

/** What decides most comes first: without the purpose there is nothing to combine. */
const ASK_ORDER: readonly DimensionCode[] = [
  'exploitation',
  'coercion_destination',
  'coercive_recruitment',
  'deceptive_recruitment',
  'recruitment_vulnerability',
  'vulnerability_destination',
];

type States = Readonly<Record<DimensionCode, DimensionState>>;

function dimensionBeeld(code: DimensionCode, list: IndicatorList, answers: Answers): DimensionBeeld {
  const known: readonly Indicator[] = dimensions[code].indicators;
  const inList = known.filter(({ strength }) => strength[list] !== null);
  const present = inList.filter(({ id }) => answers[id] === 'yes');
  const open = inList.filter(({ id }) => answers[id] !== 'yes' && answers[id] !== 'no');
  const counts = countsOf(present, list);
  const state = isPositive(counts)
    ? 'positive'
    : isPositive(countsOf([...present, ...open], list))
      ? 'unknown'
      : 'not';
  return {
    code,
    state,
    present,
    unknown: open.length,
    ask: state === 'unknown' ? mostTelling(open, counts, list) : null,
    toVerify: inList.some(({ id, strength }) => strength[list]?.verified === false && answers[id] !== 'no'),
  };
}

function countsOf(some: readonly Indicator[], list: IndicatorList): Counts {
  const of = (strength: Strength): number =>
    some.filter((indicator) => indicator.strength[list]?.value === strength).length;
  return { strong: of('strong'), medium: of('medium'), weak: of('weak') };
}

/** The open indicator after whose yes the fewest others are needed; the strongest, then the first, among equals. */
function mostTelling(open: readonly Indicator[], counts: Counts, list: IndicatorList): Indicator | null {
  const available = countsOf(open, list);
  const [best] = STRENGTHS.filter((strength) => available[strength] > 0)
    .map((strength) => ({
      strength,
      after: stillNeeded(added(counts, strength, 1), added(available, strength, -1)),
    }))
    .sort((one, other) => one.after - other.after);
  return open.find(({ strength }) => strength[list]?.value === best?.strength) ?? null;
}

const STRENGTHS: readonly Strength[] = ['strong', 'medium', 'weak'];

const added = (counts: Counts, strength: Strength, by: number): Counts => ({
  ...counts,
  [strength]: counts[strength] + by,
});

/** Fewest indicators, of those available, that would make this positive; the rule never needs more than three. */
function stillNeeded(counts: Counts, available: Counts): number {
  if (isPositive(counts)) return 0;
  const ways = STRENGTHS.filter((strength) => available[strength] > 0).map((strength) =>
    stillNeeded(added(counts, strength, 1), added(available, strength, -1)),
  );
  return 1 + Math.min(Number.POSITIVE_INFINITY, ...ways);
}

/** The published combination of the dimensions; what the unknown could still change is open. */
function combined(states: States, child: boolean): Combination {
  const { exploitation } = states;
  if (child) {
    if (exploitation === 'unknown') return 'open';
    return exploitation === 'positive' ? 'child_elements' : 'not_all_elements';
  }
  if (exploitation === 'not') return 'not_all_elements';
  const recruitment = either(states.deceptive_recruitment, states.coercive_recruitment);
  const all = [recruitment, exploitation, states.coercion_destination];
  if (all.every((state) => state === 'positive')) return 'all_elements';
  if (all.some((state) => state === 'unknown')) return 'open';
  if (states.coercion_destination === 'positive') return 'not_all_elements';
  if (states.deceptive_recruitment !== 'not')
    return states.deceptive_recruitment === 'positive' ? 'deception_exploitation' : 'open';
  if (recruitment === 'positive') return 'not_all_elements';
  const vulnerability = either(states.recruitment_vulnerability, states.vulnerability_destination);
  if (vulnerability === 'unknown') return 'open';
  return vulnerability === 'positive' ? 'not_all_elements' : 'only_exploitation';
}

function either(one: DimensionState, other: DimensionState): DimensionState {
  if (one === 'positive' || other === 'positive') return 'positive';
  return one === 'unknown' || other === 'unknown' ? 'unknown' : 'not';
}
