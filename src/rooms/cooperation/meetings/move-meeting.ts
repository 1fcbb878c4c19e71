import { z } from 'zod';
import { type CooperationActId, newId } from '../../../kernel/ids.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { personProblems, sure, version } from '../input.ts';
import { insertMeetingAct, lockMeeting, updateMeeting } from '../store/meetings.ts';
import { moment, spanOf, subject } from './fields.ts';
import { inviteEverybody } from './invite.ts';
import { changedMeanwhile, meetingAsSubject, meetingName } from './meeting-subject.ts';

const input = z.object({ ...meetingName, ...moment, subject, version, invite: z.boolean(), sure });

/** Changes a planned meeting: another moment, place or subject. Another moment or place makes a new invitation. */
export const moveMeeting = verb<z.infer<typeof input>, null>({
  name: 'cooperation.move-meeting',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: meetingAsSubject,
  run: async (
    context,
    { meetingId, version: stamp, invite, sure: isSure, ...typed },
  ): Promise<Outcome<null>> => {
    const meeting = await lockMeeting(context, meetingId);
    if (meeting === null) return absent;
    const late = changedMeanwhile(meeting, stamp);
    if (late !== null) return late;
    if (meeting.state !== 'planned')
      return refused('Een overleg dat is gehouden of afgelast, kunt u niet meer verzetten.');
    const span = spanOf(typed);
    if ('field' in span) return invalid(span);
    const problems = personProblems({ subject: typed.subject, place: typed.place }, isSure);
    if (problems.length > 0) return invalid(...problems);
    const moved =
      span.startsAt.getTime() !== meeting.startsAt.getTime() ||
      span.endsAt.getTime() !== meeting.endsAt.getTime() ||
      typed.place !== meeting.place;
    const sequence = meeting.sequence + (moved ? 1 : 0);
    await updateMeeting(context, meetingId, {
      starts_at: span.startsAt,
      ends_at: span.endsAt,
      year: span.year,
      place: typed.place,
      subject: typed.subject,
      sequence,
      changed_at: context.now,
    });
    if (!moved) return done(null);
    await insertMeetingAct(context, {
      id: newId<CooperationActId>(),
      meeting_id: meetingId,
      organisation_id: meeting.organisationId,
      shared: meeting.shared,
      kind: 'moved',
      at: context.now,
      office: officeOf(context.actor),
      from_moment: meeting.startsAt,
      to_moment: span.startsAt,
    });
    if (invite) await inviteEverybody(context, { id: meetingId, sequence });
    return done(null);
  },
});
