import type { Kysely } from 'kysely';
import { type Actor, domainsOf } from './actor.ts';
import type { House } from './house.ts';
import { isUuid, type TraceId } from './ids.ts';
import { ownOffices } from './office.ts';
import type { Database } from './postgres/database-types.generated.ts';
import { type Connection, holdConnection } from './postgres/pool.ts';
import type { Concerned } from './processing/line.ts';
import type { OrganisationKey } from './sealing/seal.ts';

/**
 * What a verb works with: the open tenant transaction, who acts, the time and the keys. It can only be
 * made by `inTenant`: "forgot the tenant" does not compile.
 */
export interface Context {
  readonly [made]: true;
  readonly db: Kysely<Database>;
  readonly actor: Actor;
  readonly house: House;
  readonly now: Date;
  readonly trace: TraceId;
  /** Key of the actor's own organisation. */
  readonly key: OrganisationKey;
  /** Codes (never person data) that go with this act into the audit trail. */
  note(codes: Readonly<Record<string, string | number | boolean | null | readonly string[]>>): void;
  /** A reason in somebody's own words; sealed in the audit trail (R10, R15). */
  because(reason: string): void;
  /** Which record it turned out to be about, where that is only known at the end (a new signal). */
  about(kind: string, id: string): void;
  /** Whose data were processed, for the processing log: one call or more. Left out: the record the verb is about. */
  concerns(kind: string, ...ids: readonly string[]): void;
  /** Runs after the transaction has been committed, never when it was rolled back. */
  afterwards(act: () => void): void;
}

declare const made: unique symbol;

export interface Notes {
  readonly codes: Record<string, string | number | boolean | null | readonly string[]>;
  reason: string | null;
  subject: { kind: string; id: string } | null;
  readonly concerned: Concerned[];
  /** Goes out together with the commit. */
  entry: Statement | null;
  /** Lines of the processing log; these too. */
  lines: Statement | null;
  /** What the processing log says when the act broke: written after the rollback, in a transaction of its own. */
  broken: Statement | null;
}

/** A statement with its values, ready to be sent. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/**
 * Which rows are in reach: one organisation, or wider for signing in and for jobs over all. `region-picture` also reads
 * plans, norms, meetings and agreements of every municipality of the region: nothing about persons. `invited` also reads
 * meetings of others to which an office of the actor was invited.
 */
export type Scope = 'tenant' | 'sign-in' | 'system' | 'region-administration' | 'region-picture' | 'invited';

const hexOf = (bytes: Buffer | undefined): string => (bytes ? bytes.toString('hex') : '');

/** Settings that row-level security reads; only uuids, fixed words and hex reach this text. */
function tenantStatement(actor: Actor, scope: Scope, now: Date): string {
  if (!isUuid(actor.organisationId)) throw new Error('organisation of the actor is not a uuid');
  const receipt = actor.kind === 'reporter' || actor.kind === 'public' ? hexOf(actor.receiptHash) : '';
  const reporter = actor.kind === 'seat' ? hexOf(actor.reporterToken) : '';
  const person = actor.kind === 'seat' && isUuid(actor.personId) ? actor.personId : '';
  return (
    `begin; select set_config('lantaarn.organisation','${actor.organisationId}',true),` +
    `set_config('lantaarn.domains','${domainsOf(actor).join(',')}',true),` +
    `set_config('lantaarn.offices','${ownOffices(actor).join(',')}',true),` +
    `set_config('lantaarn.scope','${scope}',true),` +
    `set_config('lantaarn.receipt','${receipt}',true),set_config('lantaarn.reporter','${reporter}',true),` +
    `set_config('lantaarn.person','${person}',true),set_config('lantaarn.now','${now.toISOString()}',true)`
  );
}

/**
 * Opens a transaction in which row-level security lets through what this actor may reach, and nothing else.
 * Commits when `work` returns, rolls back when it throws; `afterwards` acts run after the commit.
 */
export async function inTenant<Value>(
  house: House,
  actor: Actor,
  scope: Scope,
  trace: TraceId,
  work: (context: Context, notes: Notes) => Promise<Value>,
): Promise<Value> {
  const key = await house.organisationKeys.of(actor.organisationId);
  const notes: Notes = {
    codes: {},
    reason: null,
    subject: null,
    concerned: [],
    entry: null,
    lines: null,
    broken: null,
  };
  const later: (() => void)[] = [];
  const connection = await holdConnection(house.pool);
  const context: Omit<Context, typeof made> = {
    db: connection.db,
    actor,
    house,
    now: house.clock.now(),
    trace,
    key,
    note: (codes) => {
      Object.assign(notes.codes, codes);
    },
    because: (reason) => {
      notes.reason = reason;
    },
    about: (kind, id) => {
      notes.subject = { kind, id };
    },
    concerns: (kind, ...ids) => {
      for (const id of ids) notes.concerned.push({ kind, id });
    },
    afterwards: (act) => {
      later.push(act);
    },
  };
  try {
    const value = await inTransaction(connection, tenantStatement(actor, scope, context.now), notes, () =>
      work(context as Context, notes),
    );
    for (const act of later) act();
    return value;
  } finally {
    connection.release();
  }
}

/** The opening goes out with the first statement, what is written in the logs with the commit: two waits less. */
async function inTransaction<Value>(
  { client }: Connection,
  opening: string,
  notes: Notes,
  work: () => Promise<Value>,
): Promise<Value> {
  const opened = client.openWith(opening);
  opened.catch(() => undefined);
  try {
    const value = await work();
    const send = (statement: Statement | null) =>
      statement === null ? null : client.query(statement.text, [...statement.values]);
    const [, , , committed] = await client.together(() =>
      Promise.all([send(notes.entry), send(notes.lines), opened, client.query('commit')]),
    );
    // After a statement that failed PostgreSQL answers a commit with ROLLBACK, and no error.
    if (committed.command !== 'COMMIT') throw new Error('the transaction was not committed');
    return value;
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    if (notes.broken !== null) await writeAlone(client, opening, notes.broken);
    throw error;
  }
}

/** Best effort: what broke may be the database itself, and then that is what has to be heard. */
async function writeAlone(client: Connection['client'], opening: string, line: Statement): Promise<void> {
  try {
    await client.query(opening);
    await client.query(line.text, [...line.values]);
    await client.query('commit');
  } catch {
    await client.query('rollback').catch(() => undefined);
  }
}
