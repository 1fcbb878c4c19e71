import type { PlanItemKind, PlanLevel, PlanTask } from '../../../content/plan/plan-item.ts';
import type { OrganisationId, PlanId, PlanItemId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-time.ts';

/** A plan, as it is stored: what follows from dates is computed. */
export interface Plan {
  readonly id: PlanId;
  readonly organisationId: OrganisationId;
  /** The template of the region. */
  readonly shared: boolean;
  readonly title: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly source: 'template' | 'example' | 'blank' | 'predecessor';
  readonly predecessorId: PlanId | null;
  readonly state: 'draft' | 'adopted' | 'withdrawn';
  /** Newest adopted version; 0 when there is none. */
  readonly version: number;
  /** Goes up with every change. */
  readonly revision: number;
  readonly adoptedOn: LocalDate | null;
  readonly evaluatedOn: LocalDate | null;
  readonly succeededBy: PlanId | null;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

export type ItemTerm = 'first-year' | 'period' | 'continuous' | 'dates' | 'none';
export type ItemAdoption = 'adopted' | 'open' | 'parked';
export type ActionState = 'not_started' | 'in_progress' | 'done' | 'dropped';
export type ActionResult = 'none' | 'done' | 'partly' | 'not_done';

/** A commitment, ambition, text, action or option of a plan. */
export interface PlanItem {
  readonly id: PlanItemId;
  readonly planId: PlanId;
  readonly organisationId: OrganisationId;
  readonly kind: PlanItemKind;
  readonly code: string;
  readonly task: PlanTask | null;
  readonly level: PlanLevel;
  readonly seed: string;
  /** Version of the template's item as it was taken over; null for what is of this plan alone. */
  readonly templateVersion: number | null;
  readonly title: string;
  readonly body: string;
  readonly note: string;
  readonly adoption: ItemAdoption;
  /** Why it was parked or dropped. */
  readonly reason: string;
  readonly term: ItemTerm;
  readonly startsOn: LocalDate | null;
  readonly endsOn: LocalDate | null;
  /** Last day as the college adopted it, and in which version. */
  readonly promisedOn: LocalDate | null;
  readonly promisedIn: number | null;
  readonly owners: readonly string[];
  readonly dependsOn: readonly string[];
  readonly state: ActionState;
  /** In percent. */
  readonly progress: number;
  readonly position: number;
  readonly version: number;
  readonly lastActAt: Date;
  readonly result: ActionResult;
  readonly lesson: string;
  readonly carryOver: boolean | null;
  readonly meetingActionId: string | null;
}

/** An action without its long texts, for lists over several plans. */
export type ActionLine = Omit<PlanItem, 'body' | 'note' | 'reason' | 'lesson'>;

/** An action with no more than what its standing is computed from. */
export interface ActionTally extends Pick<PlanItem, 'code' | 'adoption' | 'startsOn' | 'state' | 'progress'> {
  /** See `dueOn`. */
  readonly due: LocalDate | null;
  /** The day of its last act, UTC. */
  readonly lastActOn: LocalDate;
}

/** Whether an item is something to do: an action, or a suggestion that was chosen. */
export const isAction = ({ kind, adoption }: Pick<PlanItem, 'kind' | 'adoption'>): boolean =>
  adoption === 'adopted' && (kind === 'action' || kind === 'option');

/** Where a plan stands today. */
export type PlanStanding =
  | 'draft'
  | 'adopted'
  | 'in_force'
  | 'expired'
  | 'evaluated'
  | 'succeeded'
  | 'withdrawn';

export const planStandings: Readonly<Record<PlanStanding, string>> = {
  draft: 'Concept',
  adopted: 'Vastgesteld, begint nog',
  in_force: 'Geldt nu',
  expired: 'Verlopen',
  evaluated: 'Geëvalueerd',
  succeeded: 'Opgevolgd',
  withdrawn: 'Ingetrokken',
};

type PlanDates = Pick<Plan, 'state' | 'startsOn' | 'endsOn' | 'evaluatedOn' | 'succeededBy'>;

/** A plan with no more than what its standing is computed from. */
export type PlanSpan = PlanDates & Pick<Plan, 'id' | 'organisationId'>;

/**
 * Where a plan stands on this day: it holds from its first day to its last, both included. A plan that has a successor
 * holds until its own last day all the same.
 */
export function planStanding(plan: PlanDates, today: LocalDate): PlanStanding {
  if (plan.state !== 'adopted') return plan.state;
  if (today < plan.startsOn) return 'adopted';
  if (today <= plan.endsOn) return 'in_force';
  if (plan.succeededBy !== null) return 'succeeded';
  return plan.evaluatedOn === null ? 'expired' : 'evaluated';
}

const RANK: readonly PlanStanding[] = [
  'in_force',
  'expired',
  'evaluated',
  'adopted',
  'draft',
  'succeeded',
  'withdrawn',
];

/**
 * The plan that a municipality works with: the one in force (of two the later one), else the newest that is over and has no
 * successor, else what is to come. Null without any; a withdrawn plan is none.
 */
export function currentPlan<P extends PlanDates>(plans: readonly P[], today: LocalDate): P | null {
  const ranked = plans
    .filter(({ state }) => state !== 'withdrawn')
    .map((plan) => ({ plan, rank: RANK.indexOf(planStanding(plan, today)) }))
    .sort((one, other) => one.rank - other.rank || other.plan.startsOn.localeCompare(one.plan.startsOn));
  return ranked[0]?.plan ?? null;
}
