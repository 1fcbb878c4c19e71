import { z } from 'zod';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, type Verb, verb } from '../../../kernel/verb.ts';
import { momentIn, placeOf, SHOWN, screenOf } from '../place.ts';
import { type Meeting, type MeetingQuestion, meetingLines } from '../store/meetings.ts';

export interface MeetingList {
  readonly lines: readonly Meeting[];
  /** Goes in the address of the next screen; null when there is none. */
  readonly next: string | null;
}

const input = z.object({
  which: z.enum(['coming', 'past']).default('coming').catch('coming'),
  body: z
    .string()
    .regex(/^[a-z][a-z0-9_]{1,40}$/)
    .nullable()
    .default(null),
  after: z.string().max(120).optional(),
});

const list = (name: string, reach: MeetingQuestion['reach']): Verb<z.output<typeof input>, MeetingList> =>
  verb({
    name,
    act: 'read',
    activity: 'cooperation',
    ...(reach === 'everybody' ? { scope: 'region-picture' as const } : {}),
    input: input as z.ZodType<z.output<typeof input>>,
    subject: ownOrganisationAsSubject('meetings'),
    run: async (context, { which, body, after }) => {
      const question = { reach, which, body, now: context.now };
      const found = await meetingLines(context, question, momentIn(after), SHOWN + 1);
      return done(screenOf(found, ({ startsAt, id }) => placeOf(startsAt, id)));
    },
  });

/** Meetings of one's own organisation and of the region. */
export const listMeetings = list('cooperation.list-meetings', 'own');

/** Meetings of every municipality, for the regional director (S45). */
export const listRegionMeetings = list('cooperation.list-region-meetings', 'everybody');
