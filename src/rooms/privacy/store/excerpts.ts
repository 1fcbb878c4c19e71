import { z } from 'zod';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { type ExcerptId, newId } from '../../../kernel/ids.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';

const excerptSchema = z.array(z.object({ at: z.string(), label: z.string(), text: z.string() }));

/** What a person gets of one record. `type`, so that it can be sealed. */
export type Excerpt = z.output<typeof excerptSchema>;

/** One record in one request. */
export interface RecordOfRequest {
  readonly requestId: string;
  readonly kind: string;
  readonly recordId: string;
  readonly domain: Domain;
}

const placeOf = ({ requestId, recordId }: RecordOfRequest) =>
  ({ record: `${requestId} ${recordId}`, column: 'sealed' }) as const;

/** Keeps what is released, in the compartment it comes from. */
export async function insertExcerpt(context: Context, of: RecordOfRequest, excerpt: Excerpt): Promise<void> {
  const place = placeOf(of);
  const id = newId<ExcerptId>();
  const { key, wrapped } = newDataKey(context.key, id);
  await context.db
    .insertInto('request_excerpts')
    .values({
      id,
      request_id: of.requestId,
      kind: of.kind,
      record_id: of.recordId,
      organisation_id: context.actor.organisationId,
      domain: of.domain,
      data_key: wrapped,
      sealed: seal(key, place, excerpt),
    })
    .execute();
}

/** What was released of a record; null when nothing was, it was destroyed, or it lies in another compartment. */
export async function excerptOf(context: Context, of: RecordOfRequest): Promise<Excerpt | null> {
  const row = await context.db
    .selectFrom('request_excerpts')
    .select(['id', 'data_key as dataKey', 'sealed'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('request_id', '=', of.requestId)
    .where('kind', '=', of.kind)
    .where('record_id', '=', of.recordId)
    .executeTakeFirst();
  if (row === undefined || row.dataKey === null) return null;
  const place = placeOf(of);
  return excerptSchema.parse(open(unwrapDataKey(context.key, row.id, row.dataKey), place, row.sealed));
}

const GONE = { data_key: null, sealed: Buffer.alloc(0) } as const;

/** With a record goes what was ever taken out of it. */
export async function destroyExcerpts(context: Context, kind: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await context.db
    .updateTable('request_excerpts')
    .set(GONE)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('kind', '=', kind)
    .where('record_id', 'in', [...ids])
    .execute();
}

/** With a request goes what was released to its person. */
export async function destroyExcerptsOf(context: Context, requests: readonly string[]): Promise<void> {
  if (requests.length === 0) return;
  await context.db
    .updateTable('request_excerpts')
    .set(GONE)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('request_id', 'in', [...requests])
    .execute();
}
