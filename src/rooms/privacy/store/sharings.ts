import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { HandOverId, PersonId, SeatId, SharingId } from '../../../kernel/ids.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';
import { type Sharing, type SharingWords, sharingWords } from '../sharing.ts';

/** Adds a line to the ledger, in the transaction of the act itself. */
export async function insertSharing(
  context: Context,
  id: SharingId,
  sharing: Sharing,
  who: { readonly personId: PersonId; readonly seatId: SeatId },
): Promise<void> {
  const { key, wrapped } = newDataKey(context.key, id);
  const words: SharingWords = { purpose: sharing.purpose, motivation: sharing.motivation };
  await context.db
    .insertInto('sharings')
    .values({
      id,
      organisation_id: context.actor.organisationId,
      domain: sharing.domain,
      at: context.now,
      hand_over_id: sharing.handOverId,
      signal_id: sharing.signalId,
      signal_serial: sharing.signalSerial,
      recipient_organisation_id: sharing.recipientId,
      recipient_domain: sharing.recipientDomain,
      ground: sharing.ground,
      consent: sharing.consent,
      informed: sharing.informed,
      review_date: sharing.reviewDate,
      fields: [...sharing.fields],
      second_reading_id: sharing.secondReadingId,
      person_id: who.personId,
      seat_id: who.seatId,
      data_key: wrapped,
      sealed: seal(key, { record: id, column: 'sealed' }, words),
    })
    .execute();
}

/** Writes in the ledger that a disclosure was withdrawn. */
export async function markWithdrawn(context: Context, handOverId: HandOverId): Promise<void> {
  await context.db
    .updateTable('sharings')
    .set({ withdrawn_at: context.now })
    .where('organisation_id', '=', context.actor.organisationId)
    .where('hand_over_id', '=', handOverId)
    .execute();
}

/** What to look for in the ledger; null looks at everything. */
export interface SharingFilter {
  readonly domain: Domain | null;
  readonly ground: string | null;
  readonly recipientId: string | null;
  /** Instants: from the first, before the second. */
  readonly from: Date | null;
  readonly until: Date | null;
  /** Lines whose review date has come. */
  readonly reviewBefore: string | null;
}

/** Place of a line in the order of the ledger: newest first. */
export interface SharingPlace {
  readonly at: Date;
  readonly id: string;
}

/** A line as it stands in the ledger, words opened. */
export interface SharingLine {
  readonly id: SharingId;
  readonly at: Date;
  readonly domain: Domain;
  readonly signalSerial: number;
  readonly recipientId: string;
  readonly recipient: string;
  readonly recipientDomain: Domain;
  readonly ground: string;
  readonly consent: string;
  readonly informed: string;
  readonly reviewDate: string | null;
  readonly fields: readonly string[];
  readonly secondReading: boolean;
  readonly personId: PersonId;
  readonly withdrawnAt: Date | null;
  /** Null when its key was destroyed. */
  readonly words: SharingWords | null;
}

/** Lines after a place, newest first, at most `limit`. */
export async function sharingLines(
  context: Context,
  filter: SharingFilter,
  after: SharingPlace | null,
  limit: number,
): Promise<readonly SharingLine[]> {
  let query = context.db
    .selectFrom('sharings as s')
    .innerJoin('organisations as o', 'o.id', 's.recipient_organisation_id')
    .selectAll('s')
    .select('o.name as recipient')
    .where('s.organisation_id', '=', context.actor.organisationId);
  if (filter.domain !== null) query = query.where('s.domain', '=', filter.domain);
  if (filter.ground !== null) query = query.where('s.ground', '=', filter.ground);
  if (filter.recipientId !== null)
    query = query.where('s.recipient_organisation_id', '=', filter.recipientId);
  if (filter.from !== null) query = query.where('s.at', '>=', filter.from);
  if (filter.until !== null) query = query.where('s.at', '<', filter.until);
  if (filter.reviewBefore !== null) query = query.where('s.review_date', '<=', filter.reviewBefore);
  if (after !== null) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('s.at', 's.id'), '<', tuple(after.at, after.id)),
    );
  }
  const rows = await query.orderBy('s.at', 'desc').orderBy('s.id', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    id: row.id as SharingId,
    at: row.at,
    domain: row.domain,
    signalSerial: row.signal_serial,
    recipientId: row.recipient_organisation_id,
    recipient: row.recipient,
    recipientDomain: row.recipient_domain,
    ground: row.ground,
    consent: row.consent,
    informed: row.informed,
    reviewDate: row.review_date,
    fields: row.fields,
    secondReading: row.second_reading_id !== null,
    personId: row.person_id as PersonId,
    withdrawnAt: row.withdrawn_at,
    words: row.data_key === null ? null : openWords(context, row.id, row.data_key, row.sealed),
  }));
}

function openWords(context: Context, id: string, wrapped: Buffer, sealed: Buffer): SharingWords {
  const key = unwrapDataKey(context.key, id, wrapped);
  return sharingWords.parse(open(key, { record: id, column: 'sealed' }, sealed));
}

/** Organisations that stand in the ledger of this domain (or of both), for the filter. */
export async function recipientsInLedger(
  context: Context,
  domain: Domain | null,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const own = context.actor.organisationId;
  return context.db
    .selectFrom('organisations as o')
    .select(['o.id', 'o.name'])
    .where(({ exists, selectFrom }) => {
      const lines = selectFrom('sharings as s')
        .select('s.id')
        .where('s.organisation_id', '=', own)
        .whereRef('s.recipient_organisation_id', '=', 'o.id');
      return exists(domain === null ? lines : lines.where('s.domain', '=', domain));
    })
    .orderBy('o.name')
    .execute();
}
