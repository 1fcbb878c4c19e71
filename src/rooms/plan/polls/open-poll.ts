import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { type PollAudience, pollAudiences, pollTemplates, templateFor } from '../../../../content/polls.ts';
import { newId, type PollId } from '../../../kernel/ids.ts';
import { addDays, localDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';
import { done, invalid, type Problem } from '../../../kernel/outcome.ts';
import { encode } from '../../../kernel/secrets/crockford.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { dayField, onceField } from '../norms/fields.ts';
import { insertPoll } from '../store/polls.ts';

const audiences = Object.keys(pollAudiences) as [PollAudience, ...PollAudience[]];

const input = z.object({
  audience: z.enum(audiences, 'Kies aan wie u vraagt.'),
  from: dayField,
  until: dayField,
  once: onceField,
});

/** Signs of the code in a link: 50 bits, short enough to type over from a poster. */
const CODE = { bytes: 7, signs: 10 } as const;
const LONGEST_DAYS = 366;

/** Opens a poll for an audience. What is asked follows from the audience. */
export const openPoll = verb<z.infer<typeof input>, { readonly poll: PollId }>({
  name: 'plan.open-poll',
  act: 'write',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('poll'),
  run: async (context, { audience, from, until, once }) => {
    const today = localDate(context.now);
    const problems: Problem[] = [];
    if (from < today) problems.push({ field: 'from', text: 'Kies vandaag of een dag die nog komt.' });
    if (until < from) problems.push({ field: 'until', text: 'De laatste dag is niet vóór de eerste dag.' });
    else if (until > addDays(from, LONGEST_DAYS))
      problems.push({ field: 'until', text: 'Een peiling duurt hoogstens een jaar.' });
    if (problems.length > 0) return invalid(...problems);
    const template = templateFor[audience];
    const poll = await insertPoll(context, {
      id: newId<PollId>(),
      audience,
      template,
      fromDate: from,
      untilDate: until,
      code: encode(randomBytes(CODE.bytes), CODE.signs).toLowerCase(),
      office: officeOf(context.actor),
      submission: once,
      answers: pollTemplates[template].questions.flatMap(({ code, answers }) =>
        answers.map((answer) => ({ question: code, answer: answer.code })),
      ),
    });
    context.about('poll', poll);
    context.note({ audience, from, until });
    return done({ poll });
  },
});
