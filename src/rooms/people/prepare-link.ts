import { z } from 'zod';
import type { InvitationId } from '../../kernel/ids.ts';
import { absent, done } from '../../kernel/outcome.ts';
import { hashSecret, newSecret } from '../../kernel/secrets/secret.ts';
import { verb } from '../../kernel/verb.ts';
import { idOf } from './input.ts';
import { openPerson } from './person.ts';
import { accountOf } from './store/accounts.ts';
import { type LinkPurpose, linkById, setLinkSecret } from './store/links.ts';

/** What the mail of a one-time link needs. */
export interface PreparedLink {
  readonly email: string;
  readonly purpose: LinkPurpose;
  readonly secret: string;
  readonly validHours: number;
}

const input = z.object({ invitationId: idOf<InvitationId>() });

/** Gives a link its secret, at the moment its mail is written. Absent when it was used, replaced or expired. */
export const prepareLink = verb<z.infer<typeof input>, PreparedLink>({
  name: 'people.prepare-link',
  act: 'write',
  activity: 'access',
  input,
  subject: async ({ db }, { invitationId }) => {
    const link = await linkById(db, invitationId);
    return link && { kind: 'link', id: link.id, organisationId: link.organisationId };
  },
  run: async (context, { invitationId }) => {
    const link = await linkById(context.db, invitationId);
    if (link === null || link.usedAt !== null || link.expiresAt <= context.now) return absent;
    const account = await accountOf(context.db, link.personId);
    const person = account && (await openPerson(context.house, link.personId, account));
    if (person === null) return absent;
    const secret = newSecret();
    await setLinkSecret(context.db, link.id, hashSecret(secret));
    const left = link.expiresAt.getTime() - context.now.getTime();
    return done({
      email: person.email,
      purpose: link.purpose,
      secret,
      validHours: Math.max(1, Math.floor(left / 3_600_000)),
    });
  },
});
