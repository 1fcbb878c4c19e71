import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { type MeetingItemId, newId } from '../../../kernel/ids.ts';
import { absent, done, invalid, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { verb } from '../../../kernel/verb.ts';
import { codeFrom, day, idOf, once, personProblems, sure, words } from '../input.ts';
import { insertItem, itemById, removeItem } from '../store/meeting-items.ts';
import { meetingById } from '../store/meetings.ts';
import { office } from './fields.ts';
import { meetingAsSubject, meetingName } from './meeting-subject.ts';

const text = words('Schrijf het punt, het besluit of de actie op.', 500);

const input = z.discriminatedUnion('kind', [
  z.object({ ...meetingName, once, kind: z.enum(['agenda', 'decision']), text, sure }),
  z.object({
    ...meetingName,
    once,
    kind: z.literal('action'),
    text,
    office,
    dueOn: day,
    /** Of a meeting of the region: the region's own, or one that every municipality has. */
    forWhom: codeFrom(['own', 'every_municipality'] as const, 'Kies wie deze actie heeft.'),
    sure,
  }),
]);

/** Adds a point of the agenda, a decision, or an action with an office and a day. Sent twice, it is added once. */
export const addMeetingItem = verb<z.infer<typeof input>, null>({
  name: 'cooperation.add-meeting-item',
  act: 'write',
  activity: 'cooperation',
  input,
  subject: meetingAsSubject,
  run: async (context, item): Promise<Outcome<null>> => {
    const meeting = await meetingById(context, item.meetingId);
    if (meeting === null) return absent;
    const problems = personProblems({ text: item.text }, item.sure);
    if (problems.length > 0) return invalid(...problems);
    const action =
      item.kind === 'action'
        ? {
            office: item.office,
            due_on: item.dueOn,
            for_organisation:
              item.forWhom === 'every_municipality' && meeting.shared ? null : meeting.organisationId,
          }
        : {};
    await insertItem(context, {
      id: newId<MeetingItemId>(),
      meeting_id: meeting.id,
      organisation_id: meeting.organisationId,
      shared: meeting.shared,
      kind: item.kind,
      text: item.text,
      added_at: context.now,
      submission: item.once,
      ...action,
    });
    context.note({ kind: item.kind });
    return done(null);
  },
});

/** How an item is named in a form. */
export const itemName = { itemId: idOf<MeetingItemId>() };

/** An item as policies judge it: whose meeting it is of, and whose it is. */
export async function itemAsSubject(
  context: Context,
  { itemId }: { readonly itemId: MeetingItemId },
): Promise<Subject | null> {
  const item = await itemById(context, itemId);
  return item === null
    ? null
    : {
        kind: 'meeting_item',
        id: item.id,
        organisationId: item.organisationId,
        facts: { shared: item.shared, office: item.office, forOrganisation: item.forOrganisation },
      };
}

const remove = z.object(itemName);

/** Takes back what was written down by mistake. What somebody took over or did stays. */
export const removeMeetingItem = verb<z.infer<typeof remove>, null>({
  name: 'cooperation.remove-meeting-item',
  act: 'write',
  activity: 'cooperation',
  input: remove,
  subject: itemAsSubject,
  run: async (context, { itemId }): Promise<Outcome<null>> => {
    const item = await itemById(context, itemId);
    if (item === null) return absent;
    if (item.outcome !== null) return refused('Met deze actie is al iets gedaan. Daarom blijft zij staan.');
    await removeItem(context, itemId);
    return done(null);
  },
});
