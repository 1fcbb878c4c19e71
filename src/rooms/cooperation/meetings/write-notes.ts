import { z } from 'zod';
import { type CooperationActId, newId } from '../../../kernel/ids.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { personProblems, sure, version, wordsOrNone } from '../input.ts';
import { insertMeetingAct, lockMeeting, updateMeeting } from '../store/meetings.ts';
import { changedMeanwhile, meetingAsSubject, meetingName } from './meeting-subject.ts';

const input = z.object({ ...meetingName, notes: wordsOrNone(10_000), version, sure });

/** Keeps the notes of a meeting. What looks like a person comes back once, to be looked at again. */
export const writeNotes = verb<z.infer<typeof input>, null>({
  name: 'cooperation.write-notes',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: meetingAsSubject,
  run: async (context, { meetingId, notes, version: stamp, sure: isSure }): Promise<Outcome<null>> => {
    const meeting = await lockMeeting(context, meetingId);
    if (meeting === null) return absent;
    const late = changedMeanwhile(meeting, stamp);
    if (late !== null) return late;
    const problems = personProblems({ notes }, isSure);
    if (problems.length > 0) return invalid(...problems);
    if (notes === meeting.notes) return done(null);
    await updateMeeting(context, meetingId, { notes, changed_at: context.now });
    await insertMeetingAct(context, {
      id: newId<CooperationActId>(),
      meeting_id: meetingId,
      organisation_id: meeting.organisationId,
      shared: meeting.shared,
      kind: 'noted',
      at: context.now,
      office: officeOf(context.actor),
    });
    context.note({ sure: isSure });
    return done(null);
  },
});
