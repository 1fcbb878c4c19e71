import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { MeetingId } from '../../../kernel/ids.ts';
import { changed, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { idOf } from '../input.ts';
import { type Meeting, meetingById } from '../store/meetings.ts';

/** How a meeting is named in a form or an address. */
export const meetingName = { meetingId: idOf<MeetingId>() };
export const namesMeeting = z.object(meetingName);

/** A meeting as policies judge it. */
export async function meetingAsSubject(
  context: Context,
  { meetingId }: { readonly meetingId: MeetingId },
): Promise<Subject | null> {
  const meeting = await meetingById(context, meetingId);
  return meeting === null
    ? null
    : {
        kind: 'meeting',
        id: meeting.id,
        organisationId: meeting.organisationId,
        facts: { shared: meeting.shared },
      };
}

/** Tells the second of two people that the meeting is no longer as it stood on the page; else null. */
export const changedMeanwhile = (meeting: Meeting, version: number): Outcome<never> | null =>
  meeting.version === version ? null : changed({ what: 'Dit overleg is gewijzigd', at: meeting.changedAt });
