import { sql } from 'kysely';
import type { PackageEvent } from '../../../../content/code-lists.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { newId, type PersonId, type SeatId, type SharingEventId } from '../../../kernel/ids.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';
import { type DocumentWords, documentWords, type NewDocument } from '../document.ts';
import type { PackageNews } from '../record-document.ts';

/** Adds a document, and gives its serial number. */
export async function insertDocument(
  context: Context,
  id: string,
  document: NewDocument,
  who: { readonly personId: PersonId; readonly seatId: SeatId },
): Promise<number> {
  const { key, wrapped } = newDataKey(context.key, id);
  const words: DocumentWords = { purpose: document.purpose };
  const { serial } = await context.db
    .insertInto('documents')
    .values({
      id,
      serial: sql<number>`nextval('document_serials')`,
      organisation_id: context.actor.organisationId,
      domain: document.domain,
      kind: document.kind,
      format: document.format,
      at: context.now,
      record_kind: document.record?.kind ?? null,
      record_id: document.record?.id ?? null,
      recipient: document.recipient,
      ground: document.ground,
      fields: [...document.fields],
      person_id: who.personId,
      seat_id: who.seatId,
      data_key: wrapped,
      sealed: seal(key, { record: id, column: 'sealed' }, words),
    })
    .returning('serial')
    .executeTakeFirstOrThrow();
  return serial;
}

/** A document as it stands in the ledger, without its words. */
export interface DocumentLine {
  readonly id: string;
  readonly serial: number;
  readonly at: Date;
  readonly domain: Domain | null;
  readonly kind: string;
  readonly format: 'pdf' | 'csv' | 'ods' | 'paper';
  readonly recordKind: 'signal' | 'hand_over' | null;
  readonly recordId: string | null;
  readonly recipient: string;
  readonly ground: string;
  readonly fields: readonly string[];
  readonly personId: PersonId;
}

const lines = (context: Context) =>
  context.db
    .selectFrom('documents')
    .select([
      'id',
      'serial',
      'at',
      'domain',
      'kind',
      'format',
      'record_kind as recordKind',
      'record_id as recordId',
      'recipient',
      'ground',
      'fields',
      'person_id as personId',
    ])
    .where('organisation_id', '=', context.actor.organisationId);

/** Documents after a place, newest first, at most `limit`; of one domain, or of all when null. */
export const documentLines = (
  context: Context,
  domain: Domain | null,
  after: { readonly at: Date; readonly id: string } | null,
  limit: number,
): Promise<readonly DocumentLine[]> =>
  lines(context)
    .$if(domain !== null, (query) => query.where('domain', '=', domain))
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('at', 'id'), '<', tuple(after?.at ?? context.now, after?.id ?? '')),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .$castTo<DocumentLine>()
    .execute();

/** One document with its purpose; the words are null when their key was destroyed. */
export async function documentBySerial(
  context: Context,
  serial: number,
): Promise<{ readonly line: DocumentLine; readonly words: DocumentWords | null } | null> {
  const row = await lines(context)
    .select(['data_key as dataKey', 'sealed'])
    .where('serial', '=', serial)
    .$castTo<DocumentLine & { readonly dataKey: Buffer | null; readonly sealed: Buffer }>()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { dataKey, sealed, ...line } = row;
  if (dataKey === null) return { line, words: null };
  const key = unwrapDataKey(context.key, line.id, dataKey);
  return { line, words: documentWords.parse(open(key, { record: line.id, column: 'sealed' }, sealed)) };
}

/** Adds what became of a package; what stands there already stays as it is. */
export async function insertSharingEvent(context: Context, news: PackageNews): Promise<void> {
  await context.db
    .insertInto('sharing_events')
    .values({
      id: newId<SharingEventId>(),
      organisation_id: news.organisationId,
      domain: news.domain,
      hand_over_id: news.handOverId,
      package_id: news.packageId,
      kind: news.kind,
      at: context.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** What became of the packages of a hand-over, oldest first. */
export const sharingEventsOf = (
  context: Context,
  handOverId: string,
): Promise<readonly { readonly kind: PackageEvent; readonly at: Date }[]> =>
  context.db
    .selectFrom('sharing_events')
    .select(['kind', 'at'])
    .where('organisation_id', '=', context.actor.organisationId)
    .where('hand_over_id', '=', handOverId)
    .orderBy('at')
    .orderBy('id')
    .$castTo<{ kind: PackageEvent; at: Date }>()
    .execute();
