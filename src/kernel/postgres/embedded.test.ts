import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type pg from 'pg';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { SYSTEM_FOLDER } from './binaries.ts';
import { type Embedded, type EmbeddedOptions, SUPERUSER, startEmbedded } from './embedded.ts';
import { DataFolderInUse } from './folder-lock.ts';
import { withClient } from './roles.ts';

const asRoot = process.getuid?.() === 0;
const folders: string[] = [];
const servers: Embedded[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(mode = 0o711): string {
  const folder = mkdtempSync(join(tmpdir(), 'lantaarn-embedded-'));
  chmodSync(folder, mode);
  folders.push(folder);
  return folder;
}

async function start(options: EmbeddedOptions): Promise<Embedded> {
  const server = await startEmbedded(options);
  servers.push(server);
  folders.push(String(administration(server).host));
  return server;
}

const administration = (server: Embedded): pg.ClientConfig => server.optionsFor(SUPERUSER, 'postgres');

const ask = (server: Embedded, text: string): Promise<Record<string, unknown>[]> =>
  withClient(administration(server), async (client) => (await client.query(text)).rows);

/** One that has ended but was not noticed by its parent yet (a zombie) is gone: it has no command line. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
  } catch {
    return false;
  }
}

/** Processes of the server of this data folder: each of them works in it. */
const processesIn = (data: string): string[] =>
  readdirSync('/proc').filter((name) => {
    try {
      return /^\d+$/.test(name) && readlinkSync(`/proc/${name}/cwd`) === data;
    } catch {
      return false;
    }
  });

/** The process with this number, also when it has ended and was not cleared away. */
const numbered = (pid: number): string[] => (existsSync(`/proc/${pid}`) ? [String(pid)] : []);

/** A Lantaarn that is killed after it has told of `rows` committed rows. Gives what it told. */
async function killedWriter(directory: string, rows: number): Promise<{ pid: number; told: number }> {
  const program = join(import.meta.dirname, 'doomed-writer.fixture.ts');
  const writer = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(writer, 'exit');
  const last = { pid: 0, told: 0 };
  for await (const line of createInterface({ input: writer.stdout })) {
    const [pid, told] = line.split(' ').map(Number);
    Object.assign(last, { pid, told });
    if (last.told >= rows) writer.kill('SIGKILL');
  }
  await gone;
  expect(writer.signalCode).toBe('SIGKILL');
  return last;
}

describe('the embedded server', () => {
  it('keeps what was written from one start to the next, and leaves no process', async () => {
    const directory = newFolder();
    const first = await start({ directory });
    await ask(first, 'create table kept as select 7 as number');
    await first.stop();
    expect(isThere(first.pid)).toBe(false);
    const second = await start({ directory });
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select number from kept')).toEqual([{ number: 7 }]);
  });

  it('writes to disk, listens on no network, sorts by C.UTF-8, and lives in UTC', async () => {
    const server = await start({ directory: newFolder() });
    const [found] = await ask(
      server,
      `select current_setting('fsync') as fsync, current_setting('listen_addresses') as listens,
         current_setting('synchronous_commit') as waits, current_setting('timezone') as zone,
         current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding,
         (select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'postgres') as locale`,
    );
    expect(found).toEqual({
      fsync: 'on',
      listens: '',
      waits: 'on',
      zone: 'UTC',
      checksums: 'on',
      encoding: 'UTF8',
      locale: 'b C.UTF-8',
    });
  });

  it('is reached through a folder of its own only', async () => {
    const server = await start({ directory: newFolder() });
    const { host } = administration(server);
    expect(statSync(String(host)).mode & 0o077).toBe(0);
    expect(Buffer.byteLength(`${host}/.s.PGSQL.5432`)).toBeLessThanOrEqual(107);
  });

  it('refuses a data folder that is open, and names the process', async () => {
    const directory = newFolder();
    await start({ directory });
    const refusal = startEmbedded({ directory });
    await expect(refusal).rejects.toThrow(DataFolderInUse);
    await expect(refusal).rejects.toThrow(`proces ${process.pid}`);
  });

  it('takes over the server of a killed Lantaarn with every row it had told of', async () => {
    const directory = newFolder();
    const { pid, told } = await killedWriter(directory, 300);
    expect(isThere(pid)).toBe(true);
    const server = await start({ directory });
    expect(server).toMatchObject({ adopted: true, pid });
    const [found] = await ask(server, 'select count(*)::int as rows, max(number) as last from acknowledged');
    // The last one may have been committed without there being time to tell of it.
    expect([told, told + 1]).toContain(found?.['last']);
    expect(found?.['rows']).toBe(found?.['last']);
    await server.stop();
    expect(isThere(pid)).toBe(false);
  });

  it.runIf(process.platform === 'linux')(
    'loses nothing it had told of when Lantaarn and server are killed together',
    async () => {
      const directory = newFolder();
      const { pid, told } = await killedWriter(directory, 300);
      process.kill(pid, 'SIGKILL');
      // Until the system has cleared all of it away, PostgreSQL takes it for a server that still runs.
      await vi.waitFor(
        () => expect([...processesIn(join(directory, 'postgres')), ...numbered(pid)]).toEqual([]),
        {
          timeout: 20_000,
        },
      );
      const server = await start({ directory });
      expect(server.adopted).toBe(false);
      const [found] = await ask(server, 'select count(*)::int as rows from acknowledged');
      expect([told, told + 1]).toContain(found?.['rows']);
    },
  );

  it.runIf(asRoot)('runs as a user of its own under root, who reads nothing but its own data', async () => {
    const directory = newFolder();
    const server = await start({ directory });
    const { uid } = statSync(join(directory, 'postgres'));
    expect(uid).toBeGreaterThan(0);
    expect(statSync(`/proc/${server.pid}`).uid).toBe(uid);
    expect(statSync(directory).mode & 0o777).toBe(0o711);
  });

  it.runIf(asRoot)(
    'stands elsewhere where its user cannot come, says so, and is found again there',
    async () => {
      const directory = join(newFolder(0o700), 'data');
      const elsewhere = join(
        SYSTEM_FOLDER,
        createHash('sha256').update(directory).digest('hex').slice(0, 16),
      );
      folders.push(elsewhere);
      const told: string[] = [];
      const first = await start({ directory, tell: (event) => told.push(event) });
      expect(told).toContain('database-elsewhere');
      expect(existsSync(join(elsewhere, 'postgres', 'PG_VERSION'))).toBe(true);
      expect(readdirSync(directory)).not.toContain('postgres');
      await ask(first, 'create table kept as select 7 as number');
      await first.stop();
      const second = await start({ directory });
      expect(await ask(second, 'select number from kept')).toEqual([{ number: 7 }]);
    },
  );
});
