import { partners } from '../../../../content/partners.ts';
import type { Context } from '../../../kernel/context.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { bodyNormOf, cooperationCounts, networkYear } from '../../cooperation/index.ts';
import { readSetting, type SeatFilling, seatFillings } from '../../people/index.ts';
import { signalCounts } from '../../signals/index.ts';
import { type JudgedItem, ownCurrentPlan, regionPlans } from '../current-plans.ts';
import type { DutyCounts } from '../duties/duty-standing.ts';
import { dutyStandings } from '../duties/duty-standing.ts';
import type { Plan, PlanStanding } from '../plan.ts';
import { planActsIn, reportedDuties } from '../store/duty-reports.ts';
import { glassesOnBusiestDay, linkState, reportsSince, trainingsIn } from '../store/norm-reports.ts';
import type { NormFacts, SeatFact } from './norm-facts.ts';
import { routesWithoutAdvice } from './route-check.ts';

/** Years back that a report of a hotel or of inspectors still says something. */
const REPORTS_YEARS = 3;
/** The body whose meetings norm N3 counts. */
const NETWORK = 'network';

interface PlanOf {
  readonly plan: Pick<Plan, 'endsOn'> & { readonly standing: PlanStanding };
  readonly items: readonly Pick<JudgedItem, 'code' | 'state'>[];
}

type PlanWhere = readonly [OrganisationId, PlanOf];

/** Facts of any organisation in reach. */
export interface FactsInReach {
  of(organisation: OrganisationId): NormFacts;
  /** How the seats that carry the plan are filled there; one that was never made is not among them. */
  seatsOf(organisation: OrganisationId): readonly SeatFilling[];
  /** What the house counted for the duties of its offices. */
  dutyCountsOf(organisation: OrganisationId): DutyCounts;
}

/** The facts of the actor's own municipality over a calendar year. */
export async function ownFacts(context: Context, year: number): Promise<FactsInReach> {
  const plans = async (): Promise<readonly PlanWhere[]> => {
    const own = await ownCurrentPlan(context);
    return own === null ? [] : [[context.actor.organisationId, own]];
  };
  return gather(context, year, plans());
}

/** The facts of every municipality, for verbs of scope `region-picture`: a fixed number of queries, however many there are. */
export async function regionFacts(context: Context, year: number): Promise<FactsInReach> {
  const plans = async (): Promise<readonly PlanWhere[]> =>
    (await regionPlans(context)).map(({ organisationId, plan, actions }) => [
      organisationId,
      { plan, items: actions },
    ]);
  return gather(context, year, plans());
}

async function gather(
  context: Context,
  year: number,
  plans: Promise<readonly PlanWhere[]>,
): Promise<FactsInReach> {
  const today = localDate(context.now);
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const [filled, network, cooperation, signals, trainings, acts, sent, duties, shared, found] =
    await Promise.all([
      seatFillings(context),
      networkYear(context, year),
      cooperationCounts(context, year),
      signalCounts(context, first, last),
      trainingsIn(context, year),
      planActsIn(context, year),
      reportsSince(context, `${year - REPORTS_YEARS}-01-01`),
      reportedDuties(context, year),
      sharedFacts(context, year),
      plans,
    ]);
  const planOf = new Map(found);
  const seats = Map.groupBy(filled, ({ organisationId }) => organisationId);
  const reports = Map.groupBy(sent, ({ organisationId }) => organisationId);
  const reported = Map.groupBy(duties, ({ organisation }) => organisation);
  const counted = new Map<OrganisationId, DutyCounts>();
  const dutyCountsOf = (organisation: OrganisationId): DutyCounts => {
    const known = counted.get(organisation);
    if (known !== undefined) return known;
    const [together, came] = [cooperation.of(organisation), signals.of(organisation)];
    const counts = {
      reports: came.reports,
      advice: came.advice,
      settled: came.settled,
      handed_over: came.handedOver,
      consultations: came.consultations,
      network_attended: together.networkAttended,
      meetings: together.meetingsHeld,
      agreements: together.agreementsInForce,
      policies: together.policiesValid,
      plan_acts: acts.get(organisation) ?? 0,
      trainings: trainings.get(organisation) ?? 0,
      practices: together.practicesShared,
      stuck_cases: together.stuckTakenUp,
    };
    counted.set(organisation, counts);
    return counts;
  };
  const seatsOf = (organisation: OrganisationId) => seats.get(organisation) ?? [];
  return {
    seatsOf,
    dutyCountsOf,
    of(organisation) {
      const here = seatsOf(organisation);
      const plan = planOf.get(organisation) ?? null;
      const { agreementsOpen, kindsInForce, networkAttended, weekHeld, weekPlanned, policiesValid } =
        cooperation.of(organisation);
      const { reports: came, advice } = signals.of(organisation);
      return {
        ...shared,
        today,
        year,
        seats: { care: seatFact(here, 'coordinator:care'), safety: seatFact(here, 'coordinator:safety') },
        plan: plan === null ? null : { inForce: plan.plan.standing === 'in_force', endsOn: plan.plan.endsOn },
        actions: (plan?.items ?? []).map(({ code, state }) => ({
          code,
          begun: state === 'in_progress' || state === 'done',
          done: state === 'done',
        })),
        policyValid: policiesValid > 0,
        agreements:
          agreementsOpen === 0
            ? null
            : {
                shelter: kindsInForce.includes('shelter_bed'),
                careCoordination: kindsInForce.includes('care_coordination'),
              },
        network:
          network.held.length + network.planned.length === 0
            ? null
            : { ...network, needed: shared.networkNeeded, attended: networkAttended },
        week: weekHeld.length + weekPlanned.length === 0 ? null : { held: weekHeld, planned: weekPlanned },
        signals: { reports: came, advice },
        trainings: trainings.get(organisation) ?? 0,
        reports: (reports.get(organisation) ?? []).filter(({ onDate }) => onDate <= last),
        duties: dutiesOfCoordinators(
          dutyCountsOf(organisation),
          (reported.get(organisation) ?? []).filter(({ office }) => office.startsWith('coordinator')),
        ),
      };
    },
  };
}

function seatFact(fillings: readonly SeatFilling[], office: string): SeatFact {
  const found = fillings.find((one) => one.office === office);
  return {
    held: (found?.holders ?? 0) > 0,
    deputies: found?.deputies ?? 0,
    emptySince: found?.emptySince ?? null,
    until: found?.until ?? null,
  };
}

/** The duties of both coordinators are one list: what one of them did is done. */
function dutiesOfCoordinators(
  counts: DutyCounts,
  reported: readonly { readonly duty: string }[],
): NormFacts['duties'] {
  const standings = dutyStandings('coordinator:care', counts, new Set(reported.map(({ duty }) => duty)));
  return {
    total: standings.length,
    done: standings.filter(({ done }) => done).length,
    open: standings.filter(({ done }) => !done).map(({ duty }) => duty.text),
  };
}

/** What is the same for every municipality. */
async function sharedFacts(context: Context, year: number) {
  const { hours } = partners.essm;
  const link = await linkState(context);
  const checkedOn: LocalDate | null = link === null ? null : localDate(link.checkedAt);
  return {
    networkNeeded: (await bodyNormOf(context, NETWORK, year))?.asked ?? 0,
    hotelShare: await readSetting(context, 'norm.hotelShare'),
    glasses: {
      owned: await readSetting(context, 'norm.glasses'),
      busiest: await glassesOnBusiestDay(context, `${year}-01-01`, `${year}-12-31`),
    },
    meldpunt: {
      hours: hours?.verified === true ? hours.value : null,
      link:
        link === null ? ('unchecked' as const) : link.answers ? ('answers' as const) : ('silent' as const),
      checkedOn,
    },
    routes: routesWithoutAdvice(),
  };
}
