import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import pg from 'pg';
import { anchorFile } from '../audit/anchor.ts';
import { auditSealing } from '../audit/entry.ts';
import { type Verdict, verifyChain } from '../audit/verify.ts';
import type { Config } from '../config.ts';
import { destroyedRegister } from '../destroyed-register.ts';
import { folderStore } from '../files/blob-store.ts';
import { installJobs } from '../jobs/install.ts';
import { lockOf, openRoot } from '../keys/root-keys.ts';
import {
  createDatabase,
  type Embedded,
  migrate,
  openKysely,
  openPool,
  SUPERUSER,
  startEmbedded,
  withClient,
} from '../postgres/index.ts';
import type { MasterKey } from '../sealing/master-key.ts';
import { BackupProblem } from './backup-problem.ts';
import type { Header } from './frames.ts';
import { loadRows } from './load-rows.ts';
import { examineBackup } from './read-backup.ts';

/** Where a backup is put back. */
export interface RestoreTo {
  /** Data folder, absolute; empty, or with nothing but the master key in it. */
  readonly home: string;
  readonly masterKeyFile: string;
  readonly destroyedRecordsFile: string;
  /** Key service instead of the file; null for the file. */
  readonly keyService: Config['keyService'];
  /** Name of the database on the embedded server. */
  readonly database: string;
  /** Folder with the migrations of this version. */
  readonly migrations: string;
  /** Go on without the register of what was destroyed: it is nowhere to be found. */
  readonly registerLost?: boolean;
}

/** What was put back. */
export interface Restored {
  readonly madeAt: string;
  readonly rows: number;
  readonly files: number;
  /** Whether the audit trail is whole, as it was in the backup. */
  readonly verdict: Verdict;
  /** False when the backup has a queue of another version: then what waited in it is left out. */
  readonly queue: boolean;
}

/**
 * Puts a backup back in an empty data folder, brings it up to date and verifies the audit trail. Reads the whole file
 * before it writes anything: a wrong key, or a file that was changed or cut off, leaves the folder as it was. Until all
 * is there the database has another name, so that a restore that was cut off is never taken for a database. Throws
 * BackupProblem, MasterKeyProblem, MigrationProblem or DataFolderInUse.
 */
export async function restoreBackup(path: string, secret: Uint8Array, to: RestoreTo): Promise<Restored> {
  refuseUsedFolder(to);
  const header = await examineBackup(path, secret);
  const master = await rootOfBackup(header, to);
  if (to.registerLost !== true) refuseWithoutRegister(header, master, to);
  mkdirSync(to.home, { recursive: true, mode: 0o700 });
  const server = await startEmbedded({ directory: to.home });
  try {
    const restored = await fill(server, { path, secret, header, master, to });
    await server.stop();
    return restored;
  } catch (error) {
    await server.stop();
    // It was empty, so all that is there now is of this attempt.
    for (const left of ['postgres', ANCHOR, FILES])
      rmSync(join(to.home, left), { recursive: true, force: true });
    throw error;
  }
}

/** The root secret of then, opened by the lock that is there now: a backup takes the lock that it was made under. */
async function rootOfBackup({ keyFingerprint, rootKeys }: Header, to: RestoreTo): Promise<MasterKey> {
  if (keyFingerprint === null)
    throw new BackupProblem(
      'Deze reservekopie is van een Lantaarn die nooit is gestart. Er is niets teruggezet.',
    );
  return openRoot(lockOf(to), {
    fingerprint: Buffer.from(keyFingerprint, 'hex'),
    roots: rootKeys.map((root) => ({ ...root, wrapped: Buffer.from(root.wrapped, 'hex') })),
  });
}

const ANCHOR = 'audit-anchor.txt';
const FILES = 'files';

/**
 * A house that destroyed something has a register of it, beside its master key. Without it, what was destroyed after the
 * backup was made would be readable again, and nobody would know (decision 0018).
 */
function refuseWithoutRegister(
  { destroyed }: Header,
  master: MasterKey,
  { destroyedRecordsFile: path }: RestoreTo,
): void {
  const known = new Set(
    destroyedRegister(path, master)
      .read()
      .map(({ kind, recordId }) => `${kind} ${recordId}`),
  );
  if (known.size >= destroyed) return;
  throw new BackupProblem(
    `Het register van vernietigde dossiers (${path}) ontbreekt, of is ouder dan deze kopie. Er is niets teruggezet. Zet het uit de oude map naast de hoofdsleutel: daarin staat wat weer dicht moet. Is het er echt niet meer, voeg dan --register-lost toe.`,
  );
}

/** The master key and the register may lie there; anything else may be somebody's work. */
function refuseUsedFolder({ home, masterKeyFile, destroyedRecordsFile }: RestoreTo): void {
  if (!existsSync(home)) return;
  const ofKey = [masterKeyFile, destroyedRecordsFile].flatMap((path) => {
    const inHome = relative(home, path);
    return inHome.startsWith('..') ? [] : [inHome.split(sep)[0], inHome];
  });
  const strange = readdirSync(home, { recursive: true, encoding: 'utf8' }).find(
    (name) => !ofKey.includes(name),
  );
  if (strange === undefined) return;
  throw notEmpty(home);
}

const notEmpty = (home: string): BackupProblem =>
  new BackupProblem(
    `De map ${home} is niet leeg. Er is niets teruggezet. Wijs met LANTAARN_HOME een lege map aan; alleen het sleutelbestand mag er al staan.`,
  );

/** The server may keep its files elsewhere than in the folder (embedded.ts): there too nothing may be lost. */
async function refuseUsedServer(client: pg.Client, { home, database }: RestoreTo): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
  if (rowCount !== 0) throw notEmpty(home);
}

interface Work {
  readonly path: string;
  readonly secret: Uint8Array;
  readonly header: Header;
  readonly master: MasterKey;
  readonly to: RestoreTo;
}

async function fill(server: Embedded, { path, secret, header, master, to }: Work): Promise<Restored> {
  const half = `${to.database}_restoring`;
  const administration = server.optionsFor(SUPERUSER, 'postgres');
  const migrator = server.optionsFor('lantaarn_migrator', half);
  await withClient(administration, async (client) => {
    await refuseUsedServer(client, to);
    await client.query(`drop database if exists ${pg.escapeIdentifier(half)} with (force)`);
  });
  await createDatabase(administration, half);
  await migrate(migrator, to.migrations, header.migrations);
  await installJobs(migrator);
  const loaded = await withClient(server.optionsFor(SUPERUSER, half), (client) =>
    loadRows(client, path, secret, folderStore(join(to.home, FILES))),
  );
  await migrate(migrator, to.migrations);
  if (header.anchor !== null)
    writeFileSync(join(to.home, ANCHOR), header.anchor, { mode: 0o600, flag: 'wx' });
  const verdict = await verify(server.optionsFor('lantaarn_app', half), master, to.home);
  await withClient(administration, (client) =>
    client.query(`alter database ${pg.escapeIdentifier(half)} rename to ${pg.escapeIdentifier(to.database)}`),
  );
  return { madeAt: header.madeAt, verdict, ...loaded };
}

async function verify(app: pg.ClientConfig, master: MasterKey, home: string): Promise<Verdict> {
  const database = openKysely(openPool({ ...app, max: 1, statement_timeout: 0 }));
  try {
    return await verifyChain(database, auditSealing(master), anchorFile(join(home, ANCHOR)));
  } finally {
    await database.destroy();
  }
}
