import { z } from 'zod';
import { chainParty, codesOf, stuckCause, stuckNeeded, stuckTried } from '../../../../content/code-lists.ts';
import { domainsOf } from '../../../kernel/actor.ts';
import { newId, type StuckCaseId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { regionOf } from '../../people/index.ts';
import { codeFrom, day, once, wordsOrNone } from '../input.ts';
import { insertStuckCase, stuckCaseOfForm } from '../store/stuck-cases.ts';
import { refusedIn } from './checked-text.ts';
import { tellDirector } from './tell.ts';

const input = z.object({
  once,
  cause: codeFrom(codesOf(stuckCause), 'Kies waarom het vastzit.'),
  waiting: codeFrom(codesOf(chainParty), 'Kies wie er wacht.'),
  waitingFor: z
    .array(codeFrom(codesOf(chainParty), 'Kies uit de lijst.'))
    .min(1, 'Kies op wie er wordt gewacht.')
    .max(10),
  since: day,
  tried: z.array(codeFrom(codesOf(stuckTried), 'Kies uit de lijst.')).max(10),
  needed: codeFrom(codesOf(stuckNeeded), 'Kies wat er nodig is.'),
  explanation: wordsOrNone(500),
});

/**
 * Asks the director of the chain for help with a case that does not move (S48): facts of the process, from lists, and one
 * short text in which nobody can be known. There is no field for whom it is about. Sent twice it is one question.
 */
export const askDirector = verb<z.infer<typeof input>, StuckCaseId>({
  name: 'cooperation.ask-director',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: ownOrganisationAsSubject('stuck_cases'),
  run: async (context, { once: submission, ...facts }): Promise<Outcome<StuckCaseId>> => {
    const [domain] = domainsOf(context.actor);
    if (domain === undefined) return absent;
    const today = localDate(context.now);
    const problems = [
      ...(facts.since > today
        ? [{ field: 'since', text: 'Deze dag moet nog komen. Vul een eerdere dag in.' }]
        : []),
      ...refusedIn('explanation', facts.explanation),
    ];
    if (problems.length > 0) return invalid(...problems);
    const region = await regionOf(context.house);
    const id = await insertStuckCase(context, {
      id: newId<StuckCaseId>(),
      organisation_id: context.actor.organisationId,
      domain,
      office: officeOf(context.actor),
      region_id: region.id,
      state: 'asked',
      cause: facts.cause,
      waiting: facts.waiting,
      waiting_for: [...new Set(facts.waitingFor)],
      since: facts.since,
      tried: [...new Set(facts.tried)],
      needed: facts.needed,
      explanation: facts.explanation,
      asked_at: context.now,
      submission,
    });
    if (id === null) {
      const before = await stuckCaseOfForm(context, submission);
      return before === null ? absent : done(before);
    }
    context.about('stuck_case', id);
    context.note({ cause: facts.cause });
    await tellDirector(context, region.id);
    return done(id);
  },
});
