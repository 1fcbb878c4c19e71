import { z } from 'zod';
import { codesOf, exploitationForm, signalUrgency } from '../../../../content/code-lists.ts';
import { holdsBsn } from '../../../kernel/bsn.ts';
import type { Context } from '../../../kernel/context.ts';
import { type ConsultationId, newId } from '../../../kernel/ids.ts';
import { looksLikePerson, sayGuesses } from '../../../kernel/looks-like-person.ts';
import { absent, done, invalid, type Outcome, type Problem } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { verb } from '../../../kernel/verb.ts';
import { recordSubject } from '../../privacy/index.ts';
import { termOf } from '../hand-over/hand-over-terms.ts';
import { endOf, termSetting } from '../hand-over/states.ts';
import { destroyed, requiredText, signalNamed, signalSubject } from '../handling/file-verb.ts';
import { domainOf } from '../handling/overview.ts';
import { isOpen } from '../signal.ts';
import { askedBefore, insertConsultation, linkConsultation } from '../store/consultations.ts';
import { appendAct, type SignalRow } from '../store/files.ts';
import { sealQuestion } from './consultation-content.ts';
import { consultationReference } from './consultation-reference.ts';
import type { Consulted } from './consultation-verb.ts';
import { announceConsultation } from './follow-consultation.ts';
import { type Adviser, advisersFor } from './whom-to-ask.ts';

/** Longest situation or question, in characters: enough to think along, too little for a file. */
const LONGEST = 3000;

const input = z.strictObject({
  once: z.uuid(),
  adviser: z.string().max(80),
  /** The own signal it is about; who is asked never hears which. */
  reference: z.string().max(40).nullable().default(null),
  situation: requiredText('Schrijf wat u ziet, zonder te zeggen over wie het gaat.', LONGEST),
  question: requiredText('Schrijf uw vraag.', LONGEST),
  form: z.enum(codesOf(exploitationForm), 'Kies een vorm. Weet u het niet? Kies "Onbekend".'),
  urgency: z.enum(codesOf(signalUrgency), 'Kies hoe snel u een antwoord nodig hebt.'),
  /** Somebody looked again at what seemed to be about a person. */
  sure: z.boolean().default(false),
});
type Asked = z.output<typeof input>;

/**
 * Asks a partner, or the other seat, to think along. There is no field for who it is about (R8), and words by which
 * somebody could be known come back once to be looked at. Sent twice it is one question. From a signal, its file
 * says that it was asked; the other side learns nothing of the signal.
 */
export const askConsultation = verb<Asked, Consulted>({
  name: 'signals.ask-consultation',
  act: 'write',
  activity: 'signals',
  input: input as z.ZodType<Asked>,
  subject: async (context, { reference }): Promise<Subject | null> => {
    if (reference === null)
      return { kind: 'consultations', id: null, organisationId: context.actor.organisationId };
    const signal = await signalNamed(context, reference);
    return signal === null ? recordSubject(context, 'signal', reference) : signalSubject(signal);
  },
  run: async (context, asked): Promise<Outcome<Consulted>> => {
    const domain = domainOf(context);
    if (domain === null) return absent;
    const stored = await askedBefore(context, asked.once);
    if (stored !== null) return done({ reference: consultationReference(context.house, stored) });
    const adviser = (await advisersFor(context, domain)).find(({ slug }) => slug === asked.adviser);
    if (adviser === undefined) return invalid({ field: 'adviser', text: 'Kies aan wie u het vraagt.' });
    const problems = [...identityProblems('situation', asked), ...identityProblems('question', asked)];
    if (problems.length > 0) return invalid(...problems);
    const signal = asked.reference === null ? null : await signalNamed(context, asked.reference, true);
    if (signal !== null && signal.dataKey === null) return destroyed;
    const id = newId<ConsultationId>();
    const serial = await insertConsultation(context, {
      id,
      organisationId: adviser.id,
      recipientDomain: adviser.domain,
      senderOrganisationId: context.actor.organisationId,
      senderDomain: domain,
      form: asked.form,
      urgency: asked.urgency,
      dueAt: endOf(context.now, await termOf(context, termSetting(asked.urgency, 'offered'))),
      submission: asked.once,
      ...(await sealQuestion(context, id, adviser.id, {
        situation: asked.situation,
        question: asked.question,
      })),
    });
    const reference = consultationReference(context.house, serial);
    if (signal !== null) await writeOnSignal(context, signal, { id, reference, adviser });
    context.note({ adviser: adviser.slug, sure: asked.sure });
    const { jobs } = context.house;
    await jobs.enqueue(context.db, announceConsultation, { organisation: adviser.id, consultation: id });
    return done({ reference });
  },
});

/** A BSN never; anything else by which somebody could be known unless a person says that it is not. */
function identityProblems(field: 'situation' | 'question', asked: Asked): readonly Problem[] {
  if (holdsBsn(asked[field])) return [{ field, text: 'Hier staat een burgerservicenummer. Haal dat weg.' }];
  const found = asked.sure ? [] : sayGuesses(looksLikePerson(asked[field]));
  return found.length === 0
    ? []
    : [
        {
          field,
          text: `Hier staat misschien ${found.join(' en ')}. Haal weg waaraan iemand te herkennen is, of vink aan dat het klopt.`,
        },
      ];
}

async function writeOnSignal(
  context: Context,
  signal: SignalRow,
  asked: { readonly id: ConsultationId; readonly reference: string; readonly adviser: Adviser },
): Promise<void> {
  await linkConsultation(context, asked.id, signal);
  await appendAct(context, signal, null, {
    kind: 'consulted',
    codes: {
      consultation: asked.id,
      consultationReference: asked.reference,
      stage: 'asked',
      adviser: asked.adviser.type ?? asked.adviser.domain,
      ...(isOpen(signal.state) ? { waitsFor: 'partner' as const } : {}),
    },
  });
}
