import type { Context } from '../../../kernel/context.ts';
import type { PlanId, PlanVersionId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';
import { officeOf } from '../../../kernel/office.ts';
import type { FrozenPlan } from '../plans/frozen.ts';

export type CouncilSay = 'none' | 'informed' | 'adopted';

/** A version as it was decided on, without its content. */
export interface PlanVersion {
  readonly id: PlanVersionId;
  readonly number: number;
  readonly madeAt: Date;
  readonly office: string;
  readonly collegeOn: LocalDate;
  readonly collegeReference: string;
  readonly council: CouncilSay;
  readonly councilOn: LocalDate | null;
  readonly councilReference: string;
}

/** The versions of a plan, newest first. */
export async function versionsOf(context: Context, planId: PlanId): Promise<readonly PlanVersion[]> {
  return context.db
    .selectFrom('plan_versions')
    .select([
      'id',
      'number',
      'made_at as madeAt',
      'office',
      'college_on as collegeOn',
      'college_reference as collegeReference',
      'council',
      'council_on as councilOn',
      'council_reference as councilReference',
    ])
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .$castTo<PlanVersion>()
    .execute();
}

/** What a version holds, or null. */
export async function frozenVersion(
  context: Context,
  planId: PlanId,
  number: number,
): Promise<FrozenPlan | null> {
  const row = await context.db
    .selectFrom('plan_versions')
    .select('frozen')
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? null : (row.frozen as FrozenPlan);
}

export interface NewVersion {
  readonly id: PlanVersionId;
  readonly planId: PlanId;
  readonly number: number;
  readonly frozen: FrozenPlan;
  readonly collegeOn: LocalDate;
  readonly collegeReference: string;
}

export async function insertVersion(context: Context, version: NewVersion): Promise<void> {
  await context.db
    .insertInto('plan_versions')
    .values({
      id: version.id,
      plan_id: version.planId,
      organisation_id: context.actor.organisationId,
      number: version.number,
      frozen: JSON.stringify(version.frozen),
      made_at: context.now,
      office: officeOf(context.actor),
      college_on: version.collegeOn,
      college_reference: version.collegeReference,
    })
    .execute();
}

/** What the council said of a version. False when there is no such version. */
export async function setCouncil(
  context: Context,
  planId: PlanId,
  number: number,
  council: { readonly say: CouncilSay; readonly on: LocalDate | null; readonly reference: string },
): Promise<boolean> {
  const { numUpdatedRows } = await context.db
    .updateTable('plan_versions')
    .set({ council: council.say, council_on: council.on, council_reference: council.reference })
    .where('plan_id', '=', planId)
    .where('number', '=', number)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
