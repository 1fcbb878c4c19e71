import { z } from 'zod';
import type { Actor, Domain } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { type DataKey, dataKeyFrom } from '../../../kernel/sealing/seal.ts';
import { ownReport } from '../colleague/own-report.ts';
import { signalNamed } from '../handling/file-verb.ts';
import { draftId, draftSecret, hashOfReceipt, openDraft, receiptOf } from '../reporting/draft.ts';
import { signalOfReceipt } from '../store/dialogue.ts';
import { sealedDraft } from '../store/drafts.ts';
import { keyOf, type SignalRow } from '../store/files.ts';

const reference = z.string().min(1).max(40);

/** Where a file hangs, as each of those who give one knows it. */
export const attachmentPlace = z.discriminatedUnion('kind', [
  /** A report that is not sent yet, for who holds its secret. */
  z.strictObject({ kind: z.literal('draft'), secret: draftSecret }),
  /** The report of a receipt code. */
  z.strictObject({ kind: z.literal('receipt') }),
  /** A colleague's own report. */
  z.strictObject({ kind: z.literal('own'), reference }),
  /** A signal in the actor's compartment. */
  z.strictObject({ kind: z.literal('signal'), reference }),
]);
export type AttachmentPlace = z.output<typeof attachmentPlace>;

/** What a file hangs on: a draft or a signal, and the data key under which its own key is wrapped. */
export interface Holder {
  readonly giver: 'reporter' | 'coordinator';
  readonly key: DataKey;
  readonly draft: { readonly id: Buffer; readonly receiptHash: Buffer } | null;
  readonly signal: SignalRow | null;
}

export const receiptOfActor = (actor: Actor): Buffer | null =>
  actor.kind === 'reporter' || actor.kind === 'public' ? (actor.receiptHash ?? null) : null;

/** The draft or signal of this place in the actor's reach; null when it is not there, or its content is not any more. */
export async function holderAt(context: Context, place: AttachmentPlace): Promise<Holder | null> {
  switch (place.kind) {
    case 'draft':
      return draftHolderOf(context, place.secret);
    case 'receipt': {
      const receipt = receiptOfActor(context.actor);
      return receipt === null ? null : reported(context, await signalOfReceipt(context, receipt));
    }
    case 'own':
      return reported(context, await ownReport(context, place.reference));
    case 'signal': {
      const signal = await signalNamed(context, place.reference);
      return signal === null || signal.dataKey === null
        ? null
        : { giver: 'coordinator', key: keyOf(context, signal), draft: null, signal };
    }
  }
}

async function draftHolderOf(context: Context, secret: string): Promise<Holder | null> {
  const receiptHash = hashOfReceipt(context.house, receiptOf(secret));
  if (receiptOfActor(context.actor)?.equals(receiptHash) !== true) return null;
  const id = draftId(secret);
  const sealed = await sealedDraft(context, id);
  if (sealed === null || openDraft(secret, sealed).sentAt !== undefined) return null;
  const key = dataKeyFrom(Buffer.from(secret, 'base64url'));
  return { giver: 'reporter', key, draft: { id, receiptHash }, signal: null };
}

/** A question for advice takes no files: they could show who it is about (R8). */
const reported = (context: Context, signal: SignalRow | null): Holder | null =>
  signal === null || signal.dataKey === null || signal.product === 'advice'
    ? null
    : { giver: 'reporter', key: keyOf(context, signal), draft: null, signal };

export const domainOf = ({ signal }: Holder): Domain | null => signal?.domain ?? null;

/** The facts of a place that policies judge. */
export async function placeSubject(
  context: Context,
  { place }: { readonly place: AttachmentPlace },
): Promise<Subject | null> {
  const holder = await holderAt(context, place);
  if (holder === null) return null;
  const { signal } = holder;
  const facts = { place: place.kind };
  return signal === null
    ? { kind: 'draft', id: null, organisationId: context.actor.organisationId, facts }
    : { kind: 'signal', id: signal.id, organisationId: signal.organisationId, domain: signal.domain, facts };
}
