import { sql } from 'kysely';
import { z } from 'zod';
import type {
  IdentityWay,
  RequestDecision,
  RequestKind,
  requestStates,
} from '../../../../content/data-requests.ts';
import type { Context } from '../../../kernel/context.ts';
import type { DataRequestId, PersonId } from '../../../kernel/ids.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';

const wordsSchema = z.object({
  name: z.string(),
  contact: z.string(),
  question: z.string(),
  /** Names, numbers and addresses by which to look, a line each. */
  search: z.string().default(''),
  /** Why the term was extended. */
  extension: z.string().default(''),
  /** Why was decided so. */
  decision: z.string().default(''),
});

/** What stands sealed in a request. `type`, so that it can be sealed. */
export type RequestWords = z.output<typeof wordsSchema>;

export type RequestState = keyof typeof requestStates;

export interface RequestRow {
  readonly id: DataRequestId;
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly extendedOn: string | null;
  readonly identifiedOn: string | null;
  readonly identityHow: IdentityWay | null;
  readonly decidedAt: Date | null;
  readonly decision: RequestDecision | null;
  readonly registeredBy: PersonId;
  readonly version: number;
  /** Null when its term was over and it was destroyed. */
  readonly words: RequestWords | null;
}

const place = (id: string) => ({ record: id, column: 'sealed' }) as const;

export interface NewRequest {
  readonly id: DataRequestId;
  readonly kind: RequestKind;
  readonly receivedOn: string;
  readonly dueOn: string;
  readonly registeredBy: PersonId;
  readonly words: RequestWords;
  readonly submission: string;
}

/** Takes in a request. Gives the id of what the same form made before, when it comes twice. */
export async function insertRequest(context: Context, request: NewRequest): Promise<DataRequestId> {
  const { key, wrapped } = newDataKey(context.key, request.id);
  const organisation = context.actor.organisationId;
  await context.db
    .insertInto('data_requests')
    .values({
      id: request.id,
      organisation_id: organisation,
      kind: request.kind,
      state: 'received',
      received_on: request.receivedOn,
      due_on: request.dueOn,
      registered_by: request.registeredBy,
      data_key: wrapped,
      sealed: seal(key, place(request.id), request.words),
      submission: request.submission,
    })
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .execute();
  const row = await context.db
    .selectFrom('data_requests')
    .select('id')
    .where('organisation_id', '=', organisation)
    .where('submission', '=', request.submission)
    .executeTakeFirstOrThrow();
  return row.id as DataRequestId;
}

const clear = (context: Context) =>
  context.db
    .selectFrom('data_requests')
    .select([
      'id',
      'kind',
      'state',
      'received_on as receivedOn',
      'due_on as dueOn',
      'extended_on as extendedOn',
      'identified_on as identifiedOn',
      'identity_how as identityHow',
      'decided_at as decidedAt',
      'decision',
      'registered_by as registeredBy',
      'version',
    ])
    .where('organisation_id', '=', context.actor.organisationId);

/** One request with its words opened, or null; held until the transaction ends when `hold`. */
export async function requestById(context: Context, id: string, hold = false): Promise<RequestRow | null> {
  const row = await clear(context)
    .select(['data_key as dataKey', 'sealed'])
    .where('id', '=', id)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<Omit<RequestRow, 'words'> & { dataKey: Buffer | null; sealed: Buffer }>()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { dataKey, sealed, ...request } = row;
  if (dataKey === null) return { ...request, words: null };
  const key = unwrapDataKey(context.key, id, dataKey);
  return { ...request, words: wordsSchema.parse(open(key, place(id), sealed)) };
}

/** A request in a list: nothing is opened. */
export type RequestLine = Omit<RequestRow, 'words'>;

/** Requests that wait for an answer by their term, or those that were decided, newest first; at most `limit`. */
export async function requestLines(
  context: Context,
  open: boolean,
  after: { readonly day: string; readonly id: string } | null,
  limit: number,
): Promise<readonly RequestLine[]> {
  const column = open ? 'due_on' : 'received_on';
  return clear(context)
    .where('decided_at', open ? 'is' : 'is not', null)
    .$if(after !== null, (query) =>
      query.where(
        sql<boolean>`(${sql.ref(column)}, id) ${sql.raw(open ? '>' : '<')} (${after?.day}::date, ${after?.id}::uuid)`,
      ),
    )
    .orderBy(column, open ? 'asc' : 'desc')
    .orderBy('id', open ? 'asc' : 'desc')
    .limit(limit)
    .$castTo<RequestLine>()
    .execute();
}

/** What a step changes about a request. */
export interface RequestChange {
  readonly state?: RequestState;
  readonly dueOn?: string;
  readonly extendedOn?: string;
  readonly identified?: { readonly on: string; readonly how: IdentityWay };
  readonly decision?: RequestDecision;
  readonly words?: Partial<RequestWords>;
}

/** Takes a request, held by this transaction, to its next version. */
export async function changeRequest(
  context: Context,
  request: RequestRow,
  change: RequestChange,
): Promise<void> {
  const { state, dueOn, extendedOn, identified, decision, words } = change;
  await context.db
    .updateTable('data_requests')
    .set(({ eb }) => ({
      version: eb('version', '+', 1),
      ...(state === undefined ? {} : { state }),
      ...(dueOn === undefined ? {} : { due_on: dueOn }),
      ...(extendedOn === undefined ? {} : { extended_on: extendedOn }),
      ...(identified === undefined ? {} : { identified_on: identified.on, identity_how: identified.how }),
      ...(decision === undefined ? {} : { decision, decided_at: context.now }),
    }))
    .where('id', '=', request.id)
    .where('organisation_id', '=', context.actor.organisationId)
    .execute();
  if (words === undefined || request.words === null) return;
  await resealWords(context, request.id, { ...request.words, ...words });
}

async function resealWords(context: Context, id: string, words: RequestWords): Promise<void> {
  const { key, wrapped } = newDataKey(context.key, id);
  await context.db
    .updateTable('data_requests')
    .set({ data_key: wrapped, sealed: seal(key, place(id), words) })
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .execute();
}
