import {
  type IndicatorCode,
  indicatorCodes,
  indicatorOf,
  sayZero,
} from '../../../../content/plan-indicators.ts';
import type { PollGoal } from '../../../../content/polls.ts';
import { type Onlooker, protectCount, protectShare } from './protect-count.ts';

/** What a municipality did and saw in one calendar year, as far as the house knows. */
export interface YearCounts {
  readonly year: number;
  readonly reports: number;
  readonly advice: number;
  readonly settled: number;
  readonly networkHeld: number;
  readonly networkAttended: number;
  readonly agreementsOpen: number;
  readonly agreementsInForce: number;
  readonly hotels: { readonly certified: number; readonly all: number };
  /** Shares of each audience's newest poll of the year that may be shown, in percent; null without one. */
  readonly goals: Readonly<
    Record<PollGoal, readonly { readonly audience: string; readonly percent: number }[]>
  >;
}

/** One figure of a year, in words: "12", "minder dan 5", "niets gemeld". */
export interface ShownFigure {
  readonly year: number;
  readonly text: string;
}

/** An indicator with its years, oldest first. Nothing here is a sum over sources, and a rise is never an alarm (S34, S41). */
export interface ShownIndicator {
  readonly code: IndicatorCode;
  readonly figures: readonly ShownFigure[];
  /** Said beside it. */
  readonly note: string | null;
}

type Say = (counts: YearCounts, onlooker: Onlooker) => string;

const NONE = 'geen';
const ofGoal =
  (goal: PollGoal): Say =>
  ({ goals }) =>
    goals[goal].length === 0
      ? 'geen peiling'
      : goals[goal].map(({ audience, percent }) => `${audience}: ${percent} %`).join('; ');

const SAY: Readonly<Partial<Record<IndicatorCode, Say>>> = {
  K1: ({ reports, advice }, onlooker) =>
    `Meldingen: ${protectCount(reports, onlooker)}; vragen: ${protectCount(advice, onlooker)}`,
  K2: ({ reports, settled }, onlooker) =>
    reports === 0 ? NONE : (protectShare(settled, reports, onlooker) ?? 'te weinig om te tonen'),
  K4: ({ networkHeld, networkAttended }) => `${networkHeld} gehouden; zelf bij ${networkAttended}`,
  K5: ({ agreementsOpen, agreementsInForce }) =>
    agreementsOpen === 0
      ? NONE
      : `${agreementsInForce} van ${agreementsOpen} (${Math.floor((agreementsInForce / agreementsOpen) * 100)} %)`,
  K7: ofGoal('know'),
  K8: ofGoal('recognise'),
  K9: ofGoal('contact'),
  K10: ({ hotels: { certified, all } }) => (all === 0 ? 'geen hotel ingevuld' : `${certified} van ${all}`),
};

/** Every indicator of the plan; those that no room counts yet say which one brings them. `years` come oldest first. */
export function shownIndicators(years: readonly YearCounts[], onlooker: Onlooker): readonly ShownIndicator[] {
  return indicatorCodes.map((code): ShownIndicator => {
    const say = SAY[code];
    const { later, proposal } = indicatorOf(code);
    if (say === undefined) return { code, figures: [], note: later ?? null };
    const figures = years.map((counts) => ({ year: counts.year, text: say(counts, onlooker) }));
    const note = code === 'K1' ? zeroNote(years) : proposal === undefined ? null : `Streven: ${proposal}`;
    return { code, figures, note };
  });
}

/** What it means that nothing came in, for the years in which that was so (S35, S39). */
function zeroNote(years: readonly YearCounts[]): string | null {
  const silent = years.filter(({ reports }) => reports === 0).map(({ year }) => year);
  if (silent.length === 0) return null;
  const period =
    silent.length === 1 ? String(silent[0]) : `${silent.slice(0, -1).join(', ')} en ${silent.at(-1)}`;
  return sayZero(period);
}
