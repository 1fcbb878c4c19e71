import { type Insertable, sql, type Updateable } from 'kysely';
import type { PolicyKind } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId, PolicyDocumentId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import type { PolicyDocumentsTable } from '../../../kernel/postgres/database-types.generated.ts';

export interface PolicyDocument {
  readonly id: PolicyDocumentId;
  readonly organisationId: OrganisationId;
  readonly shared: boolean;
  readonly title: string;
  readonly kind: PolicyKind;
  readonly adoptedBy: string;
  readonly adoptedOn: LocalDate;
  readonly validUntil: LocalDate | null;
  readonly frameId: PolicyDocumentId | null;
  readonly reference: string;
  readonly version: number;
  readonly changedAt: Date;
}

const columns = [
  'id',
  'organisation_id as organisationId',
  'shared',
  'title',
  'kind',
  'adopted_by as adoptedBy',
  'adopted_on as adoptedOn',
  'valid_until as validUntil',
  'frame_id as frameId',
  'reference',
  'version',
  'changed_at as changedAt',
] as const;

const selected = ({ db }: Context) => db.selectFrom('policy_documents').select(columns);

type Found = Awaited<ReturnType<ReturnType<typeof selected>['execute']>>[number];

const branded = (row: Found): PolicyDocument => ({
  ...row,
  id: row.id as PolicyDocumentId,
  organisationId: row.organisationId as OrganisationId,
  frameId: row.frameId as PolicyDocumentId | null,
  kind: row.kind as PolicyKind,
});

export async function documentById(context: Context, id: PolicyDocumentId): Promise<PolicyDocument | null> {
  const row = await selected(context).where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** The document as it is now, until the end of the transaction nobody else's. */
export async function lockDocument(context: Context, id: PolicyDocumentId): Promise<PolicyDocument | null> {
  const row = await selected(context).where('id', '=', id).forUpdate().executeTakeFirst();
  return row === undefined ? null : branded(row);
}

/** Adds a document. Null when the same form came before. */
export async function insertDocument(
  { db }: Context,
  row: Insertable<PolicyDocumentsTable>,
): Promise<PolicyDocumentId | null> {
  const made = await db
    .insertInto('policy_documents')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organisation_id', 'submission']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return (made?.id as PolicyDocumentId | undefined) ?? null;
}

export async function documentOfForm(
  { db, actor }: Context,
  submission: string,
): Promise<PolicyDocumentId | null> {
  const row = await db
    .selectFrom('policy_documents')
    .select('id')
    .where('organisation_id', '=', actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return (row?.id as PolicyDocumentId | undefined) ?? null;
}

export async function updateDocument(
  { db, now }: Context,
  id: PolicyDocumentId,
  change: Updateable<PolicyDocumentsTable>,
): Promise<void> {
  await db
    .updateTable('policy_documents')
    .set({ ...change, version: sql<number>`version + 1`, changed_at: now })
    .where('id', '=', id)
    .execute();
}

/** Documents, the newest first, after a place. Own and shared ones are read by an index each. */
export async function documentLines(
  context: Context,
  reach: 'own' | 'everybody',
  after: { readonly at: LocalDate; readonly id: string } | null,
  limit: number,
): Promise<readonly PolicyDocument[]> {
  const lines = () => {
    const query = selected(context).orderBy('adopted_on', 'desc').orderBy('id', 'desc').limit(limit);
    return after === null
      ? query
      : query.where(sql<boolean>`(adopted_on, id) < (${after.at}::date, ${after.id}::uuid)`);
  };
  const own = context.actor.organisationId;
  const found =
    reach === 'everybody'
      ? await lines().execute()
      : [
          ...(await lines().where('organisation_id', '=', own).execute()),
          ...(await lines().where('shared', '=', true).where('organisation_id', '<>', own).execute()),
        ];
  return found
    .map(branded)
    .toSorted((one, other) => other.adoptedOn.localeCompare(one.adoptedOn) || other.id.localeCompare(one.id))
    .slice(0, limit);
}

/** The documents that fall under this one, as far as they are in reach. */
export const documentsUnder = async (
  context: Context,
  id: PolicyDocumentId,
): Promise<readonly PolicyDocument[]> =>
  (await selected(context).where('frame_id', '=', id).orderBy('title').limit(500).execute()).map(branded);

/** Documents under which others can fall: those of the region and one's own. */
export const possibleFrames = async (context: Context): Promise<readonly PolicyDocument[]> =>
  (
    await selected(context)
      .where((where) =>
        where.or([where('organisation_id', '=', context.actor.organisationId), where('shared', '=', true)]),
      )
      .orderBy('adopted_on', 'desc')
      .orderBy('id', 'desc')
      .limit(200)
      .execute()
  ).map(branded);

/** Every document in reach; for other rooms. */
export const documentsInReach = async (context: Context): Promise<readonly PolicyDocument[]> =>
  (await selected(context).orderBy('adopted_on', 'desc').orderBy('id', 'desc').execute()).map(branded);

/** The organisations with a document that ends before `horizon`, of which nobody was reminded yet. System scope. */
export const documentKeepersToRemind = ({ db }: Context, horizon: LocalDate, today: LocalDate) =>
  db
    .selectFrom('policy_documents')
    .select('organisation_id as organisationId')
    .distinct()
    .where('valid_until', '<=', horizon)
    .where('valid_until', '>=', today)
    .where(sql<boolean>`reminded_for is distinct from valid_until`)
    .execute();

/** From now on the organisation counts as reminded of these last days. Gives how many there were. */
export async function markDocumentsReminded(
  { db, actor }: Context,
  horizon: LocalDate,
  today: LocalDate,
): Promise<number> {
  const marked = await db
    .updateTable('policy_documents')
    .set({ reminded_for: sql<string>`valid_until` })
    .where('organisation_id', '=', actor.organisationId)
    .where('valid_until', '<=', horizon)
    .where('valid_until', '>=', today)
    .where(sql<boolean>`reminded_for is distinct from valid_until`)
    .executeTakeFirst();
  return Number(marked.numUpdatedRows);
}
