import type { ReactNode } from 'react';
import { label, practiceState } from '../../../../content/code-lists.ts';
import { type PlanTask, planTaskCodes, planTasks } from '../../../../content/plan/plan-item.ts';
import { StatusBadge } from '../../../kernel/page/index.ts';
import type { Practice } from '../store/practices.ts';

/** The tasks of the plan as choices. */
export const taskChoices = planTaskCodes.map((value) => ({
  value,
  label: `${value}: ${planTasks[value].short}`,
}));

/** "O3 Bewustwording, O5 Zorg". */
export const sayTasks = (tasks: readonly PlanTask[]): string =>
  tasks.map((task) => `${task} ${planTasks[task].short}`).join(', ');

/** Where a practice stands. */
export const PracticeBadge = ({ state }: { state: Practice['state'] }): ReactNode => (
  <StatusBadge
    kind={
      state === 'published' ? 'success' : state === 'submitted' || state === 'asked' ? 'warning' : 'plain'
    }
  >
    {label(practiceState, state)}
  </StatusBadge>
);
