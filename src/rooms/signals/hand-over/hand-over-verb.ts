import { z } from 'zod';
import { handOverState, type ReferralOutcome } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { changed, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { type Verb, verb } from '../../../kernel/verb.ts';
import { recordSubject } from '../../privacy/index.ts';
import { addMessage, type MessageKind, messageStored, newestMessage } from '../store/hand-over-messages.ts';
import { changeHandOver, type HandOverRow, handOverBySerial } from '../store/hand-overs.ts';
import { followHandOver } from './follow-hand-over.ts';
import { handOverReference, serialOfHandOver } from './hand-over-reference.ts';
import { handOverSubject } from './hand-over-subject.ts';
import { messageLabel } from './message-words.ts';
import { keyFor } from './shared-content.ts';
import {
  type HandOverDeed,
  type HandOverSide,
  handOverDeeds,
  isOpen,
  recipientMayRead,
  stateAfter,
} from './states.ts';

/** How a hand-over is named in a form or an address. */
export const handOverName = z.object({ reference: z.string().min(1).max(40) });

/** With every deed: the version the page was shown with, and a mark that the form bears once. */
export const deedForm = handOverName.extend({ version: z.coerce.number().int().min(1), once: z.uuid() });

/** The hand-over of this reference, when the actor stands on one of its sides. */
export async function handOverNamed(
  context: Context,
  reference: string,
  hold = false,
): Promise<HandOverRow | null> {
  const serial = serialOfHandOver(context.house, reference);
  return serial === null ? null : handOverBySerial(context, serial, hold);
}

interface HandOverVerb<Input extends z.output<typeof handOverName>, Value> {
  readonly name: string;
  readonly act: 'read' | 'write';
  readonly input: z.ZodType<Input>;
  readonly run: (context: Context, input: Input, row: HandOverRow) => Promise<Outcome<Value>>;
}

/** A verb about one hand-over, named by its reference; policies judge on which side the actor stands. */
export const handOverVerb = <Input extends z.output<typeof handOverName>, Value>(
  definition: HandOverVerb<Input, Value>,
): Verb<Input, Value> =>
  verb({
    ...definition,
    activity: 'sharing',
    subject: async (context, input): Promise<Subject | null> => {
      const row = await handOverNamed(context, input.reference);
      // hidden by the wall or not there: the policies refuse the first, and the trail tells which one it was
      return row === null ? recordSubject(context, 'hand_over', input.reference) : handOverSubject(row);
    },
    run: async (context, input) => {
      // Two forms at once: the second waits here, and then sees what the first has done.
      const row = await handOverNamed(context, input.reference, definition.act === 'write');
      if (row === null) throw new Error('a hand-over that was there is gone within one transaction');
      return definition.run(context, input, row);
    },
  });

/** What a page is sent on to after a deed. */
export interface HandOverDone {
  readonly reference: string;
}

/** A deed or a message of one side. */
export interface Step {
  readonly side: HandOverSide;
  /** Null: only words, the state stays. */
  readonly deed: HandOverDeed | null;
  readonly kind: MessageKind;
  readonly text: string;
  readonly outcome?: ReferralOutcome;
  /** When the other side is expected to be heard of after this. */
  readonly dueAt: Date;
}

/**
 * Does a deed or lays down a message, on a hand-over that this transaction holds. A form sent twice is one step;
 * when somebody else was first nothing happens and the outcome says what changed. The other side, whose file this
 * transaction cannot reach, hears of it through a job.
 */
export async function take(
  context: Context,
  row: HandOverRow,
  form: { readonly version: number; readonly once: string },
  step: Step,
): Promise<Outcome<HandOverDone>> {
  const answer = done({ reference: handOverReference(context.house, row.serial) });
  if (await messageStored(context, row, form.once)) return answer;
  if (row.version !== form.version) return changedSince(context, row);
  const state = step.deed === null ? row.state : stateAfter(row.state, step.deed, step.side);
  const key = keyFor(context, row, step.side);
  if (state === null || !isOpen(row.state) || key === null) return notNow(row);
  const position = await addMessage(context, row, key, { ...step, submission: form.once });
  await changeHandOver(context, row, {
    state,
    dueAt: step.dueAt,
    answered: step.deed !== null && handOverDeeds[step.deed].by === 'recipient',
    outcome: step.outcome ?? row.outcome,
    // that consent is gone answers no question
    asks: step.kind === 'question' || (step.kind === 'consent_withdrawn' && row.asks),
    closed: !recipientMayRead(state),
  });
  context.note({ handOver: step.kind, ...(step.outcome === undefined ? {} : { outcome: step.outcome }) });
  const organisation = step.side === 'recipient' ? row.senderOrganisationId : row.organisationId;
  await context.house.jobs.enqueue(context.db, followHandOver, { organisation, handOver: row.id, position });
  return answer;
}

const notNow = ({ state }: HandOverRow): Outcome<never> =>
  refused(`Dit kan niet meer. De overdracht staat op "${handOverState[state].nl.toLowerCase()}".`);

/** What happened last in a hand-over that changed while somebody was typing. */
async function changedSince(context: Context, row: HandOverRow): Promise<Outcome<never>> {
  const newest = await newestMessage(context, row);
  return changed({
    what: newest === null ? 'De overdracht is gewijzigd' : messageLabel(newest.kind),
    at: newest?.at ?? context.now,
  });
}
