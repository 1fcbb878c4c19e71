import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import type { Plan } from '../plan.ts';
import { actsOfPlan, type PlanAct } from '../store/acts.ts';
import { itemsOf } from '../store/items.ts';
import { planById } from '../store/plans.ts';
import { frozenVersion, type PlanVersion, versionsOf } from '../store/versions.ts';
import { compareItems, type FrozenPlan, freeze, type ItemDifference } from './frozen.ts';
import { planAsSubject, planName } from './plan-subject.ts';

/** How many acts stand on one screen. */
export const ACTS_SHOWN = 50;

const historyInput = planName.extend({ before: z.coerce.number().int().min(1).optional().catch(undefined) });

export interface PlanHistory {
  readonly plan: Plan;
  readonly versions: readonly PlanVersion[];
  readonly acts: readonly PlanAct[];
  /** By item of the plan, so that an act can name it. */
  readonly codes: ReadonlyMap<string, string>;
  /** Where the next screen begins; null when this is the last. */
  readonly next: number | null;
}

/** What happened to a plan, newest first, and its versions. */
export const readHistory = verb<z.output<typeof historyInput>, PlanHistory>({
  name: 'plan.read-history',
  act: 'read',
  activity: 'planning',
  input: historyInput as z.ZodType<z.output<typeof historyInput>>,
  subject: planAsSubject,
  run: async (context, given): Promise<Outcome<PlanHistory>> => {
    const plan = await planById(context, given.plan);
    if (plan === null) return absent;
    const found = await actsOfPlan(context, plan.id, given.before ?? null, ACTS_SHOWN + 1);
    const acts = found.slice(0, ACTS_SHOWN);
    const last = found.length > acts.length ? acts.at(-1) : undefined;
    const items = await itemsOf(context, plan.id);
    return done({
      plan,
      versions: await versionsOf(context, plan.id),
      acts,
      codes: new Map(items.map(({ id, code }) => [id, code])),
      next: last?.serial ?? null,
    });
  },
});

/** A version by its number, or what the plan says now: 0. */
const versionNumber = z.coerce.number().int().min(0).max(10_000);
const compareInput = planName.extend({ from: versionNumber, to: versionNumber });

export interface VersionComparison {
  readonly plan: Plan;
  readonly from: number;
  readonly to: number;
  readonly before: FrozenPlan;
  readonly after: FrozenPlan;
  readonly differences: readonly ItemDifference[];
}

/** What two versions of a plan differ in; 0 is the plan as it reads now. */
export const compareVersions = verb<z.output<typeof compareInput>, VersionComparison>({
  name: 'plan.compare-versions',
  act: 'read',
  activity: 'planning',
  input: compareInput as z.ZodType<z.output<typeof compareInput>>,
  subject: planAsSubject,
  run: async (context, given): Promise<Outcome<VersionComparison>> => {
    const plan = await planById(context, given.plan);
    if (plan === null) return absent;
    const before = await versionAt(context, plan, given.from);
    const after = await versionAt(context, plan, given.to);
    if (before === null || after === null) return absent;
    return done({
      plan,
      from: given.from,
      to: given.to,
      before,
      after,
      differences: compareItems(before.items, after.items),
    });
  },
});

const versionAt = async (context: Context, plan: Plan, number: number): Promise<FrozenPlan | null> =>
  number === 0 ? freeze(plan, await itemsOf(context, plan.id)) : frozenVersion(context, plan.id, number);
