import type { Context } from '../../../kernel/context.ts';
import type { EvidenceId, PlanId, PlanItemId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-time.ts';

export type EvidenceRoom = 'cooperation' | 'plan' | 'signals' | 'awareness' | 'none';

/** What shows that something of an action happened. */
export interface Evidence {
  readonly id: EvidenceId;
  readonly itemId: PlanItemId;
  readonly room: EvidenceRoom;
  /** `training_held`, `meeting`, `agreement`, `policy_document`, `other`. */
  readonly what: string;
  readonly recordId: string | null;
  readonly reference: string;
  readonly label: string;
  readonly happenedOn: LocalDate | null;
  readonly number: number | null;
  readonly addedAt: Date;
  readonly office: string;
}

const columns = [
  'id',
  'item_id as itemId',
  'room',
  'what',
  'record_id as recordId',
  'reference',
  'label',
  'happened_on as happenedOn',
  'number',
  'added_at as addedAt',
  'office',
] as const;

/** The evidence of an action that was not taken back, oldest first. */
export async function evidenceOf(context: Context, itemId: PlanItemId): Promise<readonly Evidence[]> {
  return context.db
    .selectFrom('plan_evidence')
    .select(columns)
    .where('item_id', '=', itemId)
    .where('withdrawn_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .$castTo<Evidence>()
    .execute();
}

/** All evidence of several plans, in one query. */
export async function evidenceOfPlans(
  context: Context,
  planIds: readonly PlanId[],
): Promise<readonly Evidence[]> {
  if (planIds.length === 0) return [];
  return context.db
    .selectFrom('plan_evidence')
    .select(columns)
    .where('plan_id', 'in', planIds)
    .where('withdrawn_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .$castTo<Evidence>()
    .execute();
}

export type NewEvidence = Omit<Evidence, 'addedAt'> & { readonly planId: PlanId };

export async function insertEvidence(context: Context, evidence: NewEvidence): Promise<void> {
  await context.db
    .insertInto('plan_evidence')
    .values({
      id: evidence.id,
      plan_id: evidence.planId,
      item_id: evidence.itemId,
      organisation_id: context.actor.organisationId,
      room: evidence.room,
      what: evidence.what,
      record_id: evidence.recordId,
      reference: evidence.reference,
      label: evidence.label,
      happened_on: evidence.happenedOn,
      number: evidence.number,
      added_at: context.now,
      office: evidence.office,
    })
    .execute();
}

export async function withdrawEvidenceRow(context: Context, id: EvidenceId): Promise<void> {
  await context.db
    .updateTable('plan_evidence')
    .set({ withdrawn_at: context.now })
    .where('id', '=', id)
    .execute();
}
