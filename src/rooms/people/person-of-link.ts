import type { House } from '../../kernel/house.ts';
import type { OrganisationId, PersonId } from '../../kernel/ids.ts';
import { hashSecret } from '../../kernel/secrets/secret.ts';
import { isOpen } from './link.ts';
import { openSignIn } from './open-sign-in.ts';
import { linkBySecret } from './store/links.ts';

/**
 * Whose one-time link this is, or null when it opens nothing. For work that is done before the verb: comparing or
 * judging a password. The verb looks at the link again.
 */
export const personOfLink = (
  house: House,
  secret: string,
): Promise<{ readonly personId: PersonId; readonly organisationId: OrganisationId } | null> =>
  openSignIn(house, async ({ db, now }) => {
    const link = await linkBySecret(db, hashSecret(secret));
    return link !== null && isOpen(link, now) ? link : null;
  });
