import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { socketOf } from '../../src/kernel/doctor/reach.ts';
import { SUPERUSER, withClient } from '../../src/kernel/postgres/index.ts';
import { root } from '../../src/kernel/root.ts';
import { freePort } from '../free-port.ts';

/** Lantaarn as it runs for people: a process of its own, built, with its own database. */
export interface Running {
  readonly origin: string;
  readonly home: string;
  /** What the terminal says. */
  said(): string;
  /** Ends at once, as in a power cut or when the machine takes it. The database may live on. */
  kill(): Promise<void>;
  /** Ends in order; gives the exit code. */
  stop(): Promise<number | null>;
  /** Number of the process of its PostgreSQL. */
  databasePid(): number;
  /** Asks the database as its superuser. */
  ask<Row extends object>(text: string): Promise<readonly Row[]>;
}

const folders: string[] = [];
const children: ChildProcess[] = [];
afterAll(async () => {
  await Promise.all(children.map((child) => ended(child, 'SIGTERM')));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A data folder that goes after the tests. */
export function newHome(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lantaarn-fault-'));
  folders.push(folder);
  return folder;
}

export interface StartOptions {
  readonly home?: string;
  readonly port?: number;
  readonly demo?: boolean;
  /** Folder of the product; that of these sources when left out. */
  readonly product?: string;
  readonly env?: Readonly<Record<string, string>>;
}

function launch({ home = newHome(), port, demo, product = root, env = {} }: StartOptions) {
  const child = spawn(
    process.execPath,
    [join(product, 'dist/main.js'), ...(demo === true ? ['--demo'] : [])],
    {
      cwd: home,
      env: {
        PATH: process.env['PATH'],
        LANTAARN_HOME: home,
        TRUST_PROXY: '1',
        PORT: String(port ?? 0),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  children.push(child);
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  // Of the log only what it died of.
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk
      .toString()
      .split('\n')
      .filter((line) => line.includes('"uncaught"'))
      .join('\n');
  });
  return { child, home, said: () => said };
}

async function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  }
  return child.exitCode;
}

/** Starts one that should not come up; gives its exit code and what it said. */
export async function startInVain(options: StartOptions) {
  const { child, said } = launch(options);
  await once(child, 'exit');
  return { code: child.exitCode, said: said() };
}

/** Starts it and waits until it can serve people. Throws with its own words when it ends before that. */
export async function start(options: StartOptions = {}): Promise<Running> {
  const port = options.port ?? (await freePort());
  const { child, home, said } = launch({ ...options, port });
  const origin = `http://127.0.0.1:${port}`;
  while (!(await isReady(origin))) {
    if (child.exitCode !== null) throw new Error(`Lantaarn did not start: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const pidFile = join(home, 'postgres/postmaster.pid');
  return {
    origin,
    home,
    said,
    async kill() {
      await ended(child, 'SIGKILL');
    },
    stop: () => ended(child, 'SIGTERM'),
    databasePid: () => Number(readFileSync(pidFile, 'utf8').split('\n')[0]),
    ask: (text) =>
      withClient(
        { ...socketOf(pidFile), user: SUPERUSER, database: 'lantaarn' },
        async (client) => (await client.query(text)).rows,
      ),
  };
}

const isReady = async (origin: string): Promise<boolean> => {
  try {
    return (await fetch(`${origin}/health/ready`)).ok;
  } catch {
    return false;
  }
};
