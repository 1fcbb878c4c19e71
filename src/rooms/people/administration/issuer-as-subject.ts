import type { Context } from '../../../kernel/context.ts';
import type { IssuerId } from '../../../kernel/ids.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { issuerById } from '../store/issuers.ts';

/** A provider as policies judge it. */
export async function issuerAsSubject(
  { db }: Context,
  { issuerId }: { readonly issuerId: IssuerId },
): Promise<Subject | null> {
  const row = await issuerById(db, issuerId);
  return row === null ? null : { kind: 'issuer', id: row.id, organisationId: row.organisationId };
}
