import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { reachableByOthers, reachableServer, SYSTEM_FOLDER, serverFolder } from './binaries.ts';
import { type DatabaseUser, databaseUser } from './database-user.ts';
import { lockFolder } from './folder-lock.ts';
import { keepRunning } from './keep-running.ts';

/** Superuser of the embedded server; used to make roles and databases, never to serve people. */
export const SUPERUSER = 'postgres';

export interface EmbeddedOptions {
  /** Data directory of Lantaarn; absolute. */
  readonly directory: string;
  /**
   * Gets events for the log: `database-created`, `database-adopted`, `database-elsewhere`, and from the guard
   * `database-gone`, `database-started-again`, `database-start-failed`.
   */
  readonly tell?: (event: string) => void;
  /** False only where nothing has to outlive a power cut: in tests and the demo. */
  readonly fsync?: boolean;
}

/** The running server. */
export interface Embedded {
  /** How to connect as a role to a database of this server. */
  optionsFor(role: string, database: string): pg.ClientConfig;
  readonly pid: number;
  /** Whether it was left running by a Lantaarn that was killed, and taken over. */
  readonly adopted: boolean;
  /** Stops the server and lets go of the data folder. */
  stop(): Promise<void>;
}

const PORT = 5432;

/**
 * Starts the PostgreSQL server that came with npm on `<directory>/postgres`, making the database the first
 * time. It listens on a Unix socket in a private folder only (on Windows: on loopback with a password).
 * A server left behind by a killed Lantaarn is taken over; one that ends meanwhile is started again. Throws DataFolderInUse when another has the folder.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  const release = lockFolder(options.directory);
  try {
    return await startLocked(options, release);
  } catch (error) {
    release();
    throw error;
  }
}

interface Place {
  readonly server: string;
  readonly data: string;
  readonly socket: string;
  readonly user: DatabaseUser | null;
  readonly env: NodeJS.ProcessEnv;
}

function placeOf({ directory, tell }: EmbeddedOptions): Place {
  const user = databaseUser();
  const hash = createHash('sha256').update(directory).digest('hex').slice(0, 16);
  const folder = serverFolder();
  const server = user === null ? folder : reachableServer(folder, versionOf(folder));
  const inHome = user === null || reachableByOthers(directory) || reachableByOthers(join(directory, '..'));
  if (user !== null && inHome) chmodSync(directory, 0o711);
  const data = inHome ? join(directory, 'postgres') : join(SYSTEM_FOLDER, hash, 'postgres');
  if (!inHome) {
    mkdirSync(join(SYSTEM_FOLDER, hash), { recursive: true, mode: 0o711 });
    tell?.('database-elsewhere');
  }
  return { server, data, socket: socketFolder(hash, user), user, env: environment(server) };
}

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(join(folder, '../package.json'), 'utf8')) as { version: string }).version;

/** A short private folder: a socket's path may be 107 bytes at most. */
function socketFolder(hash: string, user: DatabaseUser | null): string {
  const folder = join(
    user === null ? tmpdir() : '/tmp',
    `lantaarn-${hash}-${user?.uid ?? process.getuid?.() ?? 0}`,
  );
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  if (user !== null) chownSync(folder, user.uid, user.gid);
  return folder;
}

function environment(server: string): NodeJS.ProcessEnv {
  const library = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC', [library]: join(server, 'lib') };
}

async function startLocked(options: EmbeddedOptions, release: () => void): Promise<Embedded> {
  const place = placeOf(options);
  const left = await leftRunning(place);
  if (left !== null) {
    options.tell?.('database-adopted');
    return running(place, options, { pid: left, adopted: true }, release);
  }
  if (!existsSync(join(place.data, 'PG_VERSION'))) {
    initialise(place, options.fsync ?? true);
    options.tell?.('database-created');
  }
  rmSync(join(place.data, 'postmaster.pid'), { force: true });
  const child = launch(place, options.fsync ?? true);
  await answers(place, child);
  return running(place, options, { pid: child.pid ?? 0, adopted: false }, release);
}

/** Makes the database files; an attempt that was cut off is thrown away first. */
function initialise(place: Place, fsync: boolean): void {
  rmSync(place.data, { recursive: true, force: true });
  mkdirSync(place.data, { mode: 0o700 });
  if (place.user !== null) chownSync(place.data, place.user.uid, place.user.gid);
  const result = spawnSync(
    join(place.server, 'bin/initdb'),
    [
      ...['--pgdata', place.data, '--username', SUPERUSER, '--auth', 'trust', '--encoding', 'UTF8'],
      ...['--locale-provider', 'builtin', '--locale', 'C.UTF-8', '--no-instructions', '--data-checksums'],
      ...(fsync ? [] : ['--no-sync']),
    ],
    { env: place.env, cwd: '/', ...place.user, encoding: 'utf8' },
  );
  if (result.status !== 0) {
    rmSync(place.data, { recursive: true, force: true });
    throw new Error(`initdb: ${result.stderr || result.error?.message || 'failed'}`);
  }
}

const SETTINGS = {
  listen_addresses: '',
  port: String(PORT),
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: '256MB',
  effective_cache_size: '2GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  random_page_cost: '1.1',
  jit: 'off',
  // Long enough for a migration that waits in a circle to have let go (migrate.ts).
  deadlock_timeout: '5s',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // The server's own log never holds statements or values: they may hold what people wrote.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
};

function launch(place: Place, fsync: boolean): ChildProcess {
  const settings = {
    ...SETTINGS,
    unix_socket_directories: place.socket,
    ...(fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);
  const child = spawn(join(place.server, 'bin/postgres'), ['-D', place.data, ...args], {
    env: place.env,
    cwd: '/',
    ...place.user,
    stdio: ['ignore', 'ignore', 'pipe'],
    // Its own group: Ctrl+C in a terminal reaches Lantaarn, which then stops the server in order.
    detached: true,
  });
  child.unref();
  return child;
}

const optionsOf = (place: Place, role: string, database: string): pg.ClientConfig => ({
  host: place.socket,
  port: PORT,
  user: role,
  database,
});

/** Waits until the server takes connections; fails with its own words when it ends first. */
async function answers(place: Place, child: ChildProcess): Promise<void> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  });
  let ended: Error | null = null;
  child.once('error', (error) => {
    ended = error;
  });
  child.once('exit', (code) => {
    ended = new Error(`PostgreSQL stopte meteen (${code}): ${said}`);
  });
  for (let tries = 0; tries < 3000; tries += 1) {
    if (ended !== null) throw ended;
    if (isListening(place) && (await canConnect(place))) {
      said = '';
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`PostgreSQL antwoordt niet: ${said}`);
}

// Asking before there is a socket costs more than a look: an error with a stack, and for that all source maps are read.
const isListening = ({ socket }: Place): boolean =>
  process.platform === 'win32' || existsSync(join(socket, `.s.PGSQL.${PORT}`));

async function canConnect(place: Place): Promise<boolean> {
  const client = new pg.Client({ ...optionsOf(place, SUPERUSER, 'postgres'), connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The number of a server that still runs on this data and answers; one that does not answer is stopped. */
async function leftRunning(place: Place): Promise<number | null> {
  const pid = postmasterOf(place.data);
  if (pid === null) return null;
  for (let tries = 0; tries < 100; tries += 1) {
    if (!isPostmaster(pid, place.data)) return null;
    if (await canConnect(place)) return pid;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stopServer(pid, place.data, 'SIGQUIT');
  return null;
}

function postmasterOf(data: string): number | null {
  const path = join(data, 'postmaster.pid');
  if (!existsSync(path)) return null;
  const pid = Number(readFileSync(path, 'utf8').split('\n')[0]);
  return pid > 0 && isPostmaster(pid, data) ? pid : null;
}

/** Whether this process is the server of this data folder (a reused process number is not). */
function isPostmaster(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(data);
  } catch {
    return false;
  }
}

function running(
  place: Place,
  { fsync = true, tell }: EmbeddedOptions,
  { pid, adopted }: { readonly pid: number; readonly adopted: boolean },
  release: () => void,
): Embedded {
  const guard = keepRunning(pid, {
    isThere: (current) => isPostmaster(current, place.data),
    // The file of the server that is gone stays: PostgreSQL itself looks whether anything of it still runs.
    async start() {
      const child = launch(place, fsync);
      await answers(place, child);
      return child.pid ?? 0;
    },
    tell,
  });
  let stopping: Promise<void> | null = null;
  return {
    optionsFor: (role, database) => optionsOf(place, role, database),
    get pid() {
      return guard.pid();
    },
    adopted,
    stop() {
      stopping ??= guard
        .stop()
        .then((last) => stopServer(last, place.data, 'SIGINT'))
        .finally(release);
      return stopping;
    },
  };
}

/** SIGINT: fast shutdown, open transactions are rolled back. SIGQUIT: at once, recovered at the next start. */
async function stopServer(pid: number, data: string, signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
  if (!isPostmaster(pid, data)) return;
  process.kill(pid, signal);
  for (let tries = 0; tries < 1500 && isPostmaster(pid, data); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
