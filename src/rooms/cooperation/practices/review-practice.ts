import { z } from 'zod';
import { absent, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { codeFrom, personProblems, sure, version, wordsOrNone } from '../input.ts';
import { lockPractice, updatePractice } from '../store/practices.ts';
import { tellOffice } from '../stuck/tell.ts';
import { practiceAsSubject, practiceChanged, practiceName } from './practice-fields.ts';

const input = z.object({
  ...practiceName,
  version,
  decision: codeFrom(['published', 'asked', 'declined'] as const, 'Kies wat u met dit voorbeeld doet.'),
  answer: wordsOrNone(500),
  sure,
});

/** The director shares a practice with the region, asks something first, or declines it with a reason (S49). */
export const reviewPractice = verb<z.infer<typeof input>, null>({
  name: 'cooperation.review-practice',
  act: 'write',
  activity: 'cooperation',
  scope: 'region-picture',
  input,
  subject: practiceAsSubject,
  run: async (
    context,
    { practiceId, version: stamp, decision, answer, sure: isSure },
  ): Promise<Outcome<null>> => {
    const row = await lockPractice(context, practiceId);
    if (row === null) return absent;
    const late = practiceChanged(row, stamp);
    if (late !== null) return late;
    if (row.state !== 'submitted' && row.state !== 'asked')
      return refused('Over dit voorbeeld is al besloten.');
    if (decision !== 'published' && answer === '')
      return invalid({
        field: 'answer',
        text: decision === 'asked' ? 'Schrijf wat u wilt weten.' : 'Schrijf waarom u dit niet deelt.',
      });
    const problems = personProblems({ answer }, isSure);
    if (problems.length > 0) return invalid(...problems);
    await updatePractice(context, practiceId, {
      state: decision,
      answer,
      ...(decision === 'asked' ? {} : { decided_at: context.now }),
    });
    context.note({ decision });
    const [role = '', domain] = row.office.split(':');
    if (role === 'coordinator' || role === 'care_coordinator' || role === 'regional_director')
      await context.house.jobs.enqueue(context.db, tellOffice, {
        organisationId: row.organisationId,
        role,
        domain: domain === 'care' || domain === 'safety' ? domain : null,
        template: 'practice-waiting',
      });
    return done(null);
  },
});
