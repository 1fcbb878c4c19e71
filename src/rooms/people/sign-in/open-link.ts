import { z } from 'zod';
import { absent, done } from '../../../kernel/outcome.ts';
import { hashSecret } from '../../../kernel/secrets/secret.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { linkSecret } from '../input.ts';
import { isOpen } from '../link.ts';
import { organisationById } from '../organisations.ts';
import { type OfferedProvider, providersOf } from '../providers/find-provider.ts';
import { accountOf } from '../store/accounts.ts';
import { type LinkPurpose, linkBySecret } from '../store/links.ts';

const input = z.object({ secret: linkSecret });

/** What the page of a one-time link shows: what it is for. Nobody's name: the link may lie open in a mailbox. */
export interface OpenedLink {
  readonly purpose: LinkPurpose;
  readonly organisationName: string;
  /** Providers through which who is invited can come in from now on, instead of with a password. */
  readonly providers: readonly OfferedProvider[];
}

/** Looks at a one-time link without using it, as mail scanners do too. Absent when it was used or has expired. */
export const openLink = verb<z.infer<typeof input>, OpenedLink>({
  name: 'people.open-link',
  act: 'read',
  activity: 'access',
  scope: 'sign-in',
  input,
  subject: ownOrganisationAsSubject('link'),
  run: async (context, { secret }) => {
    const link = await linkBySecret(context.db, hashSecret(secret));
    if (link === null || !isOpen(link, context.now)) return absent;
    const account = await accountOf(context.db, link.personId);
    if (account?.endedAt !== null) return absent;
    const organisation = await organisationById(context.house, link.organisationId);
    return done({
      purpose: link.purpose,
      organisationName: organisation?.name ?? '',
      providers: link.purpose === 'invitation' ? await providersOf(context, link.organisationId) : [],
    });
  },
});
