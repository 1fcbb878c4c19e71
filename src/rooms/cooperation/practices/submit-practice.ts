import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { newId, type PracticeId } from '../../../kernel/ids.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { regionOf } from '../../people/index.ts';
import { once, version } from '../input.ts';
import { insertPractice, lockPractice, practiceOfForm, updatePractice } from '../store/practices.ts';
import { tellOffice } from '../stuck/tell.ts';
import {
  namesPractice,
  practiceAsSubject,
  practiceChanged,
  practiceFacts,
  practiceName,
  problemsOf,
  rowOf,
} from './practice-fields.ts';

const input = z.object({ once, ...practiceFacts });

async function tellReviewer({ db, house }: Context): Promise<void> {
  await house.jobs.enqueue(db, tellOffice, {
    organisationId: (await regionOf(house)).id,
    role: 'regional_director',
    domain: null,
    template: 'practice-waiting',
  });
}

/** Sends a good practice in; the director looks at it before the region sees it (S49). Sent twice it is one. */
export const submitPractice = verb<z.infer<typeof input>, PracticeId>({
  name: 'cooperation.submit-practice',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: ownOrganisationAsSubject('good_practices'),
  run: async (context, { once: submission, ...facts }): Promise<Outcome<PracticeId>> => {
    const problems = problemsOf(facts);
    if (problems.length > 0) return invalid(...problems);
    const id = await insertPractice(context, {
      ...rowOf(facts),
      id: newId<PracticeId>(),
      organisation_id: context.actor.organisationId,
      office: officeOf(context.actor),
      state: 'submitted',
      submitted_at: context.now,
      submission,
    });
    if (id === null) {
      const before = await practiceOfForm(context, submission);
      return before === null ? absent : done(before);
    }
    context.about('good_practice', id);
    await tellReviewer(context);
    return done(id);
  },
});

const again = z.object({ ...practiceName, version, ...practiceFacts });

/** Changes what was sent in, after a question of the director or before anybody looked; it is sent in anew. */
export const changePractice = verb<z.infer<typeof again>, null>({
  name: 'cooperation.change-practice',
  act: 'write',
  activity: 'cooperation',
  input: again,
  subject: practiceAsSubject,
  run: async (context, { practiceId, version: stamp, ...facts }): Promise<Outcome<null>> => {
    const row = await lockPractice(context, practiceId);
    if (row === null) return absent;
    const late = practiceChanged(row, stamp);
    if (late !== null) return late;
    if (row.state !== 'submitted' && row.state !== 'asked')
      return refused('Over dit voorbeeld is al besloten. Stuur een nieuw voorbeeld in.');
    const problems = problemsOf(facts);
    if (problems.length > 0) return invalid(...problems);
    await updatePractice(context, practiceId, { ...rowOf(facts), state: 'submitted' });
    if (row.state === 'asked') await tellReviewer(context);
    return done(null);
  },
});

/** Takes a practice back: it is no longer shared. */
export const withdrawPractice = verb<z.infer<typeof namesPractice>, null>({
  name: 'cooperation.withdraw-practice',
  act: 'write',
  activity: 'cooperation',
  input: namesPractice,
  subject: practiceAsSubject,
  run: async (context, { practiceId }): Promise<Outcome<null>> => {
    const row = await lockPractice(context, practiceId);
    if (row === null) return absent;
    if (row.state !== 'withdrawn') await updatePractice(context, practiceId, { state: 'withdrawn' });
    return done(null);
  },
});
