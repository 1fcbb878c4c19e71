import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PlanId } from '../../../kernel/ids.ts';
import { run } from '../../../kernel/verb.ts';
import { verbs } from '../../cooperation/index.ts';
import {
  adopted,
  fileOf,
  itemOf,
  kindsFor,
  must,
  once,
  openPlanTown,
  type PlanTown,
} from '../plan.fixture.ts';
import { linkEvidence } from './evidence.ts';
import { readMeetingActions, takeFromMeeting } from './take-from-meeting.ts';

let world: PlanTown;
let plan: PlanId;
beforeAll(async () => {
  world = await openPlanTown();
  const { place, care } = world;
  plan = await adopted(place, care);
  const meetingId = await must(place, care, verbs.planMeeting, {
    once: once(),
    body: 'care_consultation',
    on: '2026-11-02',
    from: '9:30',
    until: '10:30',
    place: '',
    subject: 'Verzonnen onderwerp',
    invite: false,
    sure: false,
  });
  await must(place, care, verbs.addMeetingItem, {
    meetingId,
    once: once(),
    kind: 'action',
    text: 'Kaarten bestellen',
    office: 'coordinator:care',
    dueOn: '2026-12-01',
    forWhom: 'own',
    sure: false,
  });
  await must(place, care, verbs.addDocument, {
    once: once(),
    title: 'Verzonnen beleidsstuk',
    kind: 'plan',
    adoptedBy: 'college',
    adoptedOn: '2025-01-14',
    validUntil: '',
    frameId: null,
    sure: false,
  });
}, 60_000);
afterAll(() => world.place.close());

const outsiders = () => [
  world.resident,
  world.elsewhere,
  world.employee,
  world.reader,
  world.mayor,
  world.director,
];

it('takes an action of a meeting into the plan, once, whoever is first', async () => {
  const { place, care, safety } = world;
  const [waiting] = await must<readonly { id: string }[]>(place, care, readMeetingActions, {});
  const form = () => ({ once: once(), meetingAction: waiting?.id, task: 'O3' });
  const others = outsiders().filter((actor) => actor !== world.elsewhere);
  expect(new Set(await kindsFor(place, others, takeFromMeeting, form()))).toEqual(new Set(['absent']));
  expect(new Set(await kindsFor(place, others, readMeetingActions, {}))).toEqual(new Set(['absent']));
  expect(await must(place, world.elsewhere, readMeetingActions, {})).toEqual([]);
  expect((await run(place.house, world.elsewhere, takeFromMeeting, form())).kind).toBe('refused');
  expect(await run(place.house, care, takeFromMeeting, { ...form(), task: 'x' })).toMatchObject({
    kind: 'invalid',
    problems: [{ field: 'task' }],
  });
  const outcomes = await Promise.all(
    [care, safety].map((actor) => run(place.house, actor, takeFromMeeting, form())),
  );
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
  expect(await must(place, care, readMeetingActions, {})).toEqual([]);
  expect(await itemOf(place, care, plan, 'V21')).toMatchObject({
    title: 'Kaarten bestellen',
    owners: ['coordinator:care'],
    endsOn: '2026-12-01',
    promisedIn: null,
  });
});

it('ties a document of the town to an action, once, and nothing that is not there', async () => {
  const { place, care } = world;
  const { id: item } = await itemOf(place, care, plan, 'A10');
  const found = (await fileOf(place, care, item)).linkable.find(
    ({ label }) => label === 'Verzonnen beleidsstuk',
  );
  const form = () => ({ item, once: once(), record: `policy_document:${found?.id}` });
  expect(new Set(await kindsFor(place, outsiders(), linkEvidence, form()))).toEqual(new Set(['absent']));
  expect(
    await run(place.house, care, linkEvidence, { ...form(), record: 'policy_document:x' }),
  ).toMatchObject({
    kind: 'invalid',
    problems: [{ field: 'record' }],
  });
  await must(place, care, linkEvidence, form());
  await must(place, care, linkEvidence, form());
  expect((await fileOf(place, care, item)).evidence).toMatchObject([
    { what: 'policy_document', room: 'cooperation' },
  ]);
});
