import { z } from 'zod';
import type { StuckCause } from '../../../../content/code-lists.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { dayIn, momentIn, placeOf, SHOWN, screenOf } from '../place.ts';
import {
  casesOfAsker,
  casesOfRegion,
  closedByCause,
  type StuckCase,
  stepsOf,
  stuckCaseById,
} from '../store/stuck-cases.ts';
import { caseAsSubject, namesCase } from './stuck-case.ts';

export interface CaseList {
  readonly lines: readonly StuckCase[];
  readonly next: string | null;
}

const asked = z.object({
  which: z.enum(['open', 'ended']).default('open').catch('open'),
  after: z.string().max(120).optional(),
});

/** The cases that wait for the director, the longest waiting first; or those that ended. */
export const listCasesOfRegion = verb<z.output<typeof asked>, CaseList>({
  name: 'cooperation.list-cases-of-region',
  act: 'read',
  activity: 'cooperation',
  input: asked as z.ZodType<z.output<typeof asked>>,
  subject: ownOrganisationAsSubject('stuck_cases'),
  run: async (context, { which, after }) => {
    const open = which === 'open';
    const from = open ? dayIn(after) : momentIn(after);
    const found = await casesOfRegion(context, open, from, SHOWN + 1);
    return done(screenOf(found, (row) => placeOf(open ? row.since : (row.endedAt ?? row.askedAt), row.id)));
  },
});

const own = z.object({ after: z.string().max(120).optional() });

/** What this office asked, the newest first. */
export const listOwnCases = verb<z.output<typeof own>, CaseList>({
  name: 'cooperation.list-own-cases',
  act: 'read',
  activity: 'cooperation',
  input: own as z.ZodType<z.output<typeof own>>,
  subject: ownOrganisationAsSubject('stuck_cases'),
  run: async (context, { after }) => {
    const found = await casesOfAsker(context, officeOf(context.actor), momentIn(after), SHOWN + 1);
    return done(screenOf(found, ({ askedAt, id }) => placeOf(askedAt, id)));
  },
});

export interface CaseFile {
  readonly case: StuckCase;
  readonly steps: Awaited<ReturnType<typeof stepsOf>>;
}

/** One case with what was done, for whoever asked and for the director. */
export const readCase = verb<z.infer<typeof namesCase>, CaseFile>({
  name: 'cooperation.read-case',
  act: 'read',
  activity: 'cooperation',
  input: namesCase,
  subject: caseAsSubject,
  run: async (context, { caseId }) => {
    const row = await stuckCaseById(context, caseId);
    return row === null ? absent : done({ case: row, steps: await stepsOf(context, caseId) });
  },
});

/** Below this a number could lead to one case. */
export const SMALLEST = 5;

/** What closed cases teach. Null stands for less than five: then no time is told either. */
export interface Lesson {
  readonly cause: StuckCause;
  readonly cases: number | null;
  readonly medianDays: number | null;
}

/** Hides what could lead to one case. Nothing is added up, so that what is hidden cannot be found back. */
export const protectedLessons = (
  rows: readonly { readonly cause: StuckCause | null; readonly cases: number; readonly medianDays: number }[],
): readonly Lesson[] =>
  rows.flatMap(({ cause, cases, medianDays }) =>
    cause === null
      ? []
      : [cases < SMALLEST ? { cause, cases: null, medianDays: null } : { cause, cases, medianDays }],
  );

const none = z.object({});

/** Causes and how long it took, of the cases that were closed. */
export const readLessons = verb<z.infer<typeof none>, readonly Lesson[]>({
  name: 'cooperation.read-lessons',
  act: 'read',
  activity: 'cooperation',
  input: none,
  subject: ownOrganisationAsSubject('stuck_cases'),
  run: async (context) => done(protectedLessons(await closedByCause(context))),
});
