import type { ExploitationForm, SignalUrgency } from '../../../../content/code-lists.ts';
import { done } from '../../../kernel/outcome.ts';
import { explain, type Sentence } from '../../../kernel/policy.ts';
import { type Party, partyOf } from '../hand-over/recipients.ts';
import { signalReference } from '../signal-reference.ts';
import { answerTo, type ConsultationState, signalAskedFrom } from '../store/consultations.ts';
import { signalById } from '../store/files.ts';
import {
  type ConsultationSide,
  keyFor,
  openAnswer,
  openQuestion,
  type Question,
} from './consultation-content.ts';
import { consultationReference } from './consultation-reference.ts';
import { consultationName, consultationSubject, consultationVerb, sideOf } from './consultation-verb.ts';

/** A consultation as one side reads it: organisations and functions, never a colleague. */
export interface ConsultationView {
  readonly reference: string;
  readonly side: ConsultationSide;
  readonly state: ConsultationState;
  readonly asker: Party;
  readonly adviser: Party;
  readonly form: ExploitationForm;
  readonly urgency: SignalUrgency;
  readonly askedAt: Date;
  readonly dueAt: Date;
  readonly silent: boolean;
  /** Null: withdrawn, or its words are destroyed. */
  readonly asked: Question | null;
  readonly answer: { readonly at: Date; readonly text: string | null } | null;
  /** The asker's own signal; null for whoever is asked. */
  readonly signal: string | null;
  /** "Waarom mag deze persoon dit zien?" */
  readonly because: readonly Sentence[];
}

/** Reads a question and its answer, on either side. */
export const readConsultation = consultationVerb({
  name: 'signals.read-consultation',
  act: 'read',
  input: consultationName,
  run: async (context, _input, row) => {
    const side = sideOf(context, row);
    const key = keyFor(context, row, side);
    const answer = await answerTo(context, row.id);
    const signalId = side === 'asker' ? await signalAskedFrom(context, row.id) : null;
    const signal = signalId === null ? null : await signalById(context, signalId);
    context.note({ side });
    return done<ConsultationView>({
      reference: consultationReference(context.house, row.serial),
      side,
      state: row.state,
      asker: await partyOf(context, row.senderOrganisationId, row.senderDomain),
      adviser: await partyOf(context, row.organisationId, row.recipientDomain),
      form: row.form,
      urgency: row.urgency,
      askedAt: row.askedAt,
      dueAt: row.dueAt,
      silent: row.silentAt !== null,
      asked: key === null ? null : openQuestion(row, key),
      answer:
        answer === null
          ? null
          : { at: answer.at, text: key === null ? null : openAnswer(row.id, key, answer.sealed) },
      signal: signal === null ? null : signalReference(context.house, signal.serial),
      because: explain(
        context.house.sentences.filter(({ verbs }) => verbs.includes('signals.read-consultation')),
        context.actor,
        consultationSubject(row),
      ),
    });
  },
});
