import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { allOrganisations, readSetting, vacancies } from '../../people/index.ts';
import { dueOn } from '../actions/standing.ts';
import { type RegionPlan, regionPlans } from '../current-plans.ts';
import { lastReminders } from '../store/desk-reminders.ts';
import { type StatedInstrument, statedInstruments } from '../store/instruments.ts';
import type { DeskRow } from './desk-row.ts';
import type { PushRule } from './pushes.ts';
import { regionFactsOf } from './region-facts.ts';

/** Every active municipality as the director sees it, by name: a fixed number of queries, however many there are. */
export async function gatherDesk(context: Context): Promise<readonly DeskRow[]> {
  const towns = (await allOrganisations(context.house)).filter(
    ({ kind, active }) => kind === 'municipality' && active,
  );
  const plans = new Map((await regionPlans(context)).map((plan) => [plan.organisationId, plan]));
  const empty = Map.groupBy(await vacancies(context), ({ organisationId }) => organisationId);
  const stated = Map.groupBy(await statedInstruments(context, null), ({ organisationId }) => organisationId);
  const reminded = await lastReminders(context);
  const factsOf = await regionFactsOf(context);
  return towns
    .map(
      ({ id, slug, name }): DeskRow => ({
        id,
        slug,
        name,
        emptySeats: empty.get(id) ?? [],
        ...planFacts(plans.get(id)),
        ...factsOf(id),
        instruments: instrumentFacts(stated.get(id) ?? []),
        remindedAt: reminded.get(id) ?? null,
      }),
    )
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'));
}

function planFacts(found: RegionPlan | undefined): Pick<DeskRow, 'plan' | 'actions'> {
  if (found === undefined)
    return { plan: null, actions: { total: 0, done: 0, overdue: 0, atRisk: 0, overdueSince: null } };
  const { plan, actions, successorReady } = found;
  const late = actions.filter(({ standing }) => standing === 'overdue');
  return {
    plan: { standing: plan.standing, endsOn: plan.endsOn, successorReady },
    actions: {
      total: actions.length,
      done: actions.filter(({ standing }) => standing === 'done').length,
      overdue: late.length,
      atRisk: actions.filter(({ standing }) => standing === 'at_risk').length,
      overdueSince: late.flatMap((action) => dueOn(action) ?? []).toSorted()[0] ?? null,
    },
  };
}

const instrumentFacts = (stated: readonly StatedInstrument[]): DeskRow['instruments'] => ({
  inForce: stated.filter(({ state }) => state === 'in_force').length,
  stated: stated.length,
  lastStated:
    stated
      .map(({ statedAt }) => localDate(statedAt))
      .toSorted()
      .at(-1) ?? null,
});

/** The rule of the list of pushes, from the dated settings. */
export const pushRule = async (context: Context): Promise<PushRule> => ({
  today: localDate(context.now),
  planMonths: await readSetting(context, 'plan.warnBefore'),
  instrumentMonths: await readSetting(context, 'desk.instruments'),
});
