import { randomBytes } from 'node:crypto';
import type { House } from '../../kernel/house.ts';
import { newId, type OrganisationId, type PasskeyId, type PersonId } from '../../kernel/ids.ts';
import { openSignIn } from './open-sign-in.ts';
import { credentialHash, sealPasskey } from './passkeys/passkey.ts';
import { personKey } from './person.ts';
import { nextIssuerId, sealSecret } from './providers/issuer.ts';
import { accountOf } from './store/accounts.ts';
import { insertIssuer } from './store/issuers.ts';
import { insertPasskey } from './store/passkeys.ts';

/**
 * Other ways in for the demo, that lead nowhere: a provider that is off, because there is none at an invented address,
 * and a passkey of which nobody has the other half.
 */
export async function placeWaysIn(
  house: House,
  { organisationId, personId }: { readonly organisationId: OrganisationId; readonly personId: PersonId },
): Promise<void> {
  const issuerId = nextIssuerId(house, organisationId, 0);
  const sealed = await sealSecret(house, organisationId, issuerId, randomBytes(32).toString('base64url'));
  await openSignIn(house, async ({ db, now }) => {
    await insertIssuer(db, {
      id: issuerId,
      organisation_id: organisationId,
      issuer: 'https://inloggen.voorbeeld.example',
      client_id: 'lantaarn-proef',
      sealed_secret: sealed,
      label: 'uw gemeente (proef)',
      active: false,
      tested_at: now,
      test_outcome: 'away',
      created_at: now,
      changed_at: now,
    });
    const account = await accountOf(db, personId);
    const key = account && (await personKey(house, personId, account));
    if (account === null || key === null) throw new Error('nobody is placed there');
    const id = newId<PasskeyId>();
    const credentialId = randomBytes(32).toString('base64url');
    await insertPasskey(db, {
      id,
      organisationId: account.organisationId,
      personId,
      credentialHash: credentialHash(credentialId),
      sealed: sealPasskey(key, id, {
        credentialId,
        publicKey: '',
        transports: [],
        name: 'Verzonnen telefoon',
      }),
      counter: 0,
      createdAt: now,
      lastUsedAt: null,
    });
  });
}
