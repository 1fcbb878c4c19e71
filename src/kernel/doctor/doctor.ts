import pg from 'pg';
import type { Config } from '../config.ts';
import type { ClosedRoot, StoredKeys } from '../keys/root-keys.ts';
import { type Mailer, mailerFor } from '../mail.ts';
import { examineDatabase } from './database.ts';
import { type Finding, problem } from './finding.ts';
import { examineLines } from './lines.ts';
import {
  examineBreachedList,
  examineDisk,
  examineFolder,
  examineKey,
  examineMail,
  examineNode,
  examineOrigin,
  examineTimeZone,
} from './machine.ts';

/** A database that was reached for the examination, as lantaarn_app. */
export interface Reached {
  readonly options: pg.ClientConfig;
  /** Lets go of it; stops a server that was started for the examination only. */
  release(): Promise<void>;
}

/** How to come to the database. A failure carries a Dutch message when it is `Unreachable`. */
export type Reach = (config: Config) => Promise<Reached>;

/** The database cannot be reached; the message is Dutch and says why, `todo` says what to do. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
  readonly todo: string;

  constructor(message: string, todo: string) {
    super(message);
    this.todo = todo;
  }
}

/** Looks at everything a house stands on. Changes nothing; holds no person data and no secrets. */
export async function examine(
  config: Config,
  reach: Reach,
  mailer: Mailer = mailerFor(config),
): Promise<Finding[]> {
  const database = await examineReached(config, reach);
  return [
    ...database.findings,
    ...(database.stored === undefined ? [] : [await examineKey(config, database.stored)]),
    await examineMail(config, mailer),
    await examineDisk(config.home),
    examineFolder(config.home),
    examineTimeZone(),
    examineNode(process.versions.node),
    examineOrigin(config.publicOrigin),
    ...examineLines(config),
    ...(await examineBreachedList(config.breachedPasswordsFile)),
  ];
}

interface DatabaseFindings {
  readonly findings: Finding[];
  /** What the database says of its keys; undefined when nobody could look. */
  readonly stored?: StoredKeys;
}

async function examineReached(config: Config, reach: Reach): Promise<DatabaseFindings> {
  let reached: Reached | null = null;
  try {
    reached = await reach(config);
    return await examineOptions(reached.options);
  } catch (error) {
    return { findings: [unreachable(error, config.databaseUrl === null)] };
  } finally {
    await reached?.release();
  }
}

async function examineOptions(options: pg.ClientConfig): Promise<DatabaseFindings> {
  const client = new pg.Client({ ...options, connectionTimeoutMillis: 5000, statement_timeout: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return { findings: await examineDatabase(client), stored: await keysOf(client) };
  } finally {
    await client.end();
  }
}

async function keysOf(client: pg.ClientBase): Promise<StoredKeys> {
  const { rows } = await client.query<{ installation: boolean; roots: boolean }>(
    `select to_regclass('public.installation') is not null as installation,
       to_regclass('public.root_keys') is not null as roots`,
  );
  if (!rows[0]?.installation) return { fingerprint: null, roots: [] };
  const found = await client.query<{ key_fingerprint: Buffer }>('select key_fingerprint from installation');
  await client.query("select set_config('lantaarn.scope', 'system', false)");
  const roots = rows[0].roots
    ? await client.query<ClosedRoot>('select generation, lock, wrapped from root_keys order by generation')
    : { rows: [] };
  return { fingerprint: found.rows[0]?.key_fingerprint ?? null, roots: roots.rows };
}

const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'Op dat adres luistert geen PostgreSQL.',
  ENOENT: 'Op dat adres luistert geen PostgreSQL.',
  ENOTFOUND: 'De naam van de databaseserver bestaat niet.',
  ETIMEDOUT: 'De databaseserver antwoordt niet.',
  '28P01': 'De database weigert het wachtwoord.',
  '28000': 'De database weigert deze rol.',
  '3D000': 'Deze database bestaat niet op de server.',
  '42501': 'De rol mag niet lezen wat nodig is.',
  '57P03': 'De database start net op.',
};

function unreachable(error: unknown, embedded: boolean): Finding {
  if (error instanceof Unreachable) return problem('Database', error.message, error.todo);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return problem(
    'Database',
    `De database is niet bereikbaar. ${REASONS[code] ?? ''}`.trim(),
    embedded ? 'Start Lantaarn opnieuw met npm start.' : 'Controleer DATABASE_URL en of PostgreSQL draait.',
  );
}
