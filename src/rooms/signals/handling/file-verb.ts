import { z } from 'zod';
import type { ActivityName } from '../../../../content/processing-activities.ts';
import type { Context } from '../../../kernel/context.ts';
import { changed, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { type Verb, verb } from '../../../kernel/verb.ts';
import { recordSubject } from '../../privacy/index.ts';
import { actLabel } from '../act-words.ts';
import { mayMove, type SignalState } from '../signal.ts';
import { serialOfReference, signalReference } from '../signal-reference.ts';
import {
  appendAct,
  type NewAct,
  newestAct,
  type SignalRow,
  signalBySerial,
  storedBefore,
} from '../store/files.ts';

/** Activity in the register of processing activities that work on signals serves (AVG art. 30). */
export const ACTIVITY: ActivityName = 'signals';

/** Longest note, message or motivation, in characters. */
export const LONGEST_TEXT = 10_000;

/** A text that has to be there. */
export const requiredText = (problem: string, longest = LONGEST_TEXT) =>
  z
    .string()
    .trim()
    .min(1, problem)
    .max(longest, `Maak de tekst korter dan ${longest.toLocaleString('nl-NL')} tekens.`);

/** How a signal is named in a form or an address. */
export const signalName = z.object({ reference: z.string().min(1).max(40) });

/** With every act: the version of the file the page was shown with, and a mark that the form bears once. */
export const actForm = signalName.extend({ version: z.coerce.number().int().min(1), once: z.uuid() });

/** The facts of a signal that policies judge. */
export const signalSubject = (signal: SignalRow): Subject => ({
  kind: 'signal',
  id: signal.id,
  organisationId: signal.organisationId,
  domain: signal.domain,
  facts: { state: signal.state, minor: signal.minor },
});

/** The signal of this reference in the actor's reach, or null. Held until the transaction ends when `hold`. */
export async function signalNamed(
  context: Context,
  reference: string,
  hold = false,
): Promise<SignalRow | null> {
  const serial = serialOfReference(context.house, reference);
  return serial === null ? null : signalBySerial(context, serial, hold);
}

/** What a page is sent on to after an act. */
export interface Acted {
  readonly reference: string;
}

interface FileVerb<Input extends z.output<typeof signalName>, Value> {
  readonly name: string;
  /** Left out: work on signals. */
  readonly activity?: ActivityName;
  readonly act: 'read' | 'write';
  readonly input: z.ZodType<Input>;
  readonly run: (context: Context, input: Input, signal: SignalRow) => Promise<Outcome<Value>>;
}

/** A verb about one signal, named by its reference; policies judge that signal before anything runs. */
export const fileVerb = <Input extends z.output<typeof signalName>, Value>(
  definition: FileVerb<Input, Value>,
): Verb<Input, Value> =>
  verb({
    activity: ACTIVITY,
    ...definition,
    subject: async (context, input) => {
      const signal = await signalNamed(context, input.reference);
      // hidden by the wall or not there: the policies refuse the first, and the trail tells which signal it was
      return signal === null ? recordSubject(context, 'signal', input.reference) : signalSubject(signal);
    },
    run: async (context, input) => {
      // Two forms at once: the second waits here, and then sees what the first has done.
      const signal = await signalNamed(context, input.reference, definition.act === 'write');
      if (signal === null) throw new Error('a signal that was there is gone within one transaction');
      return definition.run(context, input, signal);
    },
  });

/** What becomes of acts on a signal whose content was destroyed. */
export const destroyed = refused('De inhoud van dit signaal is vernietigd. Er kan niets meer bij.');

/**
 * Lays down an act. A form that was sent twice is one act; a file that somebody else changed meanwhile is left
 * alone, and the outcome tells what was done there last.
 */
export async function act(
  context: Context,
  signal: SignalRow,
  form: { readonly version: number; readonly once: string },
  next: NewAct,
): Promise<Outcome<Acted>> {
  if (signal.dataKey === null) return destroyed;
  const answer = done({ reference: signalReference(context.house, signal.serial) });
  const to = next.codes?.state;
  if (signal.version !== form.version && (await storedBefore(context, signal.id, form.once))) return answer;
  if (
    signal.version === form.version &&
    to !== undefined &&
    to !== signal.state &&
    !mayMove(signal.state, to)
  ) {
    return refused('Deze stap past niet bij de status van het signaal.');
  }
  context.note({ signal: next.kind });
  const codes = { ...next.codes, once: form.once };
  return (await appendAct(context, signal, form.version, { ...next, codes }))
    ? answer
    : changedSince(context, signal);
}

/** What happened last in a file that changed while somebody was typing. */
export async function changedSince(context: Context, signal: SignalRow): Promise<Outcome<never>> {
  const newest = await newestAct(context, signal.id);
  return changed({
    what: newest === null ? 'Het signaal is gewijzigd' : actLabel(newest.kind),
    at: newest?.at ?? context.now,
  });
}

/** Refuses what needs a signal in progress. */
export const closedAlready = (state: SignalState): Outcome<never> =>
  refused(
    state === 'duplicate'
      ? 'Dit signaal is gesloten als dubbel. Heropen het eerst.'
      : 'Dit signaal is gesloten. Heropen het eerst.',
  );
