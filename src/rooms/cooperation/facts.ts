import type { Context } from '../../kernel/context.ts';
import type { MeetingId, OrganisationId } from '../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../kernel/local-time.ts';
import { organisationById } from '../people/index.ts';
import { bodiesFor, type NormFor, normsFor, sayBody } from './meetings/body.ts';
import { type JudgedNorm, judgeNorm } from './meetings/meeting-norm.ts';
import { yearOf } from './meetings/read-bodies.ts';
import { type Agreement, agreementsInForce, type Covered, coverageOf } from './store/agreements.ts';
import { countAttendance } from './store/meeting-items.ts';
import { countMeetings, type MeetingCount, meetingLines } from './store/meetings.ts';
import { countWeekEvents } from './store/week.ts';

/** A body in a year, as counted; with its norm where something is asked. */
export interface MeetingYear extends MeetingCount {
  readonly norm: (JudgedNorm & { readonly source: string }) | null;
}

/**
 * Meetings held, planned and still open, by body and calendar year, for what this context reaches: one's own and the
 * region's, or everybody's under `region-picture`. A body without meetings in a year is in it only where a norm asks.
 */
export async function meetingYears(
  context: Context,
  years: readonly number[],
): Promise<readonly MeetingYear[]> {
  const norms = await normsFor(context);
  const thisYear = yearOf(context);
  return (await countMeetings(context, years)).map((count) => ({
    ...count,
    norm: judged(norms, count, thisYear),
  }));
}

function judged(norms: NormFor, count: MeetingCount, thisYear: number): MeetingYear['norm'] {
  const norm = norms(count.body, count.year);
  if (norm === null) return null;
  return { ...judgeNorm(norm.meetings, count, count.year, thisYear), source: norm.source };
}

/** The norm of one body for a year, also without any meeting: N3 is about `network` (S53). Null when nothing is asked. */
export async function bodyNormOf(
  context: Context,
  body: string,
  year: number,
): Promise<(JudgedNorm & { readonly source: string }) | null> {
  const norm = (await normsFor(context))(body, year);
  if (norm === null) return null;
  const counted = (await countMeetings(context, [year])).find((one) => one.body === body);
  const { held, planned, open } = counted ?? { held: 0, planned: 0, open: 0 };
  return { ...judgeNorm(norm.meetings, { held, planned, open }, year, yearOf(context)), source: norm.source };
}

/** At how many meetings of a body each organisation in reach was, by year. */
export const attendanceYears = (
  context: Context,
  years: readonly number[],
): Promise<
  readonly {
    readonly organisationId: OrganisationId;
    readonly body: string;
    readonly year: number;
    readonly attended: number;
  }[]
> => countAttendance(context, years);

/** A meeting that was held, for who shows that something happened. */
export interface MeetingHeld {
  readonly id: MeetingId;
  readonly body: string;
  readonly subject: string;
  readonly on: LocalDate;
}

/** The newest meetings that were held, of one's own organisation and those that the region shares; at most `limit`. */
export async function meetingsHeld(context: Context, limit: number): Promise<readonly MeetingHeld[]> {
  const bodies = await bodiesFor(context);
  const past = { reach: 'own', which: 'past', now: context.now, body: null } as const;
  return (await meetingLines(context, past, null, limit))
    .filter(({ state }) => state === 'held')
    .map(({ id, body, subject, startsAt }) => ({
      id,
      body: sayBody(bodies, body),
      subject,
      on: localDate(startsAt),
    }));
}

/** An agreement that holds, with the municipalities for which it does on that day. */
export interface AgreementInForce {
  readonly agreement: Agreement;
  readonly municipalities: readonly OrganisationId[];
}

/** Agreements that hold on a day, of what this context reaches, each with its coverage. */
export async function agreementsHolding(
  context: Context,
  day: LocalDate,
): Promise<readonly AgreementInForce[]> {
  const agreements = await agreementsInForce(context, day);
  const covered = Map.groupBy(
    await coverageOf(
      context,
      agreements.map(({ id }) => id),
    ),
    ({ agreementId }) => agreementId,
  );
  return agreements.map((agreement) => ({
    agreement,
    municipalities: (covered.get(agreement.id) ?? [])
      .filter((one) => isCovered(one, day))
      .map(({ municipalityId }) => municipalityId),
  }));
}

/** Whether a municipality is covered on this day; both the first and the last day count. */
export const isCovered = ({ from, until }: Covered, day: LocalDate): boolean =>
  from <= day && (until === null || until >= day);

/** What organisations did in the Week of these years (N8). `region`: the region's own programme, for every municipality. */
export interface WeekYear {
  readonly organisationId: OrganisationId;
  readonly region: boolean;
  readonly year: number;
  readonly planned: number;
  readonly held: number;
  readonly participants: number;
}

/** N8: an event every year, by organisation, of what this context reaches. Organisations without any are not in it. */
export async function weekYears(context: Context, years: readonly number[]): Promise<readonly WeekYear[]> {
  const counts = await countWeekEvents(context, years);
  return Promise.all(
    counts.map(async (count) => ({
      ...count,
      region: (await organisationById(context.house, count.organisationId))?.kind === 'region',
    })),
  );
}
