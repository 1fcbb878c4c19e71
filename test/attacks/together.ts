import type { SeatActor } from '../../src/kernel/actor.ts';
import type { AnyVerb } from '../../src/kernel/verb.ts';
import { addAgreement } from '../../src/rooms/cooperation/agreements/keep-agreement.ts';
import { addDocument } from '../../src/rooms/cooperation/documents/policy-document.ts';
import { addMeetingItem } from '../../src/rooms/cooperation/meetings/meeting-items.ts';
import { planMeeting } from '../../src/rooms/cooperation/meetings/plan-meeting.ts';
import { submitPractice } from '../../src/rooms/cooperation/practices/submit-practice.ts';
import { askDirector } from '../../src/rooms/cooperation/stuck/ask-director.ts';
import { addWeekEvent } from '../../src/rooms/cooperation/week/week-events.ts';
import { once } from '../../src/rooms/signals/handling/staff.fixture.ts';

/** A meeting, an agreement, a document, a practice, a part of the Week and a stuck case of one municipality. */
export async function workTogether(
  slug: string,
  coordinator: SeatActor,
  must: (what: AnyVerb, input: unknown) => Promise<unknown>,
): Promise<void> {
  const text = `kanarie-${slug}-samen`;
  const id = await must(planMeeting, {
    once: once(),
    body: 'care_consultation',
    on: '2026-11-02',
    from: '9:30',
    until: '10:30',
    place: '',
    subject: text,
    invite: false,
    sure: false,
  });
  await must(addMeetingItem, {
    meetingId: id,
    once: once(),
    kind: 'action',
    text: `${text}-actie`,
    office: 'coordinator:care',
    dueOn: '2026-12-01',
    forWhom: 'own',
    sure: false,
  });
  await must(addAgreement, {
    once: once(),
    kind: 'working',
    subject: text,
    parties: ['avim'],
    signatories: ['mayor'],
    startsOn: '2026-01-01',
    endsOn: '',
    reviewOn: '',
    dataSharing: false,
    sure: false,
  });
  await must(addDocument, {
    once: once(),
    title: text,
    kind: 'plan',
    adoptedBy: 'college',
    adoptedOn: '2025-01-14',
    validUntil: '',
    frameId: null,
    sure: false,
  });
  await must(submitPractice, {
    once: once(),
    title: text,
    what: text,
    forWhom: text,
    brings: text,
    tasks: ['O3'],
    sure: false,
  });
  await must(addWeekEvent, {
    once: once(),
    kind: 'lesson',
    title: text,
    audience: 'pupils',
    onDate: '2026-10-14',
    sure: false,
  });
  if (coordinator.seat.domain !== 'care') return;
  await must(askDirector, {
    once: once(),
    cause: 'no_place',
    waiting: 'municipality',
    waitingFor: ['shelter'],
    since: '2026-10-01',
    tried: [],
    needed: 'contact',
    explanation: `kanarie-${slug}-vast`,
  });
}
