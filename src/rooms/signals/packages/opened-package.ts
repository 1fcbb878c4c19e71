import { z } from 'zod';
import type { HandOverState, LegalBasis, SignalUrgency } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, done, invalid, type Outcome, type Problem } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { verb } from '../../../kernel/verb.ts';
import { handOverReference } from '../hand-over/hand-over-reference.ts';
import { quietUntil } from '../hand-over/hand-over-terms.ts';
import { type Step, take } from '../hand-over/hand-over-verb.ts';
import { type Party, partyOf } from '../hand-over/recipients.ts';
import { keyFor, openShared, readableFields, type SharedField } from '../hand-over/shared-content.ts';
import { isOpen, refusals } from '../hand-over/states.ts';
import { ACTIVITY, LONGEST_TEXT } from '../handling/file-verb.ts';
import { type HandOverMessage, messagesOf } from '../store/hand-over-messages.ts';
import { type HandOverRow, handOverById, handOverBySerial, markSeen } from '../store/hand-overs.ts';
import { changePackage, type PackageRow, packageHeld } from '../store/packages.ts';
import { endPackage, tellLedger } from './package-news.ts';
import { packageSubject } from './package-subject.ts';

/** The package that the actor's session has open; null when that is over. */
async function openedPackage(context: Context, hold = false): Promise<PackageRow | null> {
  const { actor } = context;
  if (actor.kind !== 'public' || actor.receiptHash === undefined) return null;
  const row = await packageHeld(context, 'session_hash', actor.receiptHash, hold);
  const running = row?.state === 'opened' && row.sessionUntil !== null && row.sessionUntil > context.now;
  return running ? row : null;
}

const subject = async (context: Context): Promise<Subject | null> => {
  const row = await openedPackage(context);
  return row === null ? null : packageSubject(row);
};

/** A hand-over as whoever opened its package reads it: what was chosen for this partner, and nothing else. */
export interface OpenedPackage {
  readonly reference: string;
  readonly version: number;
  readonly state: HandOverState;
  readonly open: boolean;
  readonly sender: Party;
  readonly recipient: Party;
  readonly ground: LegalBasis;
  readonly urgency: SignalUrgency;
  readonly until: Date;
  /** Null once there is no purpose left: refused, given back or withdrawn. */
  readonly shared: { readonly purpose: string; readonly fields: readonly SharedField[] } | null;
  readonly messages: readonly Pick<HandOverMessage, 'side' | 'kind' | 'at' | 'text'>[];
}

/** Reads what a package brought. The first time it counts as seen, which the sender can tell from the state. */
export const readOpenedPackage = verb({
  name: 'signals.read-opened-package',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject,
  run: async (context): Promise<Outcome<OpenedPackage>> => {
    const opened = await openedPackage(context);
    const found = opened === null ? null : await handOverById(context, opened.handOverId);
    if (opened === null || opened.sessionUntil === null || found === null) return absent;
    context.about('hand_over', found.id);
    if (found.state === 'offered') await markSeen(context, found);
    const row = found.state === 'offered' ? ((await handOverById(context, found.id)) ?? found) : found;
    const key = keyFor(context, row, 'recipient');
    const content = key === null ? null : openShared(row, key);
    context.note({ fields: content === null ? [] : row.fields });
    const messages = await messagesOf(context, row, key);
    return done({
      reference: handOverReference(context.house, row.serial),
      version: row.version,
      state: row.state,
      open: isOpen(row.state),
      sender: await partyOf(context, row.senderOrganisationId, row.senderDomain),
      recipient: await partyOf(context, row.organisationId, row.recipientDomain),
      ground: row.ground,
      urgency: row.urgency,
      until: opened.sessionUntil,
      shared: content === null ? null : { purpose: content.purpose, fields: readableFields(content.fields) },
      messages: messages.map(({ side, kind, at, text }) => ({ side, kind, at, text })),
    });
  },
});

/** What can be answered from a package. */
export const packageReplies = ['accept', 'refuse', 'ask', 'tell'] as const;
export type PackageReply = (typeof packageReplies)[number];

/** What is missing in an answer; the page has the words, in its own language. */
export type ReplyProblem = 'no-reply' | 'no-outcome' | 'no-text' | 'too-long';

const replyInput = z.strictObject({
  version: z.coerce.number().int().min(1),
  once: z.uuid(),
  reply: z.enum(packageReplies, 'no-reply' satisfies ReplyProblem),
  outcome: z.enum(refusals).nullable().catch(null),
  text: z
    .string()
    .trim()
    .max(LONGEST_TEXT, 'too-long' satisfies ReplyProblem),
});
type Reply = z.output<typeof replyInput>;

/** Answers from a package, as an agent of the partner would. Sent twice it is one answer. */
export const replyToPackage = verb({
  name: 'signals.reply-to-package',
  act: 'write',
  activity: ACTIVITY,
  input: replyInput,
  subject,
  run: async (context, reply): Promise<Outcome<{ readonly reference: string }>> => {
    const opened = await openedPackage(context, true);
    const found = opened === null ? null : await handOverById(context, opened.handOverId);
    const row = found === null ? null : await handOverBySerial(context, found.serial, true);
    if (opened === null || row === null) return absent;
    context.about('hand_over', row.id);
    const missing = problemWith(reply);
    if (missing !== null) return invalid(missing);
    const outcome = await take(context, row, reply, stepOf(context, row, reply));
    if (outcome.kind !== 'done') return outcome;
    if (opened.repliedAt === null) {
      await changePackage(context, opened.id, { replied_at: context.now });
      await tellLedger(context, opened, 'replied');
    }
    if (reply.reply === 'refuse') await endPackage(context, opened, 'closed');
    return outcome;
  },
});

function problemWith({ reply, outcome, text }: Reply): Problem | null {
  if (reply === 'refuse' && outcome === null) return { field: 'outcome', text: 'no-outcome' };
  return text === '' && reply !== 'accept' ? { field: 'text', text: 'no-text' } : null;
}

function stepOf(context: Context, row: HandOverRow, { reply, outcome, text }: Reply): Step {
  const step = { side: 'recipient', text, dueAt: quietUntil(context, row) } as const;
  switch (reply) {
    case 'accept':
      return { ...step, deed: 'accept', kind: 'acceptance', outcome: 'accepted' };
    case 'refuse':
      return {
        ...step,
        deed: 'refuse',
        kind: 'refusal',
        dueAt: row.dueAt,
        ...(outcome === null ? {} : { outcome }),
      };
    case 'ask':
      return { ...step, deed: null, kind: 'question' };
    case 'tell':
      return { ...step, deed: null, kind: 'note' };
  }
}
