import { z } from 'zod';
import type { PlanTask } from '../../../../content/plan/plan-item.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type ActionStanding, standingOf } from '../actions/standing.ts';
import { type Plan, type PlanItem, type PlanStanding, planStanding } from '../plan.ts';
import { riskRule } from '../risk-rule.ts';
import { itemsOf } from '../store/items.ts';
import { plansOf } from '../store/plans.ts';
import { frozenVersion, versionsOf } from '../store/versions.ts';

/** An action as residents see it: the words that the college adopted, and how far it is. */
export interface PublicAction {
  readonly code: string;
  readonly task: PlanTask | null;
  readonly title: string;
  readonly endsOn: string | null;
  readonly owners: readonly string[];
  /** "Loopt risico" is for those who work on it; residents see that it is busy. */
  readonly standing: Exclude<ActionStanding, 'at_risk' | 'open' | 'parked'>;
  readonly progress: number;
}

/** The plan as residents see it. No comments, no evidence, no reasons of those who work on it. */
export interface PublicPlan {
  readonly title: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly standing: PlanStanding;
  readonly version: number;
  readonly collegeOn: string;
  readonly ambitions: readonly string[];
  readonly actions: readonly PublicAction[];
}

/** The plan that the college published, in the words of its newest version; absent as long as it did not. */
export const readPublicPlan = verb<Record<string, never>, PublicPlan>({
  name: 'plan.read-public',
  act: 'read',
  activity: 'planning',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('plans'),
  run: async (context): Promise<Outcome<PublicPlan>> => {
    const today = localDate(context.now);
    const plan = published(await plansOf(context, context.actor.organisationId), today);
    if (plan === null) return absent;
    const [newest] = await versionsOf(context, plan.id);
    const frozen = newest === undefined ? null : await frozenVersion(context, plan.id, newest.number);
    if (newest === undefined || frozen === null) return absent;
    const live = new Map((await itemsOf(context, plan.id)).map((item) => [item.code, item]));
    const rule = await riskRule(context);
    return done({
      title: frozen.title,
      startsOn: frozen.startsOn,
      endsOn: frozen.endsOn,
      standing: planStanding(plan, today),
      version: newest.number,
      collegeOn: newest.collegeOn,
      ambitions: frozen.items.filter(({ kind }) => kind === 'ambition').map(({ title }) => title),
      actions: frozen.items
        .filter(({ kind, adoption }) => adoption === 'adopted' && (kind === 'action' || kind === 'option'))
        .map((item): PublicAction => {
          const now = live.get(item.code);
          return {
            code: item.code,
            task: item.task,
            title: item.title,
            endsOn: item.endsOn,
            owners: item.owners,
            standing: now === undefined ? 'dropped' : publicStanding(now, today, rule),
            progress: now?.progress ?? 0,
          };
        }),
    });
  },
});

/** The published plan that holds, else the newest published one. */
function published(plans: readonly Plan[], today: string): Plan | null {
  const open = plans.filter(({ publishedAt, state }) => publishedAt !== null && state === 'adopted');
  return open.find((plan) => planStanding(plan, today) === 'in_force') ?? open[0] ?? null;
}

function publicStanding(
  item: PlanItem,
  today: string,
  rule: Parameters<typeof standingOf>[2],
): PublicAction['standing'] {
  const { standing } = standingOf(item, today, rule);
  switch (standing) {
    case 'at_risk':
      return 'on_track';
    case 'open':
    case 'parked':
      return 'dropped';
    default:
      return standing;
  }
}
