import { z } from 'zod';
import { isOffice } from '../../../../content/offices.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { absent, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { idOf } from '../input.ts';
import { keepAttendance } from '../store/meeting-items.ts';
import { meetingById } from '../store/meetings.ts';
import { meetingAsSubject, meetingName } from './meeting-subject.ts';

const there = z.object({
  organisationId: idOf<OrganisationId>(),
  office: z.string().refine(isOffice),
  present: z.boolean(),
});
const input = z.object({ ...meetingName, attendance: z.array(there).max(2000) });

/**
 * Who was there: organisation and office, never a name. Whoever keeps the meeting fills it in for all; another
 * organisation for itself only.
 */
export const setAttendance = verb<z.infer<typeof input>, null>({
  name: 'cooperation.set-attendance',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: meetingAsSubject,
  run: async (context, { meetingId, attendance }): Promise<Outcome<null>> => {
    const meeting = await meetingById(context, meetingId);
    if (meeting === null) return absent;
    const own = context.actor.organisationId;
    if (meeting.organisationId !== own && attendance.some(({ organisationId }) => organisationId !== own))
      return absent;
    if (meeting.state === 'cancelled') return refused('Dit overleg is afgelast.');
    if (meeting.startsAt > context.now)
      return refused('Dit overleg is nog niet begonnen. Daarna kunt u invullen wie er was.');
    const unique = new Map(attendance.map((one) => [`${one.organisationId} ${one.office}`, one]));
    await keepAttendance(context, meeting, [...unique.values()]);
    context.note({ filled: unique.size });
    return done(null);
  },
});
