import type { LeftOutReason, recordStates } from '../../../../content/data-requests.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import type { FoundRecord } from '../../../kernel/record-kind.ts';

export type RecordState = keyof typeof recordStates;

/** A record in which the person of a request may stand. */
export interface RequestedRecord {
  readonly requestId: string;
  readonly kind: string;
  readonly recordId: string;
  readonly domain: Domain;
  readonly serial: number;
  readonly foundBy: readonly string[];
  readonly state: RecordState;
  readonly leftOut: readonly LeftOutReason[];
  readonly assessedBy: PersonId | null;
  readonly assessedAt: Date | null;
}

/** Adds records to a request; what is there already stays as it is. */
export async function insertRecords(
  context: Context,
  requestId: string,
  kind: string,
  records: readonly FoundRecord[],
): Promise<void> {
  if (records.length === 0) return;
  await context.db
    .insertInto('request_records')
    .values(
      records.map(({ id, domain, serial, by }) => ({
        request_id: requestId,
        kind,
        record_id: id,
        organisation_id: context.actor.organisationId,
        domain,
        serial,
        found_by: [...by],
        state: 'to_assess' as const,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const records = (context: Context) =>
  context.db
    .selectFrom('request_records')
    .select([
      'request_id as requestId',
      'kind',
      'record_id as recordId',
      'domain',
      'serial',
      'found_by as foundBy',
      'state',
      'left_out as leftOut',
      'assessed_by as assessedBy',
      'assessed_at as assessedAt',
    ])
    .where('organisation_id', '=', context.actor.organisationId);

/** Every record of a request, by compartment. */
export const recordsOf = (context: Context, requestId: string): Promise<readonly RequestedRecord[]> =>
  records(context)
    .where('request_id', '=', requestId)
    .orderBy('domain')
    .orderBy('serial')
    .$castTo<RequestedRecord>()
    .execute();

/** One record of a request, or null; held until the transaction ends when `hold`. */
export async function requestedRecord(
  context: Context,
  requestId: string,
  serial: number,
  hold = false,
): Promise<RequestedRecord | null> {
  const row = await records(context)
    .where('request_id', '=', requestId)
    .where('kind', '=', 'signal')
    .where('serial', '=', serial)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<RequestedRecord>()
    .executeTakeFirst();
  return row ?? null;
}

/** A record that a coordinator has to look at, with the term of its request. */
export interface WaitingRecord {
  readonly requestId: string;
  readonly requestKind: string;
  readonly dueOn: string;
  readonly serial: number;
  readonly state: RecordState;
  readonly assessedAt: Date | null;
}

/** Records of one compartment in requests that are not decided yet, the first due first; at most `limit`. */
export async function waitingRecords(
  context: Context,
  domain: Domain,
  limit: number,
): Promise<readonly WaitingRecord[]> {
  return context.db
    .selectFrom('request_records as r')
    .innerJoin('data_requests as q', 'q.id', 'r.request_id')
    .select([
      'r.request_id as requestId',
      'q.kind as requestKind',
      'q.due_on as dueOn',
      'r.serial',
      'r.state',
      'r.assessed_at as assessedAt',
    ])
    .where('r.organisation_id', '=', context.actor.organisationId)
    .where('r.domain', '=', domain)
    .where('q.decided_at', 'is', null)
    .orderBy('q.due_on')
    .orderBy('r.serial')
    .limit(limit)
    .$castTo<WaitingRecord>()
    .execute();
}

/** Writes what became of a record. */
export async function settleRecord(
  context: Context,
  record: Pick<RequestedRecord, 'requestId' | 'kind' | 'recordId'>,
  change: { readonly state: RecordState; readonly leftOut: readonly LeftOutReason[]; readonly by: PersonId },
): Promise<void> {
  await context.db
    .updateTable('request_records')
    .set({
      state: change.state,
      left_out: [...change.leftOut],
      assessed_by: change.by,
      assessed_at: context.now,
    })
    .where('request_id', '=', record.requestId)
    .where('kind', '=', record.kind)
    .where('record_id', '=', record.recordId)
    .where('organisation_id', '=', context.actor.organisationId)
    .execute();
}
