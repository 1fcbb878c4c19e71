import type { LocalDate } from '../../../kernel/local-time.ts';
import type { ActionTally, PlanItem } from '../plan.ts';

/** How an action stands, as people see it. Computed: nobody ticks "te laat". */
export type ActionStanding =
  | 'done'
  | 'dropped'
  | 'overdue'
  | 'at_risk'
  | 'on_track'
  | 'not_begun'
  | 'parked'
  | 'open';

export const actionStandings: Readonly<Record<ActionStanding, string>> = {
  done: 'Klaar',
  dropped: 'Gestopt',
  overdue: 'Te laat',
  at_risk: 'Loopt risico',
  on_track: 'Op schema',
  not_begun: 'Begint later',
  parked: 'Geparkeerd',
  open: 'Nog niet gekozen',
};

/** Why an action is at risk; each is said in words beside it. */
export type Risk = 'behind' | 'quiet';

/** The dated settings of the rule. */
export interface RiskRule {
  /** Months without any act after which an action that runs is at risk. */
  readonly quietMonths: number;
  /** Percentage points that progress may lie behind the share of the period that is over. */
  readonly behindPoints: number;
}

export interface Standing {
  readonly standing: ActionStanding;
  readonly risks: readonly Risk[];
  /** Days after the last day (as promised); 0 when it is not overdue. */
  readonly daysLate: number;
}

const DAY = 86_400_000;
const days = (from: LocalDate, until: LocalDate): number =>
  Math.round((Date.parse(until) - Date.parse(from)) / DAY);

/** The last day of an action: as it was adopted, else as it stands now. Null when it goes on (S74). */
export const dueOn = ({ promisedOn, endsOn }: Pick<PlanItem, 'promisedOn' | 'endsOn'>): LocalDate | null =>
  promisedOn ?? endsOn;

/**
 * The rule. What was not chosen is `open` or `parked`; what is finished stays `done` or `dropped`. After its last day an
 * action is `overdue`, from the day after on. Before its first day it is `not_begun`. Else it is `at_risk` when
 * - behind: the share of the period that is over, in percent, minus the progress is more than `behindPoints`; or
 * - quiet: the last act is more than `quietMonths` months (of 30 days) ago, counted from the first day at the earliest.
 * An action without an end can only be quiet. Nothing else is at risk, so everything else is `on_track`.
 */
export function standingOfTally(
  action: Omit<ActionTally, 'code'>,
  today: LocalDate,
  rule: RiskRule,
): Standing {
  const plain = (standing: ActionStanding): Standing => ({ standing, risks: [], daysLate: 0 });
  if (action.adoption !== 'adopted') return plain(action.adoption);
  if (action.state === 'done' || action.state === 'dropped') return plain(action.state);
  const { due, lastActOn } = action;
  if (due !== null && today > due) return { standing: 'overdue', risks: [], daysLate: days(due, today) };
  if (action.startsOn !== null && today < action.startsOn) return plain('not_begun');
  const risks: Risk[] = [];
  if (due !== null && action.startsOn !== null) {
    const whole = days(action.startsOn, due) + 1;
    const elapsed = (days(action.startsOn, today) / whole) * 100;
    if (elapsed - action.progress > rule.behindPoints) risks.push('behind');
  }
  const since = action.startsOn !== null && action.startsOn > lastActOn ? action.startsOn : lastActOn;
  if (days(since, today) > rule.quietMonths * 30) risks.push('quiet');
  return { standing: risks.length > 0 ? 'at_risk' : 'on_track', risks, daysLate: 0 };
}

/** The rule, for an item of a plan. */
export const standingOf = (
  item: Pick<
    PlanItem,
    'adoption' | 'state' | 'progress' | 'startsOn' | 'endsOn' | 'promisedOn' | 'lastActAt'
  >,
  today: LocalDate,
  rule: RiskRule,
): Standing =>
  standingOfTally(
    { ...item, due: dueOn(item), lastActOn: item.lastActAt.toISOString().slice(0, 10) },
    today,
    rule,
  );

/** In which order actions ask for attention. */
export const URGENCY: readonly ActionStanding[] = [
  'overdue',
  'at_risk',
  'on_track',
  'not_begun',
  'done',
  'dropped',
  'open',
  'parked',
];
