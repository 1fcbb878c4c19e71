import { sql } from 'kysely';
import { z } from 'zod';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { HoldId, PersonId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';

/** What keeps a record from being destroyed. */
export interface Hold {
  readonly id: HoldId;
  readonly domain: Domain | null;
  readonly kind: string;
  readonly recordId: string;
  readonly serial: number | null;
  readonly placedBy: PersonId;
  readonly placedAt: Date;
  /** Last day on which it holds; null: until somebody lifts it. */
  readonly untilDate: string | null;
  readonly liftedBy: PersonId | null;
  readonly liftedAt: Date | null;
  readonly reason: string;
}

export interface NewHold {
  readonly id: HoldId;
  readonly domain: Domain | null;
  readonly kind: string;
  readonly recordId: string;
  readonly serial: number | null;
  readonly placedBy: PersonId;
  readonly untilDate: string | null;
  readonly reason: string;
  readonly submission: string;
}

const place = (id: string) => ({ record: id, column: 'sealed' }) as const;
const words = z.object({ reason: z.string() });

/** Places a hold; the same form sent twice is one. */
export async function insertHold(context: Context, hold: NewHold): Promise<void> {
  const { key, wrapped } = newDataKey(context.key, hold.id);
  await context.db
    .insertInto('legal_holds')
    .values({
      id: hold.id,
      organisation_id: context.actor.organisationId,
      domain: hold.domain,
      kind: hold.kind,
      record_id: hold.recordId,
      serial: hold.serial,
      placed_by: hold.placedBy,
      placed_at: context.now,
      until_date: hold.untilDate,
      data_key: wrapped,
      sealed: seal(key, place(hold.id), { reason: hold.reason }),
      submission: hold.submission,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .execute();
}

const held = (context: Context) =>
  context.db
    .selectFrom('legal_holds')
    .select([
      'id',
      'domain',
      'kind',
      'record_id as recordId',
      'serial',
      'placed_by as placedBy',
      'placed_at as placedAt',
      'until_date as untilDate',
      'lifted_by as liftedBy',
      'lifted_at as liftedAt',
      'data_key as dataKey',
      'sealed',
    ])
    .where('organisation_id', '=', context.actor.organisationId);

type Row = Omit<Hold, 'reason'> & { readonly dataKey: Buffer; readonly sealed: Buffer };

function opened(context: Context, { dataKey, sealed, ...row }: Row): Hold {
  const key = unwrapDataKey(context.key, row.id, dataKey);
  return { ...row, reason: words.parse(open(key, place(row.id), sealed)).reason };
}

export async function holdById(context: Context, id: string): Promise<Hold | null> {
  const row = await held(context).where('id', '=', id).$castTo<Row>().executeTakeFirst();
  return row === undefined ? null : opened(context, row);
}

/** Holds, newest first, after a place, at most `limit`; of one compartment or of all. */
export async function holdsAfter(
  context: Context,
  domain: Domain | null,
  after: { readonly at: Date; readonly id: string } | null,
  limit: number,
): Promise<readonly Hold[]> {
  const rows = await held(context)
    .$if(domain !== null, (query) => query.where('domain', '=', domain))
    .$if(after !== null, (query) =>
      query.where(sql<boolean>`(placed_at, id) < (${after?.at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('placed_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<Row>()
    .execute();
  return rows.map((row) => opened(context, row));
}

/** Lifts a hold. False when somebody did before. */
export async function liftHoldRow(context: Context, id: string, personId: PersonId): Promise<boolean> {
  const { numUpdatedRows } = await context.db
    .updateTable('legal_holds')
    .set({ lifted_by: personId, lifted_at: context.now })
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('lifted_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Which of these records must stay: on hold, or found for a request that is not decided yet. */
export async function heldAmong(
  context: Context,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select record_id as id from legal_holds
      where organisation_id = ${context.actor.organisationId} and kind = ${kind} and record_id = any (${[...ids]}::uuid[])
        and lifted_at is null and (until_date is null or until_date >= ${localDate(context.now)}::date)
    union
    select r.record_id from request_records r join data_requests q on q.id = r.request_id
      where r.organisation_id = ${context.actor.organisationId} and r.kind = ${kind} and r.record_id = any (${[...ids]}::uuid[])
        and r.state <> 'not_about' and q.decided_at is null`.execute(context.db);
  return new Set(rows.map(({ id }) => id));
}

/** Which of these records stand on a list that is not finished. */
export async function listedAmong(
  context: Context,
  kind: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: string }>`
    select i.record_id as id from destruction_items i join destruction_lists l on l.id = i.list_id
      where i.organisation_id = ${context.actor.organisationId} and i.kind = ${kind} and i.record_id = any (${[...ids]}::uuid[])
        and l.state in ('collecting', 'proposed', 'executing') and i.outcome is null`.execute(context.db);
  return new Set(rows.map(({ id }) => id));
}
