import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { type CooperationActId, newId } from '../../../kernel/ids.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { version } from '../input.ts';
import { insertMeetingAct, lockMeeting, type Meeting, updateMeeting } from '../store/meetings.ts';
import { inviteEverybody } from './invite.ts';
import { changedMeanwhile, meetingAsSubject, meetingName } from './meeting-subject.ts';

const hold = z.object({ ...meetingName, version });
const cancel = z.object({ ...meetingName, version, invite: z.boolean() });

const ended = (context: Context, meeting: Meeting, kind: 'held' | 'cancelled'): Promise<void> =>
  insertMeetingAct(context, {
    id: newId<CooperationActId>(),
    meeting_id: meeting.id,
    organisation_id: meeting.organisationId,
    shared: meeting.shared,
    kind,
    at: context.now,
    office: officeOf(context.actor),
  });

/** Says that a meeting was held: from then on it counts for the norm. Not before it began. */
export const holdMeeting = verb<z.infer<typeof hold>, null>({
  name: 'cooperation.hold-meeting',
  act: 'write',
  activity: 'cooperation',
  input: hold,
  subject: meetingAsSubject,
  run: async (context, { meetingId, version: stamp }): Promise<Outcome<null>> => {
    const meeting = await lockMeeting(context, meetingId);
    if (meeting === null) return absent;
    if (meeting.state === 'held') return done(null);
    const late = changedMeanwhile(meeting, stamp);
    if (late !== null) return late;
    if (meeting.state === 'cancelled') return refused('Dit overleg is afgelast.');
    if (meeting.startsAt > context.now)
      return refused('Dit overleg is nog niet begonnen. Daarna kunt u zeggen dat het is gehouden.');
    await updateMeeting(context, meetingId, { state: 'held', changed_at: context.now });
    await ended(context, meeting, 'held');
    return done(null);
  },
});

/** Cancels a planned meeting; who was invited gets it out of the calendar. */
export const cancelMeeting = verb<z.infer<typeof cancel>, null>({
  name: 'cooperation.cancel-meeting',
  act: 'write',
  activity: 'cooperation',
  input: cancel,
  subject: meetingAsSubject,
  run: async (context, { meetingId, version: stamp, invite }): Promise<Outcome<null>> => {
    const meeting = await lockMeeting(context, meetingId);
    if (meeting === null) return absent;
    if (meeting.state === 'cancelled') return done(null);
    const late = changedMeanwhile(meeting, stamp);
    if (late !== null) return late;
    if (meeting.state === 'held') return refused('Dit overleg is al gehouden.');
    const sequence = meeting.sequence + 1;
    await updateMeeting(context, meetingId, { state: 'cancelled', sequence, changed_at: context.now });
    await ended(context, meeting, 'cancelled');
    if (invite && meeting.endsAt > context.now) await inviteEverybody(context, { id: meetingId, sequence });
    return done(null);
  },
});
