import { z } from 'zod';
import { officeOf } from '../../../kernel/office.ts';
import { done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { day, personProblems, sure, words } from '../input.ts';
import { keepBodyNorm } from '../store/bodies.ts';
import { bodyNamed } from './body.ts';
import { bodyAsSubject } from './change-body.ts';

const input = z.object({
  code: z.string().max(41),
  from: day,
  meetings: z.int('Vul een getal in.').min(0, 'Vul 0 of meer in.').max(60, 'Vul hoogstens 60 in.'),
  source: words('Schrijf waar dit is afgesproken.', 200),
  sure,
});

/** How often a body meets in a year, from a day on. Earlier years keep the norm that held then. */
export const setBodyNorm = verb<z.infer<typeof input>, null>({
  name: 'cooperation.set-body-norm',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: bodyAsSubject,
  run: async (context, { code, from, meetings, source, sure: isSure }): Promise<Outcome<null>> => {
    const problems = personProblems({ source }, isSure);
    if (problems.length > 0) return invalid(...problems);
    const body = await bodyNamed(context, code);
    await keepBodyNorm(context, {
      organisation_id: context.actor.organisationId,
      body: code,
      valid_from: from,
      meetings_per_year: meetings,
      source,
      set_at: context.now,
      set_by_office: officeOf(context.actor),
      shared: body?.level !== 'local',
    });
    context.note({ body: code, meetings });
    return done(null);
  },
});
