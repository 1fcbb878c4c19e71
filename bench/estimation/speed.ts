import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { REFERENCE } from './reference.ts';

/** A call that R was timed on, and how much less time ours must take; a call without `times` is only reported. */
export interface Timed {
  readonly set: string;
  readonly method: readonly string[];
  /** CPU seconds of R 4.2.2 on one thread. */
  readonly r: number;
  /** Whether R did only part of the 1,000 replicates, and the rest is in proportion. */
  readonly extrapolated: boolean;
  readonly times: number | null;
}

const stepwise = (set: string, r: number, times: number | null = null, extrapolated = false): Timed => ({
  set,
  method: ['--method', 'stepwise'],
  r,
  extrapolated,
  times,
});
const bic = (set: string, order: number, r: number, times: number | null = null): Timed => ({
  set,
  method: ['--method', 'bic', '--max-order', String(order)],
  r,
  extrapolated: false,
  times,
});

/** 1,000 replicates each; R's figures for BIC are of its top 20 (Kosovo) and top 100 models. */
export const TIMED: readonly Timed[] = [
  stepwise('Korea', 10),
  stepwise('Kosovo', 49),
  stepwise('UKdat_4', 30),
  stepwise('HIV', 14),
  stepwise('lesbian', 44),
  stepwise('Western', 41, 100),
  stepwise('UKdat_5', 97, 100),
  stepwise('Ned_5', 126),
  stepwise('NewOrl_5', 29),
  stepwise('UKdat', 290, null, true),
  stepwise('Ned', 415, null, true),
  stepwise('NewOrl', 1000, null, true),
  bic('Kosovo', 3, 19),
  bic('UKdat_5', 2, 120, 50),
];

/** Most CPU seconds of the stepwise bootstrap of any published table. */
export const MOST_SECONDS = 2;

/** Writes what the process used since its start, the last thing it does. */
const TELL = `data:text/javascript,${encodeURIComponent(
  "import { writeSync } from 'node:fs'; process.on('exit', () => { const used = process.cpuUsage(); writeSync(2, 'cpu ' + (used.user + used.system) / 1e6 + '\\n'); });",
)}`;

/** CPU seconds of the whole process, start-up included, on one thread. */
export async function cpuSeconds({ set, method }: Pick<Timed, 'set' | 'method'>): Promise<number> {
  const file = join(REFERENCE, 'data', `${set}.csv`);
  const child = spawn(
    process.execPath,
    ['--import', TELL, 'bin/lantaarn.mjs', 'estimate', file, ...method, '--threads', '1', '--json'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let told = '';
  child.stderr.on('data', (chunk: Buffer) => {
    told += chunk.toString();
  });
  const [code] = await once(child, 'close');
  const seconds = /^cpu ([\d.]+)$/m.exec(told)?.[1];
  if (code !== 0 || seconds === undefined) throw new Error(`estimate ${set}: ${told}`);
  return Number(seconds);
}
