import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareAll, REFERENCE } from './estimation/reference.ts';
import { measureScaling } from './estimation/scaling.ts';
import { scalingPlot } from './estimation/scaling-plot.ts';
import { cpuSeconds, MOST_SECONDS, TIMED, type Timed } from './estimation/speed.ts';
import type { Effort } from './measure.ts';
import { median, type Table, whole } from './table.ts';

const LISTS = [3, 4, 5, 6, 7, 8, 9, 10];
const PLOT = join('docs', 'statistics', 'scaling.svg');

/** Population size estimation: the answers of the R packages first, then time beside theirs, then how it grows. */
export async function measureStatistics(effort: Effort): Promise<readonly Table[]> {
  if (!existsSync(REFERENCE))
    return [{ ...EMPTY, failures: [`the reference is not on this machine: ${REFERENCE}`] }, scaling(effort)];
  return [answers(), await speed(effort), scaling(effort)];
}

const EMPTY = { heading: 'Population size estimation', columns: ['set'], rows: [] } as const;

function answers(): Table {
  const compared = compareAll();
  return {
    heading: 'The same answers as the R packages: largest relative difference',
    columns: ['set', 'what', 'numbers', 'difference', 'most'],
    rows: compared.map(({ set, what, numbers, worst, most }) => [
      set,
      what,
      whole(numbers),
      worst === 0 ? '0' : worst.toExponential(1),
      most === 0 ? '0' : most.toExponential(0),
    ]),
    failures: compared
      .filter(({ worst, most }) => worst > most)
      .map(({ set, what, worst }) => `${set}, ${what}: ${worst}`),
  };
}

async function speed({ quick }: Effort): Promise<Table> {
  const rows: string[][] = [];
  const failures: string[] = [];
  // The first call builds what is to be measured.
  await cpuSeconds({ set: 'Korea', method: ['--method', 'independence'] });
  for (const timed of TIMED) {
    const measured: number[] = [];
    for (let round = 0; round < (quick ? 1 : 5); round += 1) measured.push(await cpuSeconds(timed));
    const seconds = median(measured);
    rows.push([
      timed.set,
      nameOf(timed),
      `${timed.extrapolated ? '~' : ''}${timed.r}`,
      seconds.toFixed(2),
      whole(timed.r / seconds),
      timed.times === null ? '' : String(timed.times),
    ]);
    failures.push(...missed(timed, seconds));
  }
  return {
    heading: 'A bootstrap of 1,000 replicates, whole process on one thread: CPU seconds',
    columns: ['set', 'method', 'R', 'Lantaarn', 'times faster', 'least'],
    rows,
    failures,
  };
}

const nameOf = ({ method: [, name = '', , order] }: Timed): string =>
  order === undefined ? name : `${name}, order ${order}`;

function missed(timed: Timed, seconds: number): string[] {
  const name = `${timed.set}, ${nameOf(timed)}`;
  if (timed.times !== null && timed.r / seconds < timed.times)
    return [`${name}: ${whole(timed.r / seconds)} times faster, not ${timed.times}`];
  return timed.method.includes('stepwise') && seconds >= MOST_SECONDS
    ? [`${name}: ${seconds.toFixed(2)} s`]
    : [];
}

function scaling({ quick }: Effort): Table {
  const replicates = quick ? [100, 1000] : [100, 1000, 10_000, 100_000];
  const scaled = measureScaling(LISTS, replicates);
  if (!quick) writeFileSync(PLOT, scalingPlot(scaled));
  const cell = (lists: number, wanted: number): string => {
    const found = scaled.find((each) => each.lists === lists && each.replicates === wanted);
    return found === undefined ? '' : found.seconds.toPrecision(2);
  };
  return {
    heading: `Stepwise bootstrap of invented tables, seconds on one thread${quick ? '' : ` (drawn in ${PLOT})`}`,
    columns: ['lists', ...replicates.map((count) => `${whole(count)} replicates`)],
    rows: LISTS.map((lists) => [String(lists), ...replicates.map((wanted) => cell(lists, wanted))]),
    failures: [],
  };
}
