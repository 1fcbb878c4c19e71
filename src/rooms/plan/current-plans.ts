import type { Context } from '../../kernel/context.ts';
import type { OrganisationId, PlanId } from '../../kernel/ids.ts';
import { addMonths, type LocalDate, localDate } from '../../kernel/local-time.ts';
import {
  type ActionStanding,
  type RiskRule,
  type Standing,
  standingOf,
  standingOfTally,
} from './actions/standing.ts';
import {
  type ActionLine,
  type ActionTally,
  currentPlan,
  type Plan,
  type PlanItem,
  type PlanSpan,
  type PlanStanding,
  planStanding,
} from './plan.ts';
import { riskRule } from './risk-rule.ts';
import { actionsOfPlans, itemsOf, type PlanTally, talliesOfPlans } from './store/items.ts';
import { plansInReach, plansOf } from './store/plans.ts';

/** An item with how it stands today; texts and ambitions stand nowhere. */
export type JudgedItem = PlanItem & Standing;

/** An action in a list, with how it stands today. */
export type JudgedAction = ActionLine & Standing;

/** An action in the picture of the region, with how it stands today; `due` is null for what is finished. */
export type JudgedTally = Pick<ActionTally, 'code' | 'state' | 'due'> & {
  readonly standing: ActionStanding;
};

/** A plan as it stands today. */
export type JudgedPlan = Plan & { readonly standing: PlanStanding };

/** A plan in the picture of the region, as it stands today. */
export type JudgedSpan = PlanSpan & { readonly standing: PlanStanding };

/** The plan that an organisation works with, and its items in order. */
export interface CurrentPlan {
  readonly plan: JudgedPlan;
  readonly items: readonly JudgedItem[];
}

const judged = <P extends PlanSpan>(plan: P, today: LocalDate): P & { readonly standing: PlanStanding } => ({
  ...plan,
  standing: planStanding(plan, today),
});

/**
 * The plan that the actor's own organisation works with today, with all its items; null when it has none. See
 * `currentPlan` for which one that is.
 */
export async function ownCurrentPlan(context: Context): Promise<CurrentPlan | null> {
  const today = localDate(context.now);
  const plan = currentPlan(await plansOf(context, context.actor.organisationId), today);
  return plan === null ? null : { plan: judged(plan, today), items: await judgedItems(context, plan.id) };
}

/** The items of a plan in reach, with how they stand today. */
export async function judgedItems(context: Context, planId: PlanId): Promise<readonly JudgedItem[]> {
  const [today, rule] = [localDate(context.now), await riskRule(context)];
  return (await itemsOf(context, planId)).map((item) => ({ ...item, ...standingOf(item, today, rule) }));
}

/** One municipality's plan and actions in the picture of the region. */
export interface RegionPlan {
  readonly organisationId: OrganisationId;
  readonly plan: JudgedSpan;
  /** Adopted actions and chosen suggestions only. */
  readonly actions: readonly JudgedTally[];
  /** Whether a plan lies ready for after this one. */
  readonly successorReady: boolean;
}

/** Months after its last day that a plan still stands in the picture of the region. */
const REMEMBERED = 24;

/**
 * The plan that each municipality works with and its actions, for verbs of scope `region-picture`: two queries, however
 * many municipalities there are. A municipality without a plan is not among them.
 */
export function regionPlans(context: Context): Promise<readonly RegionPlan[]> {
  const found = looked.get(context) ?? lookUpRegionPlans(context);
  looked.set(context, found);
  return found;
}

// Norms and the desk ask for the same within one transaction.
const looked = new WeakMap<Context, Promise<readonly RegionPlan[]>>();

async function lookUpRegionPlans(context: Context): Promise<readonly RegionPlan[]> {
  const [today, rule] = [localDate(context.now), await riskRule(context)];
  const all = await plansInReach(context, addMonths(today, -REMEMBERED));
  const byOrganisation = Map.groupBy(all, ({ organisationId }) => organisationId);
  const current = [...byOrganisation.values()].flatMap((plans) => currentPlan(plans, today) ?? []);
  const tallies = await talliesOfPlans(
    context,
    current.map(({ id }) => id),
  );
  return current.map((plan) => ({
    organisationId: plan.organisationId,
    plan: judged(plan, today),
    actions: judgedTallies(tallies.get(plan.id), today, rule),
    successorReady: (byOrganisation.get(plan.organisationId) ?? []).some(
      ({ id, startsOn, state }) => id !== plan.id && state === 'adopted' && startsOn > plan.startsOn,
    ),
  }));
}

function judgedTallies(
  tally: PlanTally | undefined,
  today: LocalDate,
  rule: RiskRule,
): readonly JudgedTally[] {
  if (tally === undefined) return [];
  return [
    ...tally.going.map(
      (action): JudgedTally => ({
        code: action.code,
        state: action.state,
        due: action.due,
        standing: standingOfTally(action, today, rule).standing,
      }),
    ),
    ...tally.finished.map(({ code, state }): JudgedTally => ({ code, state, due: null, standing: state })),
  ];
}

/** The actions of every plan that `regionPlans` finds, in the words of the plans: one more query. */
export async function regionActions(context: Context): Promise<readonly JudgedAction[]> {
  const [today, rule] = [localDate(context.now), await riskRule(context)];
  const plans = (await regionPlans(context)).map(({ plan }) => plan.id);
  return (await actionsOfPlans(context, plans)).map((item) => ({
    ...item,
    ...standingOf(item, today, rule),
  }));
}
