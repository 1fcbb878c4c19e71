import type { Subject } from '../../../kernel/policy.ts';
import type { HandOverRow } from '../store/hand-overs.ts';

/** The facts of a hand-over that policies judge: whose it is, and who sent it. */
export const handOverSubject = (row: HandOverRow): Subject => ({
  kind: 'hand_over',
  id: row.id,
  organisationId: row.organisationId,
  domain: row.recipientDomain,
  facts: { state: row.state, sender: row.senderOrganisationId, senderDomain: row.senderDomain },
});
