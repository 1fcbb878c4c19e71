import {
  dimensionCodes,
  dimensions,
  indicatorLists,
  indicatorSource,
  indicators,
  leftOut,
} from '../../../content/indicators.ts';
import { type Counts, isPositive } from './beeld.ts';

/** What the picture is made of, for the register of algorithms. */
export interface BeeldDescription {
  readonly indicators: number;
  readonly leftOut: number;
  readonly lists: readonly string[];
  readonly dimensions: readonly string[];
  /** The least that makes a dimension positive, in words: "2 sterke". */
  readonly positiveFrom: readonly string[];
  readonly source: string;
}

const MOST = 4;
const upTo = Array.from({ length: MOST + 1 }, (_, count) => count);
const every: readonly Counts[] = upTo.flatMap((strong) =>
  upTo.flatMap((medium) => upTo.map((weak) => ({ strong, medium, weak }))),
);

const fewer = (one: Counts): readonly Counts[] => [
  { ...one, strong: one.strong - 1 },
  { ...one, medium: one.medium - 1 },
  { ...one, weak: one.weak - 1 },
];
const least = (counts: Counts): boolean =>
  isPositive(counts) &&
  fewer(counts).every((one) => Math.min(one.strong, one.medium, one.weak) < 0 || !isPositive(one));

const say = ({ strong, medium, weak }: Counts): string =>
  [[strong, 'sterke'] as const, [medium, 'gemiddelde'] as const, [weak, 'zwakke'] as const]
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`)
    .join(' en ');

/** Asked of the rule itself, so that what is published cannot say anything else than what happens. */
export const describeBeeld = (): BeeldDescription => ({
  indicators: indicators.length,
  leftOut: leftOut.length,
  lists: Object.values(indicatorLists).map(({ nl }) => nl),
  dimensions: dimensionCodes.map((code) => dimensions[code].nl),
  positiveFrom: every.filter(least).map(say),
  source: indicatorSource,
});
