import { z } from 'zod';
import { isOffice, owningOffices } from '../../../../content/offices.ts';
import { type MeetingItemId, newId, type PlanItemId } from '../../../kernel/ids.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { type MeetingItem, openMeetingActions, takeOverMeetingAction } from '../../cooperation/index.ts';
import { currentPlan } from '../plan.ts';
import { nextCode, placeAfter } from '../plans/add-item.ts';
import { once, task } from '../plans/fields.ts';
import { closedForChange } from '../plans/plan-subject.ts';
import { appendPlanAct, handledBefore } from '../store/acts.ts';
import { insertItems, itemsOf, usedCodes } from '../store/items.ts';
import { changePlan, planById, plansOf } from '../store/plans.ts';

/** Actions that meetings gave to the own organisation, and that nobody took into the plan yet. */
export const readMeetingActions = verb<Record<string, never>, readonly MeetingItem[]>({
  name: 'plan.read-meeting-actions',
  act: 'read',
  activity: 'planning',
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('plans'),
  run: async (context): Promise<Outcome<readonly MeetingItem[]>> => done(await openMeetingActions(context)),
});

const input = z.object({ once, meetingAction: z.uuid(), task });
type Taken = z.output<typeof input>;

/** An action without a day of its own is due within the plan; one that is due before today still has to be done. */
const daysOf = (dueOn: string | null, today: string, plan: { readonly endsOn: string }) => ({
  startsOn: dueOn !== null && dueOn < today ? dueOn : today,
  endsOn: dueOn ?? plan.endsOn,
});

/** Takes an action of a meeting into the plan that the own organisation works with. Once, whoever is first. */
export const takeFromMeeting = verb<Taken, { readonly item: PlanItemId | null }>({
  name: 'plan.take-from-meeting',
  act: 'write',
  activity: 'planning',
  input: input as z.ZodType<Taken>,
  subject: ownOrganisationAsSubject('plans'),
  run: async (context, given): Promise<Outcome<{ readonly item: PlanItemId | null }>> => {
    if (await handledBefore(context, given.once)) return done({ item: null });
    const today = localDate(context.now);
    const current = currentPlan(await plansOf(context, context.actor.organisationId), today);
    const plan = current === null ? null : await planById(context, current.id, true);
    if (plan === null) return refused('Er is nog geen plan om de actie in te zetten. Maak eerst een plan.');
    const closed = closedForChange(context, plan);
    if (closed !== null) return closed;
    const found = (await openMeetingActions(context)).find((item) => item.id === given.meetingAction);
    if (found === undefined)
      return refused('Deze actie is al overgenomen, klaar of vervallen. Kijk bij de acties van het plan.');
    const id = newId<PlanItemId>();
    const code = nextCode(await usedCodes(context, plan.id), 'V');
    await insertItems(context, [
      {
        ...daysOf(found.dueOn, today, plan),
        id,
        planId: plan.id,
        shared: false,
        kind: 'action',
        code,
        task: given.task,
        level: found.shared ? 'regional' : 'local',
        seed: '',
        templateVersion: null,
        title: found.text.slice(0, 300),
        body: found.text.length > 300 ? found.text : '',
        note: 'Uit een overleg.',
        adoption: 'adopted',
        reason: '',
        term: 'dates',
        owners: [ownerOf(found.office)],
        dependsOn: [],
        position: placeAfter(await itemsOf(context, plan.id), given.task),
        meetingActionId: found.id,
      },
    ]);
    if (!(await takeOverMeetingAction(context, found.id as MeetingItemId, id)))
      throw new Error('an open action of a meeting can be taken over');
    await changePlan(context, plan.id, {});
    await appendPlanAct(context, {
      planId: plan.id,
      itemId: id,
      kind: 'taken_from_meeting',
      content: { code, title: found.text.slice(0, 300) },
      submission: given.once,
    });
    return done({ item: id });
  },
});

const ownerOf = (office: string | null): string =>
  office !== null && isOffice(office) && owningOffices.includes(office) ? office : 'coordinator';
