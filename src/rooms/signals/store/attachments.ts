import { sql } from 'kysely';
import type { Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { FileKind } from '../../../kernel/files/kinds.ts';
import type { Removal } from '../../../kernel/files/removed.ts';
import type { AttachmentId } from '../../../kernel/ids.ts';
import type { Holder } from '../attachments/place.ts';
import type { AttachmentRemains, AttachmentState, AttachmentWhy, Scanned } from '../attachments/states.ts';

/** A file as it is stored: codes, and sealed its name. */
export interface AttachmentRow {
  readonly id: AttachmentId;
  readonly signalId: string | null;
  readonly domain: Domain | null;
  readonly giver: 'reporter' | 'coordinator';
  readonly state: AttachmentState;
  readonly why: AttachmentWhy | null;
  readonly kind: FileKind | null;
  readonly size: number | null;
  readonly scanned: Scanned | null;
  readonly removed: readonly Removal[];
  readonly remains: AttachmentRemains | null;
  readonly givenAt: Date;
  readonly blob: string | null;
  readonly blobKey: Buffer | null;
  readonly preview: string | null;
  readonly previewKey: Buffer | null;
  readonly sealed: Buffer;
}

const columns = [
  'id',
  'signal_id as signalId',
  'domain',
  'giver',
  'state',
  'why',
  'kind',
  'size',
  'scanned',
  'removed',
  'remains',
  'given_at as givenAt',
  'blob',
  'blob_key as blobKey',
  'preview',
  'preview_key as previewKey',
  'sealed',
] as const;

/** Rows that hang on this draft or signal, as far as its holder may see them. */
const ofHolder = (context: Context, { draft, signal, giver }: Holder) => {
  const query = context.db.selectFrom('attachments').select(columns).$castTo<AttachmentRow>();
  const own = giver === 'reporter' ? query.where('giver', '=', 'reporter') : query;
  return signal === null
    ? own.where('draft_id', '=', draft?.id ?? Buffer.alloc(0))
    : own.where('signal_id', '=', signal.id);
};

/** All files of a draft or signal, oldest first. There are never many: see `MOST_FILES`. */
export const attachmentsOf = (context: Context, holder: Holder): Promise<AttachmentRow[]> =>
  ofHolder(context, holder).orderBy('given_at').orderBy('once').orderBy('position').execute();

/** One file of a draft or signal. */
export const attachmentOf = async (
  context: Context,
  holder: Holder,
  id: string,
): Promise<AttachmentRow | null> =>
  (await ofHolder(context, holder).where('id', '=', id).executeTakeFirst()) ?? null;

/** One file of the actor's organisation on a signal, for the house itself. */
export const attachmentById = async (context: Context, id: string): Promise<AttachmentRow | null> =>
  (await context.db
    .selectFrom('attachments')
    .select(columns)
    .$castTo<AttachmentRow>()
    .where('id', '=', id)
    .where('organisation_id', '=', context.actor.organisationId)
    .where('signal_id', 'is not', null)
    .forUpdate()
    .executeTakeFirst()) ?? null;

/** How many files of a signal are there by state, and of how many something that they carry unseen remains. */
export async function attachmentCounts(
  context: Context,
  signalId: string,
): Promise<{ readonly all: number; readonly waiting: number; readonly remaining: number }> {
  return context.db
    .selectFrom('attachments')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('state', '<>', 'lost').as('all'),
      fn.countAll<number>().filterWhere('state', '=', 'waiting').as('waiting'),
      fn
        .countAll<number>()
        .filterWhere('state', '=', 'ready')
        .filterWhere('remains', 'is not', null)
        .as('remaining'),
    ])
    .where('signal_id', '=', signalId)
    .where('organisation_id', '=', context.actor.organisationId)
    .executeTakeFirstOrThrow();
}

/** A file that begins to come in. */
export interface NewAttachment {
  readonly id: AttachmentId;
  readonly once: string;
  readonly position: number;
  readonly blob: string;
  readonly blobKey: Buffer;
  readonly sealed: Buffer;
}

/** Writes down that a file begins to come. Takes the place of one of the same form that did not come whole. */
export async function insertAttachment(
  context: Context,
  holder: Holder,
  { id, once, position, blob, blobKey, sealed }: NewAttachment,
): Promise<void> {
  const organisation = context.actor.organisationId;
  await context.db
    .deleteFrom('attachments')
    .where('organisation_id', '=', organisation)
    .where('once', '=', once)
    .where('position', '=', position)
    .where('state', 'in', ['arriving', 'lost'])
    .execute();
  await context.db
    .insertInto('attachments')
    .values({
      id,
      organisation_id: organisation,
      draft_id: holder.draft?.id ?? null,
      receipt_hash: holder.draft?.receiptHash ?? null,
      signal_id: holder.signal?.id ?? null,
      domain: holder.signal?.domain ?? null,
      giver: holder.giver,
      once,
      position,
      state: 'arriving',
      given_at: context.now,
      blob,
      blob_key: blobKey,
      sealed,
    })
    .execute();
}

/** Whether this very file of this very form came whole before. */
export async function cameBefore(
  context: Context,
  holder: Holder,
  once: string,
  position: number,
): Promise<boolean> {
  const row = await ofHolder(context, holder)
    .where('once', '=', once)
    .where('position', '=', position)
    .where('state', 'not in', ['arriving', 'lost'])
    .executeTakeFirst();
  return row !== undefined;
}

/** What changes about a file. */
export interface AttachmentChange {
  readonly state: AttachmentState;
  readonly why?: AttachmentWhy;
  readonly kind?: FileKind;
  readonly size?: number;
  readonly scanned?: Scanned;
  readonly removed?: readonly Removal[];
  readonly remains?: AttachmentRemains | null;
  readonly file?: { readonly blob: string; readonly wrapped: Buffer } | null;
  readonly preview?: { readonly blob: string; readonly wrapped: Buffer } | null;
  readonly sealed?: Buffer;
}

/** Changes a file that is in state `from` and whose content is still `blob`; false when it is not. */
export async function changeAttachment(
  context: Context,
  row: AttachmentRow,
  from: AttachmentState,
  change: AttachmentChange,
): Promise<boolean> {
  const { file, preview, state, why, kind, size, scanned, removed, remains, sealed } = change;
  const { numUpdatedRows } = await context.db
    .updateTable('attachments')
    .set({
      state,
      ...(why === undefined ? {} : { why }),
      ...(kind === undefined ? {} : { kind }),
      ...(size === undefined ? {} : { size }),
      ...(scanned === undefined ? {} : { scanned }),
      ...(removed === undefined ? {} : { removed: [...removed] }),
      ...(remains === undefined ? {} : { remains }),
      ...(sealed === undefined ? {} : { sealed }),
      ...(file === undefined ? {} : { blob: file?.blob ?? null, blob_key: file?.wrapped ?? null }),
      ...(preview === undefined
        ? {}
        : { preview: preview?.blob ?? null, preview_key: preview?.wrapped ?? null }),
    })
    .where('id', '=', row.id)
    .where('state', '=', from)
    .where(sql<boolean>`blob is not distinct from ${row.blob}::uuid`)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Takes a file away; only rows that the wall lets go. False when it did not. */
export async function removeAttachment(context: Context, row: AttachmentRow): Promise<boolean> {
  const { numDeletedRows } = await context.db
    .deleteFrom('attachments')
    .where('id', '=', row.id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Hangs a file of a draft on the signal that came of it, under keys of that signal. */
export async function moveToSignal(
  context: Context,
  row: AttachmentRow,
  to: { readonly signalId: string; readonly domain: Domain },
  keys: { readonly blobKey: Buffer | null; readonly sealed: Buffer },
): Promise<void> {
  await context.db
    .updateTable('attachments')
    .set({
      draft_id: null,
      receipt_hash: null,
      signal_id: to.signalId,
      domain: to.domain,
      blob_key: keys.blobKey,
      sealed: keys.sealed,
    })
    .where('id', '=', row.id)
    .execute();
}

/** A draft lives on for as long as somebody gives it files. */
export async function keepDraftAlive(context: Context, id: Buffer, until: Date): Promise<void> {
  await context.db.updateTable('drafts').set({ expires_at: until }).where('id', '=', id).execute();
}
