import { z } from 'zod';
import { codesOf, stuckCause, stuckStep } from '../../../../content/code-lists.ts';
import type { Context } from '../../../kernel/context.ts';
import { type CooperationActId, newId } from '../../../kernel/ids.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { codeFrom, once, version, words, wordsOrNone } from '../input.ts';
import { insertStep, lockStuckCase, type StuckCase, updateStuckCase } from '../store/stuck-cases.ts';
import { refusedIn } from './checked-text.ts';
import { caseAsSubject, caseChanged, caseName, isOpen, namesCase } from './stuck-case.ts';
import { tellAsker, tellDirector } from './tell.ts';

const OVER = refused('Deze zaak is al afgesloten of ingetrokken.');

const taken = z.object({ ...caseName, version });

/** The director takes a case up: from now on the asker sees that somebody is at it. */
export const takeUpCase = verb<z.infer<typeof taken>, null>({
  name: 'cooperation.take-up-case',
  act: 'write',
  activity: 'cooperation',
  input: taken,
  subject: caseAsSubject,
  run: async (context, { caseId, version: stamp }): Promise<Outcome<null>> => {
    const row = await lockStuckCase(context, caseId);
    if (row === null) return absent;
    if (row.state === 'taken_up') return done(null);
    const late = caseChanged(row, stamp, context.now);
    if (late !== null) return late;
    if (!isOpen(row.state)) return OVER;
    await updateStuckCase(context, caseId, { state: 'taken_up', taken_up_at: context.now });
    await tellAsker(context, row);
    return done(null);
  },
});

const steps = codesOf(stuckStep).filter((kind) => kind !== 'answer');
const stepped = z.object({
  ...caseName,
  once,
  kind: codeFrom(steps, 'Kies wat u hebt gedaan.'),
  text: wordsOrNone(500),
});

const writeStep = (
  context: Context,
  row: StuckCase,
  step: {
    readonly side: 'asker' | 'director';
    readonly kind: string;
    readonly text: string;
    readonly once: string;
  },
): Promise<boolean> =>
  insertStep(context, {
    id: newId<CooperationActId>(),
    case_id: row.id,
    organisation_id: row.organisationId,
    region_id: row.regionId,
    domain: row.domain,
    side: step.side,
    kind: step.kind,
    text: step.text,
    at: context.now,
    office: officeOf(context.actor),
    submission: step.once,
  });

/** The director writes down a step; that takes the case up as well. A question goes to the asker. */
export const addCaseStep = verb<z.infer<typeof stepped>, null>({
  name: 'cooperation.add-case-step',
  act: 'write',
  activity: 'cooperation',
  input: stepped,
  subject: caseAsSubject,
  run: async (context, { caseId, once: submission, kind, text }): Promise<Outcome<null>> => {
    const row = await lockStuckCase(context, caseId);
    if (row === null) return absent;
    if (!isOpen(row.state)) return OVER;
    const problems = refusedIn('text', text);
    if (kind === 'question' && text === '')
      return invalid({ field: 'text', text: 'Schrijf wat u wilt weten over het proces.' });
    if (problems.length > 0) return invalid(...problems);
    if (!(await writeStep(context, row, { side: 'director', kind, text, once: submission })))
      return done(null);
    if (row.state === 'asked')
      await updateStuckCase(context, caseId, { state: 'taken_up', taken_up_at: context.now });
    context.note({ kind });
    if (kind === 'question' || row.state === 'asked') await tellAsker(context, row);
    return done(null);
  },
});

const closed = z.object({
  ...caseName,
  version,
  cause: codeFrom(codesOf(stuckCause), 'Kies wat de oorzaak bleek te zijn.'),
  lesson: wordsOrNone(500),
});

/** The director closes a case, with what turned out to be the cause and what can be learned from it. */
export const closeCase = verb<z.infer<typeof closed>, null>({
  name: 'cooperation.close-case',
  act: 'write',
  activity: 'cooperation',
  input: closed,
  subject: caseAsSubject,
  run: async (context, { caseId, version: stamp, cause, lesson }): Promise<Outcome<null>> => {
    const row = await lockStuckCase(context, caseId);
    if (row === null) return absent;
    if (row.state === 'closed') return done(null);
    if (!isOpen(row.state)) return OVER;
    const late = caseChanged(row, stamp, context.now);
    if (late !== null) return late;
    const problems = refusedIn('lesson', lesson);
    if (problems.length > 0) return invalid(...problems);
    await updateStuckCase(context, caseId, {
      state: 'closed',
      ended_at: context.now,
      found_cause: cause,
      lesson,
    });
    context.note({ cause });
    await tellAsker(context, row);
    return done(null);
  },
});

const answered = z.object({ ...caseName, once, text: words('Schrijf uw antwoord.', 500) });

/** The asker answers a question of the director, or adds something. */
export const answerCase = verb<z.infer<typeof answered>, null>({
  name: 'cooperation.answer-case',
  act: 'write',
  activity: 'cooperation',
  input: answered,
  subject: caseAsSubject,
  run: async (context, { caseId, once: submission, text }): Promise<Outcome<null>> => {
    const row = await lockStuckCase(context, caseId);
    if (row === null) return absent;
    if (!isOpen(row.state)) return OVER;
    const problems = refusedIn('text', text);
    if (problems.length > 0) return invalid(...problems);
    if (await writeStep(context, row, { side: 'asker', kind: 'answer', text, once: submission }))
      await tellDirector(context, row.regionId);
    return done(null);
  },
});

/** The asker takes a case back: it moves again, or was asked by mistake. */
export const withdrawCase = verb<z.infer<typeof namesCase>, null>({
  name: 'cooperation.withdraw-case',
  act: 'write',
  activity: 'cooperation',
  input: namesCase,
  subject: caseAsSubject,
  run: async (context, { caseId }): Promise<Outcome<null>> => {
    const row = await lockStuckCase(context, caseId);
    if (row === null) return absent;
    if (row.state === 'withdrawn') return done(null);
    if (!isOpen(row.state)) return OVER;
    await updateStuckCase(context, caseId, { state: 'withdrawn', ended_at: context.now });
    await tellDirector(context, row.regionId);
    return done(null);
  },
});
