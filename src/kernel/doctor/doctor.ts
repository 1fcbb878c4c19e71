import pg from 'pg';
import type { Config } from '../config.ts';
import { type Mailer, mailerFor } from '../mail.ts';
import { examineDatabase } from './database.ts';
import { type Finding, problem } from './finding.ts';
import {
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
    ...(database.stored === undefined ? [] : [examineKey(config.masterKeyFile, database.stored)]),
    await examineMail(config, mailer),
    await examineDisk(config.home),
    examineFolder(config.home),
    examineTimeZone(),
    examineNode(process.versions.node),
    examineOrigin(config.publicOrigin),
  ];
}

interface DatabaseFindings {
  readonly findings: Finding[];
  /** Fingerprint of the key in the database; null when there is none, undefined when nobody could look. */
  readonly stored?: Buffer | null;
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
    return { findings: await examineDatabase(client), stored: await fingerprintOf(client) };
  } finally {
    await client.end();
  }
}

async function fingerprintOf(client: pg.ClientBase): Promise<Buffer | null> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.installation') is not null as there`,
  );
  if (!rows[0]?.there) return null;
  const found = await client.query<{ key_fingerprint: Buffer }>('select key_fingerprint from installation');
  return found.rows[0]?.key_fingerprint ?? null;
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
