import { z } from 'zod';
import {
  codesOf,
  exploitationForm,
  helpAnswer,
  helpRefusal,
  minor,
  signalUrgency,
} from '../../../../content/code-lists.ts';
import { invalid } from '../../../kernel/outcome.ts';
import { helpOf, helpProblems } from '../refusal.ts';
import { dueAt, isOpen } from '../signal.ts';
import { actsOf } from '../store/files.ts';
import { termsOf } from '../store/terms.ts';
import { ADVICE_FIRST, needsYouthAdvice } from '../youth-advice.ts';
import { act, actForm, closedAlready, fileVerb, LONGEST_TEXT } from './file-verb.ts';

/** What a coordinator decides to do with a signal (domain 4.4). */
export const triageNext = ['enriching', 'closed_advice', 'consultation', 'stored_picture', 'stay'] as const;
export type TriageNext = (typeof triageNext)[number];

const input = actForm.extend({
  minor: z.enum(codesOf(minor), 'Kies of er een minderjarige bij is.'),
  /** Of an adult, whether help is wanted. */
  help: z.enum(codesOf(helpAnswer)).nullable().default(null),
  helpRefusal: z.enum(codesOf(helpRefusal)).nullable().default(null),
  forms: z
    .array(z.enum(codesOf(exploitationForm)))
    .min(1, 'Kies een vorm. Weet u het niet? Kies "(Nog) niet bekend".'),
  urgency: z.enum(codesOf(signalUrgency), 'Kies hoe snel iemand moet kijken.'),
  next: z.enum(triageNext, 'Kies wat er nu gebeurt.'),
  motivation: z.string().trim().max(LONGEST_TEXT).default(''),
});

/**
 * Decides what kind of signal it is: minor first (R6), forms, urgency, and what follows. Of an adult it asks whether help is wanted; a minor takes the youth path by itself (R6). "No trafficking" is not
 * decided here but with a second reader (R17): `stay` keeps it in triage meanwhile. Sets the term that follows.
 * Several forms may apply; the first stands in lists.
 */
export const triage = fileVerb({
  name: 'signals.triage',
  act: 'write',
  input,
  run: async (
    context,
    { minor: young, help, helpRefusal: refusal, forms, urgency, next, motivation, ...form },
    signal,
  ) => {
    if (!isOpen(signal.state)) return closedAlready(signal.state);
    if (next === 'closed_advice' && urgency === 'acute') {
      return invalid({ field: 'next', text: 'Bij acuut gevaar is advies niet genoeg. Bel 112 en zet door.' });
    }
    const asked = { minor: young, help, helpRefusal: refusal };
    const problems = helpProblems(asked);
    if (problems.length > 0) return invalid(...problems);
    const closes = next === 'closed_advice' || next === 'stored_picture';
    const judged = { minor: young, product: signal.product };
    if (closes && needsYouthAdvice(judged, await actsOf(context, signal.id))) {
      return invalid({ field: 'next', text: ADVICE_FIRST });
    }
    const state = next === 'stay' ? (signal.state === 'received' ? 'triage' : signal.state) : next;
    const [first = 'unknown', ...others] = forms;
    return act(context, signal, form, {
      kind: 'triaged',
      codes: {
        state,
        minor: young,
        ...helpOf(asked).codes,
        form: first,
        alsoForms: others,
        urgency,
        product: next === 'closed_advice' ? 'advice' : signal.product,
        waitsFor: null,
      },
      dueAt: dueAt(state, urgency, context.now, await termsOf(context)),
      ...(motivation === '' ? {} : { parts: { story: { text: motivation } } }),
    });
  },
});
