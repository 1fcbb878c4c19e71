import { sql } from 'kysely';
import type { Context } from '../../kernel/context.ts';
import type { OrganisationId } from '../../kernel/ids.ts';
import { instantOf, type LocalDate, localDate } from '../../kernel/local-time.ts';

/** The network of aandachtsfunctionarissen in a calendar year (S53): the same for every municipality. */
export interface NetworkYear {
  readonly held: readonly LocalDate[];
  readonly planned: readonly LocalDate[];
}

/** What an organisation did together with others, as numbers and days. Holds no person. */
export interface CooperationCounts {
  /** Meetings of the network in the year at which one of its offices was. */
  readonly networkAttended: number;
  /** Meetings of the year that it kept itself. */
  readonly meetingsHeld: number;
  readonly weekHeld: readonly LocalDate[];
  readonly weekPlanned: readonly LocalDate[];
  /** Agreements that are its own or cover it and have not ended, and which kinds of them are in force today. */
  readonly agreementsOpen: number;
  readonly agreementsInForce: number;
  readonly kindsInForce: readonly string[];
  /** Policy documents of its own that are valid today. */
  readonly policiesValid: number;
  readonly practicesShared: number;
  /** Stuck cases that its director took up in the year (S48). */
  readonly stuckTakenUp: number;
}

const NETWORK = 'network';
const NOTHING: CooperationCounts = {
  networkAttended: 0,
  meetingsHeld: 0,
  weekHeld: [],
  weekPlanned: [],
  agreementsOpen: 0,
  agreementsInForce: 0,
  kindsInForce: [],
  policiesValid: 0,
  practicesShared: 0,
  stuckTakenUp: 0,
};

/** Meetings of the network that the region shares with everybody. */
export async function networkYear(context: Context, year: number): Promise<NetworkYear> {
  const rows = await context.db
    .selectFrom('meetings')
    .select(['state', 'starts_at as startsAt'])
    .where('body', '=', NETWORK)
    .where('shared', '=', true)
    .where('year', '=', year)
    .orderBy('starts_at')
    .execute();
  const of = (state: string): LocalDate[] =>
    rows.filter((row) => row.state === state).map(({ startsAt }) => localDate(startsAt));
  return { held: of('held'), planned: of('planned') };
}

/**
 * Counts of each organisation in reach: the actor's own, or in scope `region-picture` every one. A fixed number of queries,
 * however many organisations there are. `of` gives zeros for one that did nothing.
 */
export async function cooperationCounts(
  context: Context,
  year: number,
): Promise<{ readonly of: (organisation: OrganisationId) => CooperationCounts }> {
  const [weeks, ...lists] = await Promise.all([
    weekDays(context, year),
    attendance(context, year),
    meetings(context, year),
    agreements(context),
    validPolicies(context),
    sharedPractices(context, year),
    takenUpCases(context, year),
  ]);
  const counted = new Map<string, Partial<CooperationCounts>>();
  for (const { organisation, ...counts } of lists.flat())
    counted.set(organisation, { ...counted.get(organisation), ...counts });
  const shared = weeks.filter((row) => row.shared);
  const own = Map.groupBy(
    weeks.filter((row) => !row.shared),
    ({ organisation }) => organisation,
  );
  return {
    of: (organisation) => {
      const days = [...shared, ...(own.get(organisation) ?? [])];
      const of = (state: string): LocalDate[] =>
        days.filter((row) => row.state === state).map(({ day }) => day);
      return {
        ...NOTHING,
        ...counted.get(organisation),
        weekHeld: of('held'),
        weekPlanned: of('planned'),
      };
    },
  };
}

const attendance = (context: Context, year: number) =>
  context.db
    .selectFrom('meeting_attendance as a')
    .innerJoin('meetings as m', 'm.id', 'a.meeting_id')
    .select([
      'a.organisation_id as organisation',
      sql<number>`count(distinct a.meeting_id)::integer`.as('networkAttended'),
    ])
    .where('a.year', '=', year)
    .where('a.present', '=', true)
    .where('m.body', '=', NETWORK)
    .groupBy('a.organisation_id')
    .execute();

const meetings = (context: Context, year: number) =>
  context.db
    .selectFrom('meetings')
    .select(['organisation_id as organisation', sql<number>`count(*)::integer`.as('meetingsHeld')])
    .where('state', '=', 'held')
    .where('year', '=', year)
    .groupBy('organisation_id')
    .execute();

const weekDays = (context: Context, year: number) =>
  context.db
    .selectFrom('week_events')
    .select(['organisation_id as organisation', 'shared', 'state', 'on_date as day'])
    .where('year', '=', year)
    .where('state', 'in', ['held', 'planned'])
    .orderBy('on_date')
    .execute();

const agreements = async (context: Context) => {
  const today = localDate(context.now);
  const { rows } = await sql<{
    organisation: string;
    agreementsOpen: number;
    agreementsInForce: number;
    kindsInForce: readonly string[];
  }>`
    with concerned as (
      select a.id, a.organisation_id as organisation from agreements a where a.open
      union
      select c.agreement_id, c.municipality_id from agreement_coverage c
      where c.from_date <= ${today}::date and coalesce(c.until_date, 'infinity') >= ${today}::date
    ), judged as (
      select c.organisation, a.kind, a.state in ('signed', 'in_force', 'evaluated')
        and coalesce(a.starts_on, '-infinity') <= ${today}::date and coalesce(a.ends_on, 'infinity') >= ${today}::date as holds
      from concerned c join agreements a on a.id = c.id where a.open
    )
    select organisation, count(*)::integer as "agreementsOpen", (count(*) filter (where holds))::integer as "agreementsInForce",
      coalesce(array_agg(distinct kind) filter (where holds), '{}') as "kindsInForce"
    from judged group by organisation`.execute(context.db);
  return rows;
};

const validPolicies = (context: Context) => {
  const today = localDate(context.now);
  return context.db
    .selectFrom('policy_documents')
    .select(['organisation_id as organisation', sql<number>`count(*)::integer`.as('policiesValid')])
    .where('adopted_on', '<=', today)
    .where((where) => where.or([where('valid_until', 'is', null), where('valid_until', '>=', today)]))
    .groupBy('organisation_id')
    .execute();
};

const sharedPractices = (context: Context, year: number) =>
  context.db
    .selectFrom('good_practices')
    .select(['organisation_id as organisation', sql<number>`count(*)::integer`.as('practicesShared')])
    .where('state', '=', 'published')
    .where('decided_at', '>=', beginOf(year))
    .where('decided_at', '<', beginOf(year + 1))
    .groupBy('organisation_id')
    .execute();

const takenUpCases = (context: Context, year: number) =>
  context.db
    .selectFrom('stuck_cases')
    .select(['region_id as organisation', sql<number>`count(*)::integer`.as('stuckTakenUp')])
    .where('region_id', '=', context.actor.organisationId)
    .where('taken_up_at', '>=', beginOf(year))
    .where('taken_up_at', '<', beginOf(year + 1))
    .groupBy('region_id')
    .execute();

const beginOf = (year: number): Date => instantOf({ date: `${year}-01-01`, clock: 0 });
