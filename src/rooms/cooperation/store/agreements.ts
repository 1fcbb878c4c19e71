import { type Insertable, sql, type Updateable } from 'kysely';
import type { AgreementKind, AgreementState } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { AgreementId, OrganisationId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type {
  AgreementActsTable,
  AgreementsTable,
} from '../../../kernel/postgres/database-types.generated.ts';

export interface Agreement {
  readonly id: AgreementId;
  readonly organisationId: OrganisationId;
  readonly shared: boolean;
  readonly kind: AgreementKind;
  readonly subject: string;
  readonly parties: readonly string[];
  readonly signatories: readonly string[];
  readonly state: AgreementState;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  readonly reviewOn: LocalDate | null;
  readonly dataSharing: boolean;
  readonly dataSharingReference: string;
  readonly source: string;
  /** False: taken over from the plan, and nobody looked yet. */
  readonly verified: boolean;
  readonly version: number;
  readonly changedAt: Date;
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'shared',
  'kind',
  'subject',
  'parties',
  'signatories',
  'state',
  'starts_on as startsOn',
  'ends_on as endsOn',
  'review_on as reviewOn',
  'data_sharing as dataSharing',
  'data_sharing_reference as dataSharingReference',
  'source',
  'verified',
  'version',
  'changed_at as changedAt',
] as const;

const selected = ({ db }: Context) => db.selectFrom('agreements').select(columns);

const branded = (row: Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number]): Agreement => ({
  ...row,
  id: row.id as AgreementId,
  organisationId: row.organisationId as OrganisationId,
  kind: row.kind as AgreementKind,
});

export async function agreementById(context: Context, id: AgreementId): Promise<Agreement | null> {
  const row = await selected(context).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** The agreement as it is now, until the end of the transaction nobody else's. */
export async function lockAgreement(context: Context, id: AgreementId): Promise<Agreement | null> {
  const row = await selected(context).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** Adds an agreement. Null when the same form came before. */
export async function insertAgreement(
  { db }: Context,
  row: Insertable<AgreementsTable>,
): Promise<AgreementId | null> {
  const made = await db
    .insertInto('agreements')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return (made?.id as AgreementId | undefined) ?? null;
}

export async function agreementOfForm(
  { db, actor }: Context,
  submission: string,
): Promise<AgreementId | null> {
  const row = await db
    .selectFrom('agreements')
    .select('id')
    .where('organisation_id', '=', actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return (row?.id as AgreementId | undefined) ?? null;
}

export async function updateAgreement(
  { db, now }: Context,
  id: AgreementId,
  change: Updateable<AgreementsTable>,
): Promise<void> {
  await db
    .updateTable('agreements')
    .set({ ...change, version: sql<number>`version + 1`, changed_at: now })
    .where('id', '=', id)
    .execute();
}

/** Writes what was done; a form that came before is written once. */
export async function insertAgreementAct(
  { db }: Context,
  row: Insertable<AgreementActsTable>,
): Promise<void> {
  await db
    .insertInto('agreement_acts')
    .values(row)
    .onConflict((conflict) => conflict.column('submission').doNothing())
    .execute();
}

export const agreementActs = ({ db }: Context, id: AgreementId) =>
  db
    .selectFrom('agreement_acts')
    .select(['id', 'kind', 'state', 'at', 'office', 'remark'])
    .where('agreement_id', '=', id)
    .orderBy('position')
    .limit(300)
    .execute();

export interface AgreementQuestion {
  readonly reach: 'own' | 'everybody';
  /** A partner: the agreements with it. */
  readonly party: string | null;
  readonly open: boolean;
}

/** Agreements by subject, after a place. Own and shared ones are read by an index each, and put in one order. */
export async function agreementLines(
  context: Context,
  { reach, party, open }: AgreementQuestion,
  after: { readonly at: string; readonly id: string } | null,
  limit: number,
): Promise<readonly Agreement[]> {
  const lines = () => {
    let query = selected(context).where('open', '=', open).orderBy('subject').orderBy('id').limit(limit);
    if (party !== null) query = query.where(sql<boolean>`parties @> array[${party}]::text[]`);
    if (after !== null) query = query.where(sql<boolean>`(subject, id) > (${after.at}, ${after.id}::uuid)`);
    return query;
  };
  if (reach === 'everybody') return (await lines().execute()).map(branded);
  const own = context.actor.organisationId;
  const { db } = context;
  const both = db
    .selectFrom(lines().where('organisation_id', '=', own).as('own'))
    .selectAll()
    .unionAll(
      db
        .selectFrom(lines().where('shared', '=', true).where('organisation_id', '<>', own).as('others'))
        .selectAll(),
    );
  // The database puts them in one order, so that the next screen goes on where this one ends.
  const rows = await db
    .selectFrom(both.as('both'))
    .selectAll()
    .orderBy('subject')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(branded);
}

/** One municipality for which an agreement holds. */
export interface Covered {
  readonly agreementId: AgreementId;
  readonly municipalityId: OrganisationId;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
}

const covered = ({ db }: Context) =>
  db
    .selectFrom('agreement_coverage')
    .select([
      'agreement_id as agreementId',
      'municipality_id as municipalityId',
      'from_date as from',
      'until_date as until',
    ]);

/** For which municipalities these agreements hold or held. */
export async function coverageOf(context: Context, ids: readonly AgreementId[]): Promise<readonly Covered[]> {
  if (ids.length === 0) return [];
  return (await covered(context)
    .where('agreement_id', 'in', [...ids])
    .orderBy('from_date')
    .execute()) as Covered[];
}

/** From this day on it holds for these municipalities too. */
export async function insertCoverage(
  { db }: Context,
  agreement: Pick<Agreement, 'id' | 'organisationId' | 'shared'>,
  municipalities: readonly OrganisationId[],
  from: LocalDate,
): Promise<void> {
  if (municipalities.length === 0) return;
  await db
    .insertInto('agreement_coverage')
    .values(
      municipalities.map((municipality) => ({
        agreement_id: agreement.id,
        organisation_id: agreement.organisationId,
        shared: agreement.shared,
        municipality_id: municipality,
        from_date: from,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['agreement_id', 'municipality_id', 'from_date']).doUpdateSet({ until_date: null }),
    )
    .execute();
}

/** After this day it no longer holds for these municipalities. One that would end before it began never held. */
export async function endCoverage(
  { db }: Context,
  agreement: AgreementId,
  municipalities: readonly OrganisationId[],
  until: LocalDate,
): Promise<void> {
  if (municipalities.length === 0) return;
  await db
    .updateTable('agreement_coverage')
    .set({ until_date: sql<LocalDate>`greatest(from_date, ${until}::date)` })
    .where('agreement_id', '=', agreement)
    .where('municipality_id', 'in', [...municipalities])
    .where('until_date', 'is', null)
    .execute();
}

/** Agreements that hold on a day, of everything in reach, with the municipalities they hold for. For other rooms. */
export async function agreementsInForce(context: Context, day: LocalDate): Promise<readonly Agreement[]> {
  const rows = await selected(context)
    .where('state', 'in', ['in_force', 'evaluated'])
    .where((where) => where.or([where('starts_on', 'is', null), where('starts_on', '<=', day)]))
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', day)]))
    .orderBy('subject')
    .orderBy('id')
    .execute();
  return rows.map(branded);
}

/** The organisations with an agreement whose day comes before `horizon`, of which nobody was reminded yet. System scope. */
export const agreementKeepersToRemind = ({ db }: Context, horizon: LocalDate) =>
  db
    .selectFrom('agreements')
    .select('organisation_id as organisationId')
    .distinct()
    .where('open', '=', true)
    .where('attention_on', '<=', horizon)
    .where(sql<boolean>`reminded_for is distinct from attention_on`)
    .execute();

/** From now on the organisation counts as reminded of these dates. Gives how many there were. */
export async function markAgreementsReminded({ db, actor }: Context, horizon: LocalDate): Promise<number> {
  const marked = await db
    .updateTable('agreements')
    .set({ reminded_for: sql<string>`attention_on` })
    .where('organisation_id', '=', actor.organisationId)
    .where('open', '=', true)
    .where('attention_on', '<=', horizon)
    .where(sql<boolean>`reminded_for is distinct from attention_on`)
    .executeTakeFirst();
  return Number(marked.numUpdatedRows);
}
