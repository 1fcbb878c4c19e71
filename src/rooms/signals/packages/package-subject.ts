import type { Subject } from '../../../kernel/policy.ts';
import type { PackageRow } from '../store/packages.ts';

/** The facts of a package that policies judge: the sender's, and for which partner. */
export const packageSubject = (row: PackageRow): Subject => ({
  kind: 'package',
  id: row.id,
  organisationId: row.organisationId,
  domain: row.domain,
  facts: { state: row.state, recipient: row.recipientId },
});
