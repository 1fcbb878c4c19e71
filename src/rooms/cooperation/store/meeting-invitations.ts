import type { Context } from '../../../kernel/context.ts';
import type { MeetingId, OrganisationId } from '../../../kernel/ids.ts';

/** Writes down which offices of another organisation are invited; who was before and no longer is, is left out. */
export async function keepInvitations(
  { db, actor, now }: Context,
  meeting: MeetingId,
  organisationId: OrganisationId,
  offices: readonly string[],
): Promise<void> {
  await db.deleteFrom('meeting_invitations').where('meeting_id', '=', meeting).execute();
  if (offices.length === 0) return;
  await db
    .insertInto('meeting_invitations')
    .values(
      [...new Set(offices)].map((office) => ({
        meeting_id: meeting,
        owner_id: actor.organisationId,
        organisation_id: organisationId,
        office,
        invited_at: now,
      })),
    )
    .execute();
}

/** Offices of the actor's organisation that were invited to a meeting of another, of those in reach. */
export async function invitedOffices({ db, actor }: Context, meeting: MeetingId): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('meeting_invitations')
    .select('office')
    .where('meeting_id', '=', meeting)
    .where('organisation_id', '=', actor.organisationId)
    .execute();
  return rows.map(({ office }) => office);
}
