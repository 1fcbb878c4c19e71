import type { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { MeetingId } from '../../../kernel/ids.ts';
import { ownOffices } from '../../../kernel/office.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { verb } from '../../../kernel/verb.ts';
import { invitedOffices } from '../store/meeting-invitations.ts';
import { itemsOf, type MeetingItem } from '../store/meeting-items.ts';
import { type Meeting, meetingById } from '../store/meetings.ts';
import { sayBody } from './body.ts';
import { namesMeeting } from './meeting-subject.ts';

/** A meeting of another organisation, for who was invited: no notes, no attendance, no actions of others. */
export interface InvitedMeeting
  extends Pick<Meeting, 'id' | 'state' | 'startsAt' | 'endsAt' | 'place' | 'subject'> {
  readonly body: string;
  readonly items: readonly MeetingItem[];
}

async function meetingAsInvited(
  context: Context,
  { meetingId }: { readonly meetingId: MeetingId },
): Promise<Subject | null> {
  const meeting = await meetingById(context, meetingId);
  if (meeting === null) return null;
  const own: readonly string[] = ownOffices(context.actor);
  const invited = (await invitedOffices(context, meetingId)).some((office) => own.includes(office));
  return { kind: 'meeting', id: meeting.id, organisationId: meeting.organisationId, facts: { invited } };
}

/** A meeting to which the actor's office was invited by the organisation that keeps it. */
export const readInvitedMeeting = verb<z.infer<typeof namesMeeting>, InvitedMeeting>({
  name: 'cooperation.read-invited-meeting',
  act: 'read',
  activity: 'cooperation',
  scope: 'invited',
  input: namesMeeting,
  subject: meetingAsInvited,
  run: async (context, { meetingId }): Promise<Outcome<InvitedMeeting>> => {
    const meeting = await meetingById(context, meetingId);
    if (meeting === null) return absent;
    const own: readonly string[] = ownOffices(context.actor);
    const items = (await itemsOf(context, meetingId)).filter(
      ({ kind, office }) => kind !== 'action' || (office !== null && own.includes(office)),
    );
    const { id, state, startsAt, endsAt, place, subject } = meeting;
    return done({ id, state, startsAt, endsAt, place, subject, body: sayBody([], meeting.body), items });
  },
});
