import { z } from 'zod';
import type { Domain, Role } from '../../../kernel/actor.ts';
import { type Context, inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { writeCalendar } from '../../../kernel/icalendar.ts';
import { type MeetingId, newTrace, type OrganisationId, type PersonId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { addressOf, allOrganisations, holdersOf, type Organisation, regionOf } from '../../people/index.ts';
import { keepInvitations } from '../store/meeting-invitations.ts';
import { type Meeting, meetingById } from '../store/meetings.ts';
import { type Body, bodyNamed } from './body.ts';

const PATIENT = { limit: 8, delaySeconds: 20, maxDelaySeconds: 3600 };

const about = {
  /** Who keeps the meeting. */
  ownerId: z.uuid(),
  meetingId: z.uuid(),
  /** An invitation that was overtaken by a later one is not sent. */
  sequence: z.int().min(0),
};

const actorFor = (organisationId: string, name: string) =>
  ({ kind: 'job', organisationId: organisationId as OrganisationId, name }) as const;

/**
 * Has everybody invited who sits on an office of the body: once for each time it was planned, moved or cancelled. Who sits
 * at the region can from then on read a meeting of a municipality to which it was invited.
 */
export async function inviteEverybody(
  context: Context,
  { id, sequence }: { readonly id: MeetingId; readonly sequence: number },
): Promise<void> {
  const { db, house, actor } = context;
  const meeting = await meetingById(context, id);
  if (meeting !== null && !meeting.shared)
    await keepInvitations(
      context,
      id,
      (await regionOf(house)).id,
      (await bodyNamed(context, meeting.body))?.members ?? [],
    );
  await house.jobs.enqueue(db, inviteOffices, { ownerId: actor.organisationId, meetingId: id, sequence });
}

/** Finds who sits on the offices of the body now, in every organisation, and asks for a mail to each of them. */
export const inviteOffices = defineJob({
  name: 'cooperation.invite-offices',
  input: z.object(about),
  retry: PATIENT,
  async run(house, { ownerId, meetingId, sequence }) {
    const found = await meetingNow(house, 'cooperation.invite-offices', { ownerId, meetingId, sequence });
    if (found === null || found.body === null) return;
    const { members } = found.body;
    for (const organisation of await organisationsOf(house, found.body, ownerId)) {
      const actor = actorFor(organisation.id, 'cooperation.invite-offices');
      await inTenant(house, actor, 'tenant', newTrace(), async (context) => {
        for (const personId of await sittingOn(context, members))
          await house.jobs.enqueue(
            context.db,
            sendInvitation,
            { organisationId: organisation.id, personId, ownerId, meetingId, sequence },
            { singletonKey: `${meetingId} ${sequence} ${personId}` },
          );
      });
    }
  },
});

/** A local body meets in one municipality, with who sits at the region; the others meet with everybody. */
async function organisationsOf(house: House, body: Body, ownerId: string): Promise<readonly Organisation[]> {
  return (await allOrganisations(house)).filter(
    ({ id, kind, active }) =>
      active && kind !== 'partner' && (body.level !== 'local' || id === ownerId || kind === 'region'),
  );
}

async function sittingOn(context: Context, offices: readonly string[]): Promise<ReadonlySet<PersonId>> {
  const persons = new Set<PersonId>();
  for (const office of offices) {
    const [role = '', domain] = office.split(':');
    for (const { personId } of await holdersOf(context, role as Role, (domain as Domain | undefined) ?? null))
      persons.add(personId);
  }
  return persons;
}

/** The meeting as it is now, with its body; null when it is gone or was changed after this was asked. */
async function meetingNow(
  house: House,
  name: string,
  { ownerId, meetingId, sequence }: { ownerId: string; meetingId: string; sequence: number },
): Promise<{ readonly meeting: Meeting; readonly body: Body | null } | null> {
  return inTenant(house, actorFor(ownerId, name), 'tenant', newTrace(), async (context) => {
    const meeting = await meetingById(context, meetingId as MeetingId);
    if (meeting === null || meeting.sequence !== sequence) return null;
    return { meeting, body: await bodyNamed(context, meeting.body) };
  });
}

/**
 * Mails one colleague an invitation for the calendar, or takes it out again. The address is looked up when the mail
 * leaves. The words are fixed: which body, when, and where to read more; what it is about stays in Lantaarn.
 */
export const sendInvitation = defineJob({
  name: 'cooperation.send-invitation',
  input: z.object({ organisationId: z.uuid(), personId: z.uuid(), ...about }),
  retry: PATIENT,
  async run(house, { organisationId, personId, ...meant }) {
    const found = await meetingNow(house, 'cooperation.send-invitation', meant);
    if (found === null) return;
    const to = await inTenant(
      house,
      actorFor(organisationId, 'cooperation.send-invitation'),
      'tenant',
      newTrace(),
      (context) => addressOf(context, personId as PersonId),
    );
    if (to === null) return;
    const { meeting } = found;
    const cancelled = meeting.state === 'cancelled';
    const link = `${house.config.publicOrigin}/overleggen/${meeting.id}`;
    const method = cancelled ? 'CANCEL' : 'REQUEST';
    await house.mailer.send({
      to,
      template: cancelled ? 'meeting-cancelled' : 'meeting-invitation',
      values: { link },
      calendar: {
        method,
        text: writeCalendar(method, [
          {
            uid: `${meeting.id}@${new URL(house.config.publicOrigin).hostname}`,
            starts: meeting.startsAt,
            ends: meeting.endsAt,
            summary: found.body?.level === 'local' ? 'Overleg' : (found.body?.name ?? 'Overleg'),
            url: link,
            sequence: meeting.sequence,
            stamp: house.clock.now(),
            cancelled,
            organiser: mailboxOf(house.config.mailFrom),
            attendee: to,
          },
        ]),
      },
    });
  },
});

/** "Lantaarn <noreply@...>" -> the address alone. */
const mailboxOf = (from: string): string => /<([^>]+)>/.exec(from)?.[1] ?? from;
