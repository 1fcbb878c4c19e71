import { type Kysely, sql } from 'kysely';
import { type Actor, domainsOf } from './actor.ts';
import type { House } from './house.ts';
import { isUuid, type TraceId } from './ids.ts';
import type { Database } from './postgres/database-types.generated.ts';
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
  /** Runs after the transaction has been committed, never when it was rolled back. */
  afterwards(act: () => void): void;
}

declare const made: unique symbol;

export interface Notes {
  readonly codes: Record<string, string | number | boolean | null | readonly string[]>;
  reason: string | null;
  subject: { kind: string; id: string } | null;
}

/** Which rows are in reach: one organisation, or wider for signing in and for jobs over all. */
export type Scope = 'tenant' | 'sign-in' | 'system' | 'region-administration';

const hexOf = (bytes: Buffer | undefined): string => (bytes ? bytes.toString('hex') : '');

/** Settings that row-level security reads; only uuids, fixed words and hex reach this text. */
function tenantStatement(actor: Actor, scope: Scope): string {
  if (!isUuid(actor.organisationId)) throw new Error('organisation of the actor is not a uuid');
  const receipt = actor.kind === 'reporter' || actor.kind === 'public' ? hexOf(actor.receiptHash) : '';
  const reporter = actor.kind === 'seat' ? hexOf(actor.reporterToken) : '';
  return (
    `begin; select set_config('lantaarn.organisation','${actor.organisationId}',true),` +
    `set_config('lantaarn.domains','${domainsOf(actor).join(',')}',true),` +
    `set_config('lantaarn.scope','${scope}',true),` +
    `set_config('lantaarn.receipt','${receipt}',true),set_config('lantaarn.reporter','${reporter}',true)`
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
  const notes: Notes = { codes: {}, reason: null, subject: null };
  const later: (() => void)[] = [];
  const value = await house.database.connection().execute(async (db) => {
    const context: Omit<Context, typeof made> = {
      db,
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
      afterwards: (act) => {
        later.push(act);
      },
    };
    try {
      await sql.raw(tenantStatement(actor, scope)).execute(db);
      const result = await work(context as Context, notes);
      await sql.raw('commit').execute(db);
      return result;
    } catch (error) {
      await sql
        .raw('rollback')
        .execute(db)
        .catch(() => undefined);
      throw error;
    }
  });
  for (const act of later) act();
  return value;
}
