import type { z } from 'zod';
import type { PollGoal } from '../../../../content/polls.ts';
import { pollAudiences } from '../../../../content/polls.ts';
import type { Context } from '../../../kernel/context.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { cooperationCounts, networkYear } from '../../cooperation/index.ts';
import { readSetting } from '../../people/index.ts';
import { signalCounts } from '../../signals/index.ts';
import { hotelCertificate } from '../norms/awareness-norms.ts';
import { ownSilence, yearInput, yearOf } from '../norms/read-norms.ts';
import { goalsByYear } from '../polls/read-polls.ts';
import { reportsSince } from '../store/norm-reports.ts';
import { type ShownIndicator, shownIndicators, type YearCounts } from './figures.ts';
import type { Onlooker } from './protect-count.ts';
import type { Silence } from './silence.ts';

/** The indicators of a municipality over some years, as whoever asks may see them. */
export interface OwnFigures {
  readonly years: readonly number[];
  readonly indicators: readonly ShownIndicator[];
  readonly silence: Silence;
}

/** Years side by side. */
const YEARS = 3;

const NO_GOALS = { know: [], recognise: [], contact: [] } as const satisfies Record<
  PollGoal,
  readonly never[]
>;

/** The indicators of the own municipality in this year and the two before. Small numbers only for who sees the signals. */
export const readFigures = verb<z.infer<typeof yearInput>, OwnFigures>({
  name: 'plan.read-figures',
  act: 'read',
  activity: 'planning',
  input: yearInput,
  subject: ownOrganisationAsSubject('norms'),
  run: async (context, { year: asked }) => {
    const last = yearOf(context, asked);
    const years = Array.from({ length: YEARS }, (_, at) => last - YEARS + 1 + at);
    const counts: YearCounts[] = [];
    const goals = await goalsByYear(context);
    for (const year of years) counts.push(await countsIn(context, year, goals));
    return done({
      years,
      indicators: shownIndicators(counts, onlookerOf(context)),
      silence: await ownSilence(context),
    });
  },
});

/** A coordinator sees the signals of one domain and works for the whole; nobody else sees signals at all. */
const onlookerOf = ({ actor }: Context): Onlooker =>
  actor.kind === 'seat' && actor.seat.role === 'coordinator' ? 'coordinators' : 'municipality';

async function countsIn(
  context: Context,
  year: number,
  goals: Awaited<ReturnType<typeof goalsByYear>>,
): Promise<YearCounts> {
  const { organisationId } = context.actor;
  const signals = (await signalCounts(context, `${year}-01-01`, `${year}-12-31`)).of(organisationId);
  const together = (await cooperationCounts(context, year)).of(organisationId);
  const shown = goals.get(year) ?? NO_GOALS;
  return {
    year,
    reports: signals.reports,
    advice: signals.advice,
    settled: signals.settled,
    networkHeld: (await networkYear(context, year)).held.length,
    networkAttended: together.networkAttended,
    agreementsOpen: together.agreementsOpen,
    agreementsInForce: together.agreementsInForce,
    hotels: await hotelsIn(context, year),
    goals: { know: named(shown.know), recognise: named(shown.recognise), contact: named(shown.contact) },
  };
}

const named = (
  shares: readonly { readonly audience: keyof typeof pollAudiences; readonly percent: number }[],
) => shares.map(({ audience, percent }) => ({ audience: pollAudiences[audience], percent }));

async function hotelsIn(context: Context, year: number): Promise<YearCounts['hotels']> {
  const own = (await reportsSince(context, `${year - 2}-01-01`)).filter(
    ({ onDate }) => onDate <= `${year}-12-31`,
  );
  const { parts } = hotelCertificate({
    reports: own,
    hotelShare: await readSetting(context, 'norm.hotelShare'),
  });
  return { certified: parts.filter(({ state }) => state === 'met').length, all: parts.length };
}
