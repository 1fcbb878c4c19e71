import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Effort } from '../measure.ts';
import { ratio, type Table } from '../table.ts';
import { METHODS } from './methods.ts';
import { biasFigure, coverageFigure } from './plot.ts';
import { SCENARIOS } from './scenarios.ts';
import { type Outcome, tryOut } from './study.ts';

const SEED = 2026;
const RUNS = 500;
const FOLDER = 'docs/statistics';

/**
 * Simulation with a known number of people: bias and coverage of every method, six scenarios. Prints a table for each
 * scenario and draws both figures anew in docs/statistics (not when quick). Minutes, one thread; the same numbers every
 * time. It fails for nothing: what comes out is told, not demanded.
 */
export async function measureSimulation({ quick }: Effort): Promise<readonly Table[]> {
  const runs = quick ? 50 : RUNS;
  const outcomes = SCENARIOS.flatMap((scenario) =>
    METHODS.map((method) => tryOut(scenario, method, Math.ceil((runs * method.share) / 100), SEED)),
  );
  if (!quick) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(join(FOLDER, 'simulation-bias.svg'), biasFigure(outcomes));
    writeFileSync(join(FOLDER, 'simulation-coverage.svg'), coverageFigure(outcomes));
  }
  return SCENARIOS.map(({ name, people }) => ({
    heading: `${name}: ${people} people`,
    columns: ['method', 'runs', 'none', 'median', '10-90%', 'mean ln', '80%', '95%', 'lower holds'],
    rows: outcomes.filter(({ scenario }) => scenario === name).map(rowOf),
    failures: [],
  }));
}

const rowOf = (outcome: Outcome): string[] => {
  const [low, middle, high] = outcome.ratio;
  return [
    outcome.method,
    String(outcome.runs),
    ratio(outcome.none),
    ratio(middle),
    `${ratio(low)}-${ratio(high)}`,
    ratio(outcome.logBias),
    ratio(outcome.covered80),
    ratio(outcome.covered95),
    ratio(outcome.lowerHolds),
  ];
};
