import { z } from 'zod';
import type { ActivityName } from '../../../../content/processing-activities.ts';
import type { Actor } from '../../../kernel/actor.ts';
import type { Context } from '../../../kernel/context.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { verb } from '../../../kernel/verb.ts';
import { dataKeyOf, openParts } from '../act-content.ts';
import { dueAt, isOpen, type SignalState } from '../signal.ts';
import { addReporterMessage, holdSignal, messagesOf, signalOfReceipt } from '../store/dialogue.ts';
import { type ActRow, type SignalRow, storedBefore } from '../store/files.ts';
import { termsOf } from '../store/terms.ts';

const ACTIVITY: ActivityName = 'signals';

/** Longest message of a reporter, in characters. */
export const LONGEST_MESSAGE = 5_000;

const receiptOf = (actor: Actor): Buffer | null =>
  actor.kind === 'reporter' || actor.kind === 'public' ? (actor.receiptHash ?? null) : null;

/** The signal that belongs to the receipt; one whose content was destroyed is not there any more (R14). */
async function ownSignal(context: Context): Promise<SignalRow | null> {
  const receipt = receiptOf(context.actor);
  const signal = receipt === null ? null : await signalOfReceipt(context, receipt);
  return signal === null || signal.dataKey === null ? null : signal;
}

async function subject(context: Context): Promise<Subject | null> {
  const signal = await ownSignal(context);
  return signal === null
    ? null
    : { kind: 'signal', id: signal.id, organisationId: signal.organisationId, domain: signal.domain };
}

/** One line of the dialogue, as the reporter reads it. */
export interface DialogueMessage {
  readonly id: string;
  readonly at: Date;
  readonly kind: 'from-you' | 'from-municipality' | 'question' | 'partner-answered';
  readonly text: string;
}

export interface Dialogue {
  readonly state: SignalState;
  readonly open: boolean;
  readonly product: 'information' | 'advice' | 'report';
  /** Whether the municipality waits for an answer of the reporter. */
  readonly asked: boolean;
  readonly messages: readonly DialogueMessage[];
}

/** What whoever reported reads of a signal: state in plain words and what was written, nothing of the file (R12). */
export async function dialogueOf(context: Context, signal: SignalRow): Promise<Dialogue> {
  const key = signal.dataKey === null ? null : dataKeyOf(context, signal.id, signal.dataKey);
  const acts = key === null ? [] : await messagesOf(context, signal);
  return {
    state: signal.state,
    open: isOpen(signal.state),
    product: signal.product,
    asked: signal.waitsFor === 'reporter',
    messages: acts.flatMap((act): DialogueMessage[] => {
      const kind = kindOf(act);
      if (kind === null || key === null) return [];
      return [{ id: act.id, at: act.at, kind, text: openParts(key, act, ['story']).story?.text ?? '' }];
    }),
  };
}

/** Reads the dialogue of a receipt. */
export const readDialogue = verb({
  name: 'signals.read-dialogue',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject,
  run: async (context): Promise<Outcome<Dialogue>> => {
    const signal = await ownSignal(context);
    return signal === null ? absent : done(await dialogueOf(context, signal));
  },
});

function kindOf(act: ActRow): DialogueMessage['kind'] | null {
  if (act.audience !== 'reporter') return null;
  switch (act.kind) {
    case 'message_from_reporter':
      return 'from-you';
    case 'message_to_reporter':
    case 'consulted':
      return 'from-municipality';
    case 'question_to_reporter':
      return 'question';
    case 'hand_over_changed':
      return 'partner-answered';
    default:
      return null;
  }
}

/** Whether a receipt code opens anything; the same answer for a wrong, an old and another town's code. */
export const openDialogue = verb({
  name: 'signals.open-dialogue',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject,
  run: async () => done(null),
});

/** What a reporter writes; `once` is the same for a form that is sent twice. */
export const reporterMessage = z.strictObject({
  text: z.string().trim().min(1).max(LONGEST_MESSAGE),
  once: z.uuid(),
});

/**
 * Adds to a report or answers a question. Sent twice it is one message. A closed signal opens again, so that
 * somebody reads it; the term starts anew (domain 4.4: feedback at each change). `find` gives the reporter's own
 * signal; it is asked again once the signal is held, to see what another form did meanwhile.
 */
export async function addAsReporter(
  context: Context,
  find: () => Promise<SignalRow | null>,
  { text, once }: { readonly text: string | null; readonly once: string },
): Promise<Outcome<null>> {
  const found = await find();
  if (found === null) return absent;
  await holdSignal(context, found.id);
  if (await storedBefore(context, found.id, once)) return done(null);
  const signal = (await find()) ?? found;
  const again: SignalState | undefined = isOpen(signal.state) ? undefined : 'triage';
  const terms = await termsOf(context);
  await addReporterMessage(context, signal, {
    text,
    once,
    state: again,
    dueAt: again === undefined ? undefined : dueAt(again, signal.urgency, context.now, terms),
  });
  return done(null);
}

/** Writes in the dialogue of a receipt. */
export const writeAsReporter = verb({
  name: 'signals.write-as-reporter',
  act: 'write',
  activity: ACTIVITY,
  input: reporterMessage,
  subject,
  run: (context, message) => addAsReporter(context, () => ownSignal(context), message),
});
