import type { Context } from '../../../kernel/context.ts';
import type { PlanItemId, PlanStepId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';

/** A step of an action. */
export interface PlanStep {
  readonly id: PlanStepId;
  readonly title: string;
  readonly doneOn: LocalDate | null;
}

/** The steps of an action, in order. */
export async function stepsOf(context: Context, itemId: PlanItemId): Promise<readonly PlanStep[]> {
  return context.db
    .selectFrom('plan_steps')
    .select(['id', 'title', 'done_on as doneOn'])
    .where('item_id', '=', itemId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .$castTo<PlanStep>()
    .execute();
}

export async function insertStep(
  context: Context,
  step: {
    readonly id: PlanStepId;
    readonly itemId: PlanItemId;
    readonly title: string;
    readonly position: number;
  },
): Promise<void> {
  await context.db
    .insertInto('plan_steps')
    .values({
      id: step.id,
      item_id: step.itemId,
      organisation_id: context.actor.organisationId,
      position: step.position,
      title: step.title,
    })
    .execute();
}

/** Ticks a step, or takes the tick away. */
export async function tickStep(context: Context, id: PlanStepId, doneOn: LocalDate | null): Promise<void> {
  await context.db.updateTable('plan_steps').set({ done_on: doneOn }).where('id', '=', id).execute();
}

export async function removeStep(context: Context, id: PlanStepId): Promise<void> {
  await context.db.updateTable('plan_steps').set({ removed_at: context.now }).where('id', '=', id).execute();
}
