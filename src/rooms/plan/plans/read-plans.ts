import { z } from 'zod';
import { ALBRANDSWAARD } from '../../../../content/plan/albrandswaard.ts';
import { regionalFrame } from '../../../../content/plan/frame.ts';
import type { Context } from '../../../kernel/context.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, type Verb, verb } from '../../../kernel/verb.ts';
import { organisationById, readSetting } from '../../people/index.ts';
import { type JudgedItem, type JudgedPlan, judgedItems } from '../current-plans.ts';
import { currentPlan, type Plan, planStanding } from '../plan.ts';
import { planById, plansOf, sharedTemplate } from '../store/plans.ts';
import { type PlanVersion, versionsOf } from '../store/versions.ts';
import { planAsSubject, planName } from './plan-subject.ts';
import { rowsBesideTemplate } from './template-verbs.ts';
import { type PlanWarning, planWarnings } from './warnings.ts';

/** Every plan of the own organisation, and which one it works with. */
export interface PlanShelf {
  readonly plans: readonly JudgedPlan[];
  readonly current: JudgedPlan | null;
  readonly warnings: readonly PlanWarning[];
  /** Whether the plan of 2025-2026 is offered here: it is that of one municipality. */
  readonly mayUseExample: boolean;
  /** The region's own template, once it has one. */
  readonly template: Plan | null;
}

const judge = (plan: Plan, today: string): JudgedPlan => ({ ...plan, standing: planStanding(plan, today) });

/** The shelf of plans: what holds, what went before, what is being made. */
export const readPlans = verb<Record<string, never>, PlanShelf>({
  name: 'plan.read-plans',
  act: 'read',
  activity: 'planning',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('plans'),
  run: async (context): Promise<Outcome<PlanShelf>> => {
    const { organisationId } = context.actor;
    const today = localDate(context.now);
    const plans = await plansOf(context, organisationId);
    const current = currentPlan(plans, today);
    const own = await organisationById(context.house, organisationId);
    return done({
      plans: plans.map((plan) => judge(plan, today)),
      current: current === null ? null : judge(current, today),
      warnings: await warningsOf(context, current, []),
      mayUseExample: own?.slug === ALBRANDSWAARD,
      template: await sharedTemplate(context),
    });
  },
});

/** A plan with everything its page shows. */
export interface PlanView {
  readonly plan: JudgedPlan;
  readonly items: readonly JudgedItem[];
  readonly versions: readonly PlanVersion[];
  readonly warnings: readonly PlanWarning[];
  /** Items of the template that are new, or changed since they were taken over. */
  readonly templateNews: number;
  readonly organisation: string;
  readonly predecessor: Plan | null;
}

const reading = (
  name: string,
  scope: 'tenant' | 'region-picture',
): Verb<z.output<typeof planName>, PlanView> =>
  verb({
    name,
    act: 'read',
    activity: 'planning',
    scope,
    input: planName,
    subject: planAsSubject,
    run: async (context, given): Promise<Outcome<PlanView>> => {
      const plan = await planById(context, given.plan);
      if (plan === null) return absent;
      const versions = await versionsOf(context, plan.id);
      const own = await organisationById(context.house, plan.organisationId);
      const news = plan.shared ? [] : await rowsBesideTemplate(context, plan);
      return done({
        plan: judge(plan, localDate(context.now)),
        items: await judgedItems(context, plan.id),
        versions,
        warnings: plan.shared ? [] : await warningsOf(context, plan, versions),
        templateNews: news.filter(
          ({ deviation }) => deviation === 'new_in_template' || deviation === 'template_changed',
        ).length,
        organisation: own?.name ?? '',
        predecessor: plan.predecessorId === null ? null : await planById(context, plan.predecessorId),
      });
    },
  });

/** One plan of the own organisation, or the template of the region. */
export const readPlan = reading('plan.read-plan', 'tenant');

/** A plan of any municipality of the region, for the regional director. */
export const readRegionPlan = reading('plan.read-region-plan', 'region-picture');

async function warningsOf(
  context: Context,
  plan: Plan | null,
  versions: readonly PlanVersion[],
): Promise<readonly PlanWarning[]> {
  const months = await readSetting(context, 'plan.warnBefore');
  const [newest] = versions;
  return [
    ...planWarnings(plan, regionalFrame, localDate(context.now), months),
    ...(newest !== undefined && newest.council === 'none'
      ? [{ kind: 'council_unaware' as const, version: newest.number }]
      : []),
  ];
}
