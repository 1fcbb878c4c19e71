import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../test/free-port.ts';
import type { Effort } from './measure.ts';
import { median, type Table } from './table.ts';

interface Measured {
  readonly name: string;
  readonly most: number;
  readonly args: readonly string[];
  readonly page: string;
  /** Whether there are data before the clock starts. */
  readonly again: boolean;
}

const MEASURED: readonly Measured[] = [
  { name: 'npm run demo, the first time', most: 10, args: ['--demo'], page: '/demo', again: false },
  { name: 'npm run demo, again that day', most: 2, args: ['--demo'], page: '/demo', again: true },
  { name: 'npm start, the first time', most: 5, args: [], page: '/', again: false },
  { name: 'npm start, on data that are there', most: 2, args: [], page: '/', again: true },
];

/** From the start of the built product to its first page, in seconds: processes of their own, as people start it. */
export async function measureStart({ quick }: Effort): Promise<readonly Table[]> {
  const rounds = quick ? 1 : 3;
  const rows: string[][] = [];
  const failures: string[] = [];
  for (const measured of MEASURED) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await startOnce(measured));
    const seconds = median(times);
    rows.push([measured.name, seconds.toFixed(2), String(measured.most)]);
    if (seconds > measured.most) failures.push(`${measured.name}: ${seconds.toFixed(2)} s`);
  }
  return [
    {
      heading: 'From start to first page, in seconds',
      columns: ['start', 'seconds', 'most'],
      rows,
      failures,
    },
  ];
}

async function startOnce(measured: Measured): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), 'lantaarn-start-'));
  try {
    if (measured.again) await firstPage(home, measured);
    return await firstPage(home, measured);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Seconds until the first page; stops it again in order. */
async function firstPage(home: string, { args, page }: Measured): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, ['dist/main.js', ...args], {
    env: { PATH: process.env['PATH'], LANTAARN_HOME: home, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  while (!(await answers(`http://127.0.0.1:${port}${page}`))) {
    if (child.exitCode !== null) throw new Error('it did not start');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  const seconds = (performance.now() - started) / 1000;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
  return seconds;
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).status === 200;
  } catch {
    return false;
  }
}
