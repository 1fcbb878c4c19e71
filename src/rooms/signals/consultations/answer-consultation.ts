import { z } from 'zod';
import { holdsBsn } from '../../../kernel/bsn.ts';
import { done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { requiredText } from '../handling/file-verb.ts';
import { answerTo, storeAnswer } from '../store/consultations.ts';
import { keyFor, sealAnswer } from './consultation-content.ts';
import { consultationReference } from './consultation-reference.ts';
import { type Consulted, consultationName, consultationVerb } from './consultation-verb.ts';
import { followConsultation } from './follow-consultation.ts';

/** Longest answer, in characters. */
const LONGEST = 5000;

const input = consultationName.extend({
  once: z.uuid(),
  text: requiredText('Schrijf uw antwoord.', LONGEST),
});

/** What is said when somebody else was first. */
const ended = {
  asked: '',
  answered: 'Een collega heeft deze vraag al beantwoord.',
  withdrawn: 'De vraag is ingetrokken. Een antwoord is niet meer nodig.',
} as const;

/**
 * Answers a question, once: the words cannot be changed afterwards. Sent twice it is one answer. The asker, whose
 * file this transaction cannot reach, gets it through a job.
 */
export const answerConsultation = consultationVerb({
  name: 'signals.answer-consultation',
  act: 'write',
  input,
  run: async (context, { once, text }, row): Promise<Outcome<Consulted>> => {
    const answer = done({ reference: consultationReference(context.house, row.serial) });
    if ((await answerTo(context, row.id))?.submission === once) return answer;
    const key = keyFor(context, row, 'adviser');
    if (row.state !== 'asked' || key === null) return refused(ended[row.state]);
    if (holdsBsn(text))
      return invalid({ field: 'text', text: 'Hier staat een burgerservicenummer. Haal dat weg.' });
    await storeAnswer(context, row, { sealed: sealAnswer(row.id, key, text), submission: once });
    const news = { organisation: row.senderOrganisationId, consultation: row.id };
    await context.house.jobs.enqueue(context.db, followConsultation, news);
    return answer;
  },
});
