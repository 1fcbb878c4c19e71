import { z } from 'zod';
import { localDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { evaluationsOf, type WeekEvent, weekEventsOf } from '../store/week.ts';
import { nextWeekYear, type Week, weekOf } from './week.ts';

export interface WeekFile {
  readonly week: Week;
  /** One's own programme and the region's, by day. */
  readonly events: readonly WeekEvent[];
  readonly evaluations: Awaited<ReturnType<typeof evaluationsOf>>;
}

const input = z.object({ year: z.int().min(2000).max(2200).optional() });

/** The Week of a year: when it is, what happens, and how it was looked back on. Without a year the next one. */
export const readWeek = verb<z.infer<typeof input>, WeekFile>({
  name: 'cooperation.read-week',
  act: 'read',
  activity: 'cooperation',
  input,
  subject: ownOrganisationAsSubject('week'),
  run: async (context, { year }) => {
    const of = year ?? nextWeekYear(localDate(context.now));
    return done({
      week: weekOf(of),
      events: await weekEventsOf(context, of),
      evaluations: await evaluationsOf(context, of),
    });
  },
});
