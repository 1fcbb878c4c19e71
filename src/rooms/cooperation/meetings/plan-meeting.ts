import { z } from 'zod';
import { type CooperationActId, type MeetingId, newId } from '../../../kernel/ids.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, done, invalid, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { once, personProblems, sure } from '../input.ts';
import { insertMeeting, insertMeetingAct, meetingOfForm } from '../store/meetings.ts';
import { bodyNamed } from './body.ts';
import { moment, spanOf, subject } from './fields.ts';
import { inviteEverybody } from './invite.ts';

const input = z.object({
  once,
  body: z.string().max(41),
  ...moment,
  subject,
  /** Whoever sits on an office of the body gets an invitation for the calendar. */
  invite: z.boolean(),
  sure,
});

/**
 * Plans a meeting of a body of one's own, also one that was held already and still has to be written down. Sent twice it
 * is one meeting.
 */
export const planMeeting = verb<z.infer<typeof input>, MeetingId>({
  name: 'cooperation.plan-meeting',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: ownOrganisationAsSubject('meetings'),
  run: async (context, { once: submission, invite, sure: isSure, ...typed }): Promise<Outcome<MeetingId>> => {
    const body = await bodyNamed(context, typed.body);
    if (body === null || body.organisationId !== context.actor.organisationId || !body.active)
      return invalid({ field: 'body', text: 'Kies een overleg dat uw organisatie zelf plant.' });
    const span = spanOf(typed);
    if ('field' in span) return invalid(span);
    const problems = personProblems({ subject: typed.subject, place: typed.place }, isSure);
    if (problems.length > 0) return invalid(...problems);
    const made = await insertMeeting(context, {
      id: newId<MeetingId>(),
      organisation_id: context.actor.organisationId,
      body: body.code,
      shared: body.level !== 'local',
      state: 'planned',
      year: span.year,
      starts_at: span.startsAt,
      ends_at: span.endsAt,
      place: typed.place,
      subject: typed.subject,
      created_at: context.now,
      changed_at: context.now,
      submission,
    });
    if (made === null) {
      const before = await meetingOfForm(context, submission);
      return before === null ? absent : done(before);
    }
    await insertMeetingAct(context, {
      id: newId<CooperationActId>(),
      meeting_id: made,
      organisation_id: context.actor.organisationId,
      shared: body.level !== 'local',
      kind: 'planned',
      at: context.now,
      office: officeOf(context.actor),
      to_moment: span.startsAt,
    });
    context.about('meeting', made);
    context.note({ body: body.code, invite });
    if (invite && span.endsAt > context.now) await inviteEverybody(context, { id: made, sequence: 0 });
    return done(made);
  },
});
