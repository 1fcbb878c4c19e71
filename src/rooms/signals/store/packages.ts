import { z } from 'zod';
import type { PackageState } from '../../../../content/code-lists.ts';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { HandOverId, OrganisationId, PackageId } from '../../../kernel/ids.ts';
import { newDataKey, open, seal, unwrapDataKey } from '../../../kernel/sealing/seal.ts';

/** The clear columns of a package. What it carries stands in the hand-over, and nowhere else. */
export interface PackageRow {
  readonly id: PackageId;
  /** The sender. */
  readonly organisationId: OrganisationId;
  readonly domain: Domain;
  readonly handOverId: HandOverId;
  readonly recipientId: OrganisationId;
  readonly state: PackageState;
  readonly open: boolean;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly sentAt: Date | null;
  readonly openedAt: Date | null;
  readonly sessionUntil: Date | null;
  readonly repliedAt: Date | null;
  readonly endedAt: Date | null;
  readonly wrongCodes: number;
}

/** Who receives it for the partner; sealed. `type`, so that it can be sealed. */
export type Receiver = { readonly name: string; readonly email: string };
const receiver = z.object({ name: z.string(), email: z.string() });

const columns = [
  'id',
  'organisation_id as organisationId',
  'domain',
  'hand_over_id as handOverId',
  'recipient_organisation_id as recipientId',
  'state',
  'open',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'sent_at as sentAt',
  'opened_at as openedAt',
  'session_until as sessionUntil',
  'replied_at as repliedAt',
  'ended_at as endedAt',
  'wrong_codes as wrongCodes',
] as const;

const place = (id: string) => ({ record: id, column: 'sealed' }) as const;

export interface NewPackage {
  readonly id: PackageId;
  readonly domain: Domain;
  readonly handOverId: HandOverId;
  readonly recipientId: OrganisationId;
  readonly expiresAt: Date;
  readonly secretHash: Buffer;
  readonly submission: string;
  readonly receiver: Receiver;
}

/** Adds a package of the actor's organisation. False when this form, or another one for the same hand-over, was first. */
export async function insertPackage(context: Context, made: NewPackage): Promise<boolean> {
  const { key, wrapped } = newDataKey(context.key, made.id);
  const { numInsertedOrUpdatedRows } = await context.db
    .insertInto('packages')
    .values({
      id: made.id,
      organisation_id: context.actor.organisationId,
      domain: made.domain,
      hand_over_id: made.handOverId,
      recipient_organisation_id: made.recipientId,
      state: 'made',
      created_at: context.now,
      expires_at: made.expiresAt,
      secret_hash: made.secretHash,
      data_key: wrapped,
      sealed: seal(key, place(made.id), made.receiver),
      submission: made.submission,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether this very form made a package before. */
export const madeBefore = async (context: Context, submission: string): Promise<boolean> =>
  (await context.db
    .selectFrom('packages')
    .select('id')
    .where('organisation_id', '=', context.actor.organisationId)
    .where('submission', '=', submission)
    .executeTakeFirst()) !== undefined;

/** Who receives it, or null when the key was destroyed. For the sender only: the key is theirs. */
async function receiverOf(context: Context, id: PackageId): Promise<Receiver | null> {
  const row = await context.db
    .selectFrom('packages')
    .select(['data_key as dataKey', 'sealed'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined || row.dataKey === null) return null;
  return receiver.parse(open(unwrapDataKey(context.key, id, row.dataKey), place(id), row.sealed));
}

/** Packages of a hand-over, newest first, with who receives them. */
export async function packagesOf(
  context: Context,
  handOverId: HandOverId,
): Promise<readonly (PackageRow & { readonly receiver: Receiver | null })[]> {
  const rows = await context.db
    .selectFrom('packages')
    .select(columns)
    .where('hand_over_id', '=', handOverId)
    .where('organisation_id', '=', context.actor.organisationId)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(20)
    .$castTo<PackageRow>()
    .execute();
  return Promise.all(rows.map(async (row) => ({ ...row, receiver: await receiverOf(context, row.id) })));
}

/** The package of this id in the actor's reach, held until the transaction ends, with who receives it. */
export async function packageById(
  context: Context,
  id: string,
): Promise<(PackageRow & { readonly receiver: Receiver | null }) | null> {
  const row = await context.db
    .selectFrom('packages')
    .select(columns)
    .where('id', '=', id)
    .forUpdate()
    .$castTo<PackageRow>()
    .executeTakeFirst();
  return row === undefined ? null : { ...row, receiver: await receiverOf(context, row.id) };
}

/** The package whose link or session the actor holds. Held until the transaction ends when `hold`. */
export async function packageHeld(
  context: Context,
  by: 'secret_hash' | 'session_hash',
  hash: Buffer,
  hold = false,
): Promise<PackageRow | null> {
  const row = await context.db
    .selectFrom('packages')
    .select(columns)
    .where(by, '=', hash)
    .$if(hold, (query) => query.forUpdate())
    .$castTo<PackageRow>()
    .executeTakeFirst();
  return row ?? null;
}

/** What can change about a package. */
export interface PackageChange {
  readonly state?: PackageState;
  readonly sent_at?: Date;
  readonly opened_at?: Date;
  readonly session_until?: Date;
  readonly replied_at?: Date;
  readonly ended_at?: Date;
  readonly wrong_codes?: number;
  readonly secret_hash?: Buffer;
  readonly session_hash?: Buffer;
}

/** Changes a package that this transaction holds. */
export async function changePackage(context: Context, id: PackageId, change: PackageChange): Promise<void> {
  await context.db.updateTable('packages').set(change).where('id', '=', id).execute();
}

/** Packages of the actor's organisation whose time is over, held until the transaction ends. */
export const overduePackages = (context: Context, limit: number): Promise<readonly PackageRow[]> =>
  context.db
    .selectFrom('packages')
    .select(columns)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('open', '=', true)
    .where(({ fn, eb }) => eb(fn.coalesce('session_until', 'expires_at'), '<=', context.now))
    .limit(limit)
    .forUpdate()
    .$castTo<PackageRow>()
    .execute();

/** The package of a hand-over that still opens something, held until the transaction ends; or null. */
export const openPackageOf = async (context: Context, handOverId: HandOverId): Promise<PackageRow | null> =>
  (await context.db
    .selectFrom('packages')
    .select(columns)
    .where('hand_over_id', '=', handOverId)
    .where('open', '=', true)
    .forUpdate()
    .$castTo<PackageRow>()
    .executeTakeFirst()) ?? null;
