import type { ReactNode } from 'react';
import { sayOffices } from '../../../../content/offices.ts';
import type { PlanTask } from '../../../../content/plan/plan-item.ts';
import { planTasks } from '../../../../content/plan/plan-item.ts';
import { StatusBadge, type StatusKind, sayDate } from '../../../kernel/page/index.ts';
import { type ActionStanding, actionStandings, dueOn, type Standing } from '../actions/standing.ts';
import { type PlanItem, type PlanStanding, planStandings } from '../plan.ts';

const ACTION_LOOK: Readonly<Record<ActionStanding, StatusKind>> = {
  done: 'success',
  dropped: 'plain',
  overdue: 'danger',
  at_risk: 'warning',
  on_track: 'neutral',
  not_begun: 'plain',
  parked: 'plain',
  open: 'plain',
};

/** How an action stands, in a word. */
export const StandingBadge = ({ standing }: { standing: ActionStanding }): ReactNode => (
  <StatusBadge kind={ACTION_LOOK[standing]}>{actionStandings[standing]}</StatusBadge>
);

const PLAN_LOOK: Readonly<Record<PlanStanding, StatusKind>> = {
  draft: 'plain',
  adopted: 'neutral',
  in_force: 'success',
  expired: 'danger',
  evaluated: 'plain',
  succeeded: 'plain',
  withdrawn: 'plain',
};

/** Where a plan stands, in a word. */
export const PlanBadge = ({ standing }: { standing: PlanStanding }): ReactNode => (
  <StatusBadge kind={PLAN_LOOK[standing]}>{planStandings[standing]}</StatusBadge>
);

/** "2025", "1 januari 2025 tot en met 31 december 2026". */
export function sayPeriod(startsOn: string, endsOn: string): string {
  const [from, until] = [startsOn.slice(0, 4), endsOn.slice(0, 4)];
  if (startsOn.endsWith('-01-01') && endsOn.endsWith('-12-31'))
    return from === until ? from : `${from} - ${until}`;
  return `${sayDate(startsOn)} tot en met ${sayDate(endsOn)}`;
}

type When = Pick<PlanItem, 'term' | 'startsOn' | 'endsOn'>;

/** The column "Wanneer". */
export function sayWhen({ term, startsOn, endsOn }: When): string {
  if (term === 'continuous') return 'Doorlopend';
  if (startsOn === null || endsOn === null) return 'Geen datum';
  return sayPeriod(startsOn, endsOn);
}

/** The column "Wie". */
export const sayWho = ({ owners }: Pick<PlanItem, 'owners'>): string =>
  owners.length === 0 ? 'Nog niemand' : sayOffices(owners);

/** "Opgave 3: Bewustwording". */
export const sayTask = (task: PlanTask | null): string =>
  task === null ? 'Hele plan' : `Opgave ${task.slice(1)}: ${planTasks[task].short}`;

/** Why an action asks for attention, in a sentence; '' when it does not. */
export function sayRisk(action: Standing & Pick<PlanItem, 'promisedOn' | 'endsOn' | 'progress'>): string {
  if (action.standing === 'overdue') {
    const due = dueOn(action);
    return `${action.daysLate} ${action.daysLate === 1 ? 'dag' : 'dagen'} te laat${due === null ? '' : `, beloofd voor ${sayDate(due)}`}`;
  }
  return action.risks
    .map((risk) =>
      risk === 'behind'
        ? `er is veel tijd voorbij en ${action.progress} procent klaar`
        : 'er is lang niets gebeurd',
    )
    .join('; ');
}
