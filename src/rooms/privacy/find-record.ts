import type { Context } from '../../kernel/context.ts';
import type { Problem } from '../../kernel/outcome.ts';
import type { Subject } from '../../kernel/policy.ts';
import { type NamedKind, serialsOf } from './references.ts';
import { type NamedRecord, recordWithSerial } from './store/audit-lines.ts';

/** Said when a reference finds nothing: the same for a wrong one and for one of another municipality. */
export const noSuchRecord: Problem = {
  field: 'reference',
  text: 'Er is geen signaal of overdracht met dit kenmerk. Controleer het kenmerk.',
};

/** The record of this organisation that people call by this reference, or null. */
export async function findRecord(context: Context, reference: string): Promise<NamedRecord | null> {
  for (const { kind, serial } of serialsOf(context.house, reference)) {
    const record = await recordWithSerial(context, kind, serial);
    if (record !== null) return record;
  }
  return null;
}

/** A record as the policies judge it. */
export const subjectOfRecord = (record: NamedRecord): Subject => ({
  kind: record.kind,
  id: record.id,
  organisationId: record.organisationId,
  domain: record.domain,
  facts: { sender: record.senderOrganisationId, senderDomain: record.senderDomain },
});

/**
 * What a record of the own organisation is for the policies, also when the wall between the domains hides it from
 * who asks: so that the trail tells which record somebody was refused. Null when there is no such record.
 */
export async function recordSubject(
  context: Context,
  kind: NamedKind,
  reference: string,
): Promise<Subject | null> {
  const record = await findRecord(context, reference);
  return record === null || record.kind !== kind ? null : subjectOfRecord(record);
}
