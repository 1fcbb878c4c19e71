import { z } from 'zod';
import { planTaskCodes } from '../../../../content/plan/plan-item.ts';
import { byName } from '../../../kernel/by-name.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { type LocalDate, localDate } from '../../../kernel/local-time.ts';
import { ownOffices } from '../../../kernel/office.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, type Verb, verb } from '../../../kernel/verb.ts';
import { allOrganisations, organisationById } from '../../people/index.ts';
import {
  type JudgedAction,
  type JudgedItem,
  type JudgedPlan,
  type JudgedSpan,
  type JudgedTally,
  judgedItems,
  ownCurrentPlan,
  regionPlans,
} from '../current-plans.ts';
import { isAction, type Plan, planStanding } from '../plan.ts';
import { itemAsSubject, itemName } from '../plans/plan-subject.ts';
import { riskRule } from '../risk-rule.ts';
import { actsOfItem, type PlanAct } from '../store/acts.ts';
import { type Evidence, evidenceOfPlans } from '../store/evidence.ts';
import { actionsOfPlans, itemById } from '../store/items.ts';
import { planById } from '../store/plans.ts';
import { type PlanStep, stepsOf } from '../store/steps.ts';
import { type Dependency, dependenciesOf } from './dependencies.ts';
import { type LinkedRecord, linkableRecords } from './linkable.ts';
import { type ActionStanding, standingOf, URGENCY } from './standing.ts';

export const actionViews = ['mijn', 'opgave', 'tijdlijn', 'te-laat', 'alles'] as const;
export type ActionView = (typeof actionViews)[number];

/** The actions of the plan that the own organisation works with. */
export interface ActionList {
  readonly plan: JudgedPlan | null;
  /** What asks for attention comes first. */
  readonly actions: readonly JudgedItem[];
  /** How many of the whole plan stand how, whatever is shown. */
  readonly counts: Readonly<Partial<Record<ActionStanding, number>>>;
  readonly mine: number;
}

const listInput = z.object({
  view: z.enum(actionViews).default('mijn').catch('mijn'),
  task: z
    .enum(planTaskCodes as readonly [(typeof planTaskCodes)[number]])
    .optional()
    .catch(undefined),
});
type Listed = z.output<typeof listInput>;

/** Actions: one's own, by task, late ones, or all. */
export const readActions = verb<Listed, ActionList>({
  name: 'plan.read-actions',
  act: 'read',
  activity: 'planning',
  input: listInput as z.ZodType<Listed>,
  subject: ownOrganisationAsSubject('plans'),
  run: async (context, { view, task }): Promise<Outcome<ActionList>> => {
    const current = await ownCurrentPlan(context);
    const all = (current?.items ?? []).filter(isAction);
    const own = ownOffices(context.actor);
    const isMine = ({ owners }: JudgedItem): boolean =>
      owners.some((office) => own.some((code) => code === office));
    const wanted = all.filter(
      (action) =>
        (view !== 'mijn' || isMine(action)) &&
        (view !== 'te-laat' || action.standing === 'overdue' || action.standing === 'at_risk') &&
        (task === undefined || action.task === task),
    );
    return done({
      plan: current?.plan ?? null,
      actions: view === 'opgave' || view === 'alles' ? wanted : byUrgency(wanted, ({ endsOn }) => endsOn),
      counts: countsOf(all),
      mine: all.filter(isMine).length,
    });
  },
});

/** How many stand how. */
export const countsOf = (
  actions: readonly { readonly standing: ActionStanding }[],
): Readonly<Partial<Record<ActionStanding, number>>> => {
  const counts: Partial<Record<ActionStanding, number>> = {};
  for (const { standing } of actions) counts[standing] = (counts[standing] ?? 0) + 1;
  return counts;
};

/** What asks for attention first, then what ends first, then by code. */
export const byUrgency = <A extends Pick<JudgedTally, 'standing' | 'code'>>(
  actions: readonly A[],
  ends: (action: A) => LocalDate | null,
): readonly A[] =>
  actions.toSorted(
    (one, other) =>
      URGENCY.indexOf(one.standing) - URGENCY.indexOf(other.standing) ||
      (ends(one) ?? '9999').localeCompare(ends(other) ?? '9999') ||
      one.code.localeCompare(other.code, 'nl', { numeric: true }),
  );

/** One municipality in the picture of the region. */
export interface RegionActions {
  readonly organisationId: OrganisationId;
  readonly name: string;
  readonly slug: string;
  readonly plan: JudgedSpan | null;
  readonly counts: Readonly<Partial<Record<ActionStanding, number>>>;
  readonly successorReady: boolean;
}

/** The plans of the region, and what asks for attention in all of them or in one municipality. */
export interface RegionActionList {
  /** Every municipality, by name. */
  readonly towns: readonly RegionActions[];
  /** Late or at risk, most urgent first; at most `MOST_LATE`. */
  readonly late: readonly (JudgedAction & { readonly town: string })[];
  /** How many are late or at risk. */
  readonly lateCount: number;
}

/** As many late actions of the region as stand on one screen. */
const MOST_LATE = 60;

const regionInput = z.object({ town: z.string().max(80).default('').catch('') });

/** How the plans of all municipalities stand, for the regional director; also of those without a plan (S47). */
export const readRegionActions = verb<z.output<typeof regionInput>, RegionActionList>({
  name: 'plan.read-region-actions',
  act: 'read',
  activity: 'planning',
  scope: 'region-picture',
  input: regionInput as z.ZodType<z.output<typeof regionInput>>,
  subject: ownOrganisationAsSubject('plans'),
  run: async (context, { town }): Promise<Outcome<RegionActionList>> => {
    const plans = new Map((await regionPlans(context)).map((one) => [one.organisationId, one]));
    const towns = (await allOrganisations(context.house))
      .filter(({ kind, active }) => kind === 'municipality' && active)
      .toSorted(byName);
    const late = byUrgency(
      towns
        .filter(({ slug }) => town === '' || slug === town)
        .flatMap(({ id, name }) => {
          const { plan, actions } = plans.get(id) ?? { plan: null, actions: [] };
          return plan === null ? [] : actions.map((action) => ({ ...action, planId: plan.id, town: name }));
        })
        .filter(({ standing }) => standing === 'overdue' || standing === 'at_risk'),
      ({ due }) => due,
    );
    const first = late.slice(0, MOST_LATE);
    const [today, rule] = [localDate(context.now), await riskRule(context)];
    const lines = await actionsOfPlans(context, [...new Set(first.map(({ planId }) => planId))]);
    return done({
      towns: towns.map(({ id, name, slug }): RegionActions => {
        const found = plans.get(id);
        return {
          organisationId: id,
          name,
          slug,
          plan: found?.plan ?? null,
          counts: countsOf(found?.actions ?? []),
          successorReady: found?.successorReady ?? false,
        };
      }),
      late: first.flatMap((tally) => {
        const line = lines.find(({ planId, code }) => planId === tally.planId && code === tally.code);
        return line === undefined ? [] : [{ ...line, ...standingOf(line, today, rule), town: tally.town }];
      }),
      lateCount: late.length,
    });
  },
});

/** An action with everything its page shows. */
export interface ActionFile {
  readonly action: JudgedItem;
  readonly plan: Plan;
  readonly open: boolean;
  readonly organisation: string;
  readonly own: boolean;
  readonly acts: readonly PlanAct[];
  readonly steps: readonly PlanStep[];
  readonly evidence: readonly Evidence[];
  readonly dependencies: readonly Dependency[];
  /** Actions that wait for this one. */
  readonly dependents: readonly { readonly code: string; readonly title: string }[];
  readonly linkable: readonly LinkedRecord[];
}

/** As many acts of an action as its page shows; the rest stands in the history of the plan. */
const ACTS = 100;

const reading = (
  name: string,
  scope: 'tenant' | 'region-picture',
): Verb<z.output<typeof itemName>, ActionFile> =>
  verb({
    name,
    act: 'read',
    activity: 'planning',
    scope,
    input: itemName,
    subject: itemAsSubject,
    run: async (context, given): Promise<Outcome<ActionFile>> => {
      const item = await itemById(context, given.item);
      const plan = item === null ? null : await planById(context, item.planId);
      if (item === null || plan === null) return absent;
      const items = await judgedItems(context, plan.id);
      const action = items.find(({ id }) => id === item.id);
      if (action === undefined) return absent;
      const evidence = await evidenceOfPlans(context, [plan.id]);
      const trained = new Set<string>(
        evidence.filter(({ what }) => what === 'training_held').map(({ itemId }) => itemId),
      );
      const own = plan.organisationId === context.actor.organisationId;
      const standing = planStanding(plan, localDate(context.now));
      return done({
        action,
        plan,
        own,
        open: own && !plan.shared && standing !== 'withdrawn' && plan.evaluatedOn === null,
        organisation: (await organisationById(context.house, plan.organisationId))?.name ?? '',
        acts: await actsOfItem(context, item.id, ACTS),
        steps: await stepsOf(context, item.id),
        evidence: evidence.filter(({ itemId }) => itemId === item.id),
        dependencies: dependenciesOf(action, items, trained),
        dependents: items
          .filter(
            (one) => isAction(one) && one.dependsOn.some((code) => code.split('/').includes(action.code)),
          )
          .map(({ code, title }) => ({ code, title })),
        linkable: own ? await linkableRecords(context) : [],
      });
    },
  });

/** One action of the own organisation. */
export const readAction = reading('plan.read-action', 'tenant');

/** An action of any municipality of the region, for the regional director. */
export const readRegionAction = reading('plan.read-region-action', 'region-picture');
