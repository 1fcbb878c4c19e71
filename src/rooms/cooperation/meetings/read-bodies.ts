import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { countAttendance } from '../store/meeting-items.ts';
import { countMeetings } from '../store/meetings.ts';
import { type Body, bodiesFor, normsFor } from './body.ts';
import { type JudgedNorm, judgeNorm } from './meeting-norm.ts';

/** A body in a calendar year. */
export interface BodyInYear {
  readonly body: Body;
  readonly held: number;
  readonly planned: number;
  readonly open: number;
  /** At how many this organisation was. */
  readonly attended: number;
  /** Null when nothing is asked of this body. */
  readonly norm: (JudgedNorm & { readonly source: string }) | null;
}

const input = z.object({ year: z.int().min(2000).max(2200).optional() });

/** What there is and was of every body in a year, against its norm. The year of today when none is given. */
export async function bodiesInYear(context: Context, year: number): Promise<readonly BodyInYear[]> {
  const bodies = await bodiesFor(context);
  const norms = await normsFor(context);
  const counts = await countMeetings(context, [year]);
  const attendance = await countAttendance(context, [year]);
  const thisYear = yearOf(context);
  return bodies.map((body) => {
    const counted = counts.find(
      (one) => one.body === body.code && one.organisationId === body.organisationId,
    ) ?? { held: 0, planned: 0, open: 0 };
    const { held, planned, open } = counted;
    const attended = attendance.find(
      (one) => one.body === body.code && one.organisationId === context.actor.organisationId,
    );
    const norm = norms(body.code, year);
    return {
      body,
      held,
      planned,
      open,
      attended: attended?.attended ?? 0,
      norm:
        norm === null
          ? null
          : { ...judgeNorm(norm.meetings, { held, planned, open }, year, thisYear), source: norm.source },
    };
  });
}

/** The calendar year in the Netherlands now. */
export const yearOf = ({ now }: Context): number => Number(localDate(now).slice(0, 4));

/** The bodies, their norms, and how far the year is. */
export const readBodies = verb<z.infer<typeof input>, readonly BodyInYear[]>({
  name: 'cooperation.read-bodies',
  act: 'read',
  activity: 'cooperation',
  input,
  subject: ownOrganisationAsSubject('bodies'),
  run: async (context, { year }) => done(await bodiesInYear(context, year ?? yearOf(context))),
});
