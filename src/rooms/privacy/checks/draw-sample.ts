import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { House } from '../../../kernel/house.ts';
import { type CheckId, newId, newTrace } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { allOrganisations, holdersOf, sendNotice } from '../../people/index.ts';
import { AS_REPORTER } from '../audit-trail.ts';
import { dayStart } from '../period.ts';
import { drawnRows } from '../store/audit-lines.ts';
import { drawnSince, insertChecks } from '../store/read-checks.ts';

/** How many looks are drawn a month. */
export const DRAWN = 10;

const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;

/** The first day of the month before this one. */
function monthBefore(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const before = month === 1 ? [year - 1, 12] : [year, month - 1];
  return `${before[0]}-${String(before[1]).padStart(2, '0')}-01`;
}

/**
 * Draws looks of last month for a random check, and tells the privacy officer that they wait (R15). Drawn by a seed
 * that is thrown away: nobody can tell beforehand which, and afterwards nobody can draw others. Once a month.
 */
export const drawSample = verb({
  name: 'privacy.draw-sample',
  act: 'write',
  activity: 'oversight',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('read_checks'),
  run: async (context) => {
    const { actor, house, db } = context;
    const today = localDate(context.now);
    const month = { from: dayStart(monthBefore(today)), until: dayStart(monthStart(today)) };
    if (await drawnSince(context, month.until)) return done({ drawn: 0 });
    const rows = await drawnRows(context, randomBytes(16).toString('hex'), month, AS_REPORTER, DRAWN);
    await insertChecks(
      context,
      rows.flatMap((row) =>
        row.personId === null
          ? []
          : [
              {
                id: newId<CheckId>(),
                kind: 'sample' as const,
                entryId: row.id,
                emergencyId: null,
                personId: row.personId,
                seatId: row.seatId,
                verb: row.verb,
                readAt: row.at,
                subjectKind: row.subjectKind,
                subjectId: row.subjectId,
                askedAt: null,
              },
            ],
      ),
    );
    context.concerns('person', ...rows.flatMap(({ personId }) => (personId === null ? [] : [personId])));
    context.note({ count: rows.length });
    if (rows.length > 0)
      for (const { personId } of await holdersOf(context, 'privacy_officer', null))
        await house.jobs.enqueue(db, sendNotice, {
          organisationId: actor.organisationId,
          personId,
          template: 'reminder',
          count: rows.length,
        });
    return done({ drawn: rows.length });
  },
});

/** On the first of each month, one organisation after the other; one that fails keeps nobody else waiting. */
export const monthlySample = defineJob({
  name: 'privacy.draw-samples',
  input: z.object({}),
  retry: { limit: 5, delaySeconds: 300 },
  expireSeconds: 3600,
  schedule: '20 5 1 * *',
  run: async (house: House) => {
    const failures: unknown[] = [];
    for (const { id, active } of await allOrganisations(house)) {
      if (!active) continue;
      const actor = { kind: 'job', organisationId: id, name: 'privacy.draw-samples' } as const;
      try {
        await run(house, actor, drawSample, {}, newTrace());
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  },
});
