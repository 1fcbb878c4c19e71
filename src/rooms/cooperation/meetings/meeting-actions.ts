import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import type { MeetingItemId, PlanItemId } from '../../../kernel/ids.ts';
import { officeOf } from '../../../kernel/office.ts';
import { absent, changed, done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { codeFrom } from '../input.ts';
import { insertEnd, itemById, type MeetingItem, openActions } from '../store/meeting-items.ts';
import { itemAsSubject, itemName } from './meeting-items.ts';

const MOST = 200;

/**
 * Actions that meetings gave to the actor's organisation and that nobody took over, did or dropped yet; the first due
 * first, at most 200. For the room of the plan; call it in a transaction of one's own.
 */
export const openMeetingActions = (context: Context): Promise<readonly MeetingItem[]> =>
  openActions(context, MOST);

/**
 * Marks an action of a meeting as taken over into the plan, in the transaction of the act that does so. False when it is
 * not there, or somebody here did something with it before: then the plan must not make an action of it.
 */
export async function takeOverMeetingAction(
  context: Context,
  itemId: MeetingItemId,
  planItemId: PlanItemId,
): Promise<boolean> {
  const item = await itemById(context, itemId);
  if (item?.kind !== 'action' || item.outcome !== null || !isFor(context, item)) return false;
  return insertEnd(context, {
    item_id: item.id,
    organisation_id: context.actor.organisationId,
    owner_id: item.organisationId,
    outcome: 'taken_over',
    plan_action: planItemId,
    at: context.now,
    office: officeOf(context.actor),
  });
}

/** Whether this action is the actor's organisation's: its own, or one that every municipality has. */
const isFor = ({ actor }: Context, { forOrganisation }: MeetingItem): boolean =>
  forOrganisation === actor.organisationId ||
  (forOrganisation === null && actor.kind === 'seat' && actor.seat.organisationKind === 'municipality');

const end = z.object({
  ...itemName,
  outcome: codeFrom(['done', 'dropped'] as const, 'Kies wat er met de actie is gebeurd.'),
});

/** Says that an action of a meeting is done here, or no longer needed. */
export const endMeetingAction = verb<z.infer<typeof end>, null>({
  name: 'cooperation.end-meeting-action',
  act: 'write',
  activity: 'cooperation',
  input: end,
  subject: itemAsSubject,
  run: async (context, { itemId, outcome }): Promise<Outcome<null>> => {
    const item = await itemById(context, itemId);
    if (item?.kind !== 'action' || !isFor(context, item)) return absent;
    if (item.outcome === outcome) return done(null);
    const first = await insertEnd(context, {
      item_id: item.id,
      organisation_id: context.actor.organisationId,
      owner_id: item.organisationId,
      outcome,
      at: context.now,
      office: officeOf(context.actor),
    });
    return first ? done(null) : changed({ what: 'Met deze actie is al iets gedaan', at: context.now });
  },
});

const none = z.object({});

/** The actions of meetings that wait here. */
export const listMeetingActions = verb<z.infer<typeof none>, readonly MeetingItem[]>({
  name: 'cooperation.list-meeting-actions',
  act: 'read',
  activity: 'cooperation',
  input: none,
  subject: ownOrganisationAsSubject('meetings'),
  run: async (context) => done(await openMeetingActions(context)),
});
