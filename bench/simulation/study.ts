import type { Answer, Method } from './methods.ts';
import { drawTable, type Scenario } from './scenarios.ts';

/** How one method did in one scenario. */
export interface Outcome {
  readonly scenario: string;
  readonly method: string;
  readonly runs: number;
  /** Share of the runs in which it gave no estimate; all else is over the other runs. */
  readonly none: number;
  /** 10%, 50% and 90% of estimate / truth. */
  readonly ratio: readonly [number, number, number];
  /** Mean of ln(estimate / truth). */
  readonly logBias: number;
  /** Share of the intervals in which the truth lies. */
  readonly covered80: number;
  readonly covered95: number;
  /** Share of the 95% intervals whose lower limit is not above the truth. */
  readonly lowerHolds: number;
}

/** Puts a method to the test on so many tables of a scenario: the first method and the last see the same tables. */
export function tryOut(scenario: Scenario, method: Method, runs: number, seed: number): Outcome {
  const answers = Array.from({ length: runs }, (_, run) =>
    method.answer(drawTable(scenario, seed, run), run),
  );
  const given = answers.filter((answer): answer is Answer => answer !== null);
  const truth = scenario.people;
  const ratios = given.map(({ estimate }) => estimate / truth).sort((one, other) => one - other);
  const at = (share: number): number => ratios[Math.floor(share * (ratios.length - 1))] ?? Number.NaN;
  const share = (holds: (answer: Answer) => boolean): number => given.filter(holds).length / given.length;
  return {
    scenario: scenario.name,
    method: method.name,
    runs,
    none: 1 - given.length / runs,
    ratio: [at(0.1), at(0.5), at(0.9)],
    logBias: ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length,
    covered80: share(({ interval80: [low, high] }) => low <= truth && truth <= high),
    covered95: share(({ interval95: [low, high] }) => low <= truth && truth <= high),
    lowerHolds: share(({ interval95: [low] }) => low <= truth),
  };
}
