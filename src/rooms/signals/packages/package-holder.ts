import type { Actor } from '../../../kernel/actor.ts';
import { inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { hashSecret } from '../../../kernel/secrets/secret.ts';
import { regionOf } from '../../people/index.ts';
import { packageHeld } from '../store/packages.ts';

/** Somebody outside who holds a secret of a package: all that is known of them is its hash. */
export type PackageHolder = Actor & { readonly kind: 'public'; readonly receiptHash: Buffer };

/**
 * Who holds the secret in a link acts at the sender, who judges the code; who holds the secret of the session acts
 * for the partner, whose key opens what was shared. Null when the secret is of nothing. For finding out who acts;
 * what is then done goes through `run`, which looks again.
 */
export async function packageHolder(
  house: House,
  by: 'link' | 'session',
  secret: string,
): Promise<PackageHolder | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(secret)) return null;
  const receiptHash = hashSecret(secret);
  const visitor = { kind: 'public', organisationId: (await regionOf(house)).id, receiptHash } as const;
  const organisationId = await inTenant(house, visitor, 'tenant', newTrace(), async (context) => {
    const column = by === 'link' ? 'secret_hash' : 'session_hash';
    const found = await packageHeld(context, column, receiptHash);
    if (found === null) return null;
    return by === 'link' ? found.organisationId : found.recipientId;
  });
  return organisationId === null ? null : holderAt(organisationId, receiptHash);
}

const holderAt = (organisationId: OrganisationId, receiptHash: Buffer): PackageHolder => ({
  kind: 'public',
  organisationId,
  receiptHash,
});
