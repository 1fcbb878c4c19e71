import type { Context } from '../../kernel/context.ts';
import { type InvitationId, newId, type OrganisationId, type PersonId } from '../../kernel/ids.ts';
import { hashSecret, newSecret } from '../../kernel/secrets/secret.ts';
import { sendLink } from './jobs.ts';
import { closeLinks, insertLink, type LinkPurpose, type LinkRow } from './store/links.ts';

const HOUR = 3_600_000;

/** Hours that a link works: an invitation may wait for a week, what opens an account may not. */
export const LINK_HOURS: Readonly<Record<LinkPurpose, number>> = { invitation: 168, password: 2, factor: 24 };

/**
 * Makes a one-time link and asks for its mail in the same transaction. Earlier links of the same kind close.
 * The secret itself is made when the mail is written: it stands in no queue and no table.
 */
export async function makeLink(
  context: Context,
  person: { readonly personId: PersonId; readonly organisationId: OrganisationId },
  purpose: LinkPurpose,
): Promise<void> {
  await closeLinks(context.db, person.personId, context.now, [purpose]);
  const id = newId<InvitationId>();
  const expiresAt = new Date(context.now.getTime() + LINK_HOURS[purpose] * HOUR);
  await insertLink(
    context.db,
    {
      id,
      personId: person.personId,
      organisationId: person.organisationId,
      purpose,
      createdAt: context.now,
      expiresAt,
      usedAt: null,
    },
    hashSecret(newSecret()),
  );
  await context.house.jobs.enqueue(context.db, sendLink, {
    invitationId: id,
    organisationId: person.organisationId,
  });
}

/** Whether a link still opens something. */
export const isOpen = (link: LinkRow, now: Date): boolean => link.usedAt === null && link.expiresAt > now;
