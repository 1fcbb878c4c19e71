import { byName } from '../../../kernel/by-name.ts';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { allOrganisations, readSetting } from '../../people/index.ts';
import { type RegionPlan, regionPlans } from '../current-plans.ts';
import { lastReminders } from '../store/desk-reminders.ts';
import { type InstrumentTally, tallyInstruments } from '../store/instruments.ts';
import type { DeskRow } from './desk-row.ts';
import type { PushRule } from './pushes.ts';
import { regionFactsOf } from './region-facts.ts';

/** Every active municipality, or the one of this name in addresses, as the director sees it, by name: a fixed number of queries, however many there are. */
export async function gatherDesk(context: Context, slug: string | null = null): Promise<readonly DeskRow[]> {
  const towns = (await allOrganisations(context.house)).filter(
    (one) => one.kind === 'municipality' && one.active && (slug === null || one.slug === slug),
  );
  const [plans, tallies, reminded, factsOf] = await Promise.all([
    regionPlans(context),
    tallyInstruments(context),
    lastReminders(context),
    regionFactsOf(context),
  ]);
  const planOf = new Map(plans.map((plan) => [plan.organisationId, plan]));
  const instruments = new Map(tallies.map((tally) => [tally.organisationId, tally]));
  return towns
    .map(
      ({ id, slug, name }): DeskRow => ({
        id,
        slug,
        name,
        ...planFacts(planOf.get(id)),
        ...factsOf(id),
        instruments: instrumentFacts(instruments.get(id)),
        remindedAt: reminded.get(id) ?? null,
      }),
    )
    .toSorted(byName);
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
      overdueSince: late.flatMap(({ due }) => due ?? []).toSorted()[0] ?? null,
    },
  };
}

const instrumentFacts = (tally: InstrumentTally | undefined): DeskRow['instruments'] => ({
  inForce: tally?.inForce ?? 0,
  stated: tally?.stated ?? 0,
  lastStated: tally === undefined ? null : localDate(tally.lastStatedAt),
});

/** The rule of the list of pushes, from the dated settings. */
export const pushRule = async (context: Context): Promise<PushRule> => ({
  today: localDate(context.now),
  planMonths: await readSetting(context, 'plan.warnBefore'),
  instrumentMonths: await readSetting(context, 'desk.instruments'),
});
