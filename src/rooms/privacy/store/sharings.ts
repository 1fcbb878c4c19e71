import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { HandOverId, PersonId, SeatId, SharingId } from '../../../kernel/ids.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';
import type { ListPlace } from '../list-place.ts';
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
  /** Lines not withdrawn whose review date is this day or earlier. */
  readonly reviewUntil: string | null;
}

/** A line as it stands in the ledger, without its words. */
export interface SharingLine {
  readonly id: SharingId;
  readonly at: Date;
  readonly domain: Domain;
  readonly signalId: string;
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
  readonly seatTitle: string | null;
  readonly withdrawnAt: Date | null;
}

const lines = (context: Context) =>
  context.db
    .selectFrom('sharings as s')
    .innerJoin('organisations as o', 'o.id', 's.recipient_organisation_id')
    .leftJoin('seats as t', 't.id', 's.seat_id')
    .select([
      's.id',
      's.at',
      's.domain',
      's.signal_id as signalId',
      's.signal_serial as signalSerial',
      's.recipient_organisation_id as recipientId',
      'o.name as recipient',
      's.recipient_domain as recipientDomain',
      's.ground',
      's.consent',
      's.informed',
      's.review_date as reviewDate',
      's.fields',
      's.second_reading_id as secondReadingId',
      's.person_id as personId',
      't.title as seatTitle',
      's.withdrawn_at as withdrawnAt',
    ])
    .where('s.organisation_id', '=', context.actor.organisationId);

type Found = Awaited<ReturnType<ReturnType<typeof lines>['executeTakeFirstOrThrow']>>;

const lineOf = ({ secondReadingId, ...row }: Found): SharingLine => ({
  ...row,
  id: row.id as SharingId,
  personId: row.personId as PersonId,
  secondReading: secondReadingId !== null,
});

/** Lines after a place, newest first, at most `limit`. */
export async function sharingLines(
  context: Context,
  filter: SharingFilter,
  after: ListPlace | null,
  limit: number,
): Promise<readonly SharingLine[]> {
  let query = lines(context);
  if (filter.domain !== null) query = query.where('s.domain', '=', filter.domain);
  if (filter.ground !== null) query = query.where('s.ground', '=', filter.ground);
  if (filter.recipientId !== null)
    query = query.where('s.recipient_organisation_id', '=', filter.recipientId);
  if (filter.from !== null) query = query.where('s.at', '>=', filter.from);
  if (filter.until !== null) query = query.where('s.at', '<', filter.until);
  if (filter.reviewUntil !== null) {
    query = query.where('s.review_date', '<=', filter.reviewUntil).where('s.withdrawn_at', 'is', null);
  }
  if (after !== null) {
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(refTuple('s.at', 's.id'), '<', tuple(after.at, after.id)),
    );
  }
  const rows = await query.orderBy('s.at', 'desc').orderBy('s.id', 'desc').limit(limit).execute();
  return rows.map(lineOf);
}

/** One line with its words opened; words are null when their key was destroyed. Null when it is not there. */
export async function sharingById(
  context: Context,
  id: string,
): Promise<{
  readonly line: SharingLine;
  readonly handOverId: string;
  readonly words: SharingWords | null;
} | null> {
  const row = await lines(context)
    .select(['s.data_key as dataKey', 's.sealed', 's.hand_over_id as handOverId'])
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { dataKey, sealed, handOverId, ...found } = row;
  if (dataKey === null) return { line: lineOf(found), handOverId, words: null };
  const key = unwrapDataKey(context.key, id, dataKey);
  return {
    line: lineOf(found),
    handOverId,
    words: sharingWords.parse(open(key, { record: id, column: 'sealed' }, sealed)),
  };
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
