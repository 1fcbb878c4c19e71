import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '../../../kernel/actor.ts';
import { inTenant } from '../../../kernel/context.ts';
import { type MeetingId, type MeetingItemId, newId, newTrace, type PlanItemId } from '../../../kernel/ids.ts';
import { type Cooperation, fields, once, openCooperation } from '../cooperation.fixture.ts';
import { bodyNormOf, meetingYears } from '../facts.ts';
import type { MeetingItem } from '../store/meeting-items.ts';
import { addBody, changeBody } from './change-body.ts';
import { cancelMeeting, holdMeeting } from './end-meeting.ts';
import { inviteOffices, sendInvitation } from './invite.ts';
import { listMeetings, listRegionMeetings, type MeetingList } from './list-meetings.ts';
import {
  endMeetingAction,
  listMeetingActions,
  openMeetingActions,
  takeOverMeetingAction,
} from './meeting-actions.ts';
import { addMeetingItem, removeMeetingItem } from './meeting-items.ts';
import { moveMeeting } from './move-meeting.ts';
import { planMeeting } from './plan-meeting.ts';
import { type BodyInYear, readBodies } from './read-bodies.ts';
import { type MeetingFile, readMeeting, readRegionMeeting } from './read-meeting.ts';
import { setAttendance } from './set-attendance.ts';
import { setBodyNorm } from './set-body-norm.ts';
import { writeNotes } from './write-notes.ts';

let place: Cooperation;
beforeAll(async () => {
  place = await openCooperation();
});
afterAll(() => place.close());

const typed = (change: object = {}) => ({
  once: once(),
  body: 'network',
  on: '2026-12-03',
  from: '9:30',
  until: '11.30',
  place: 'Verzonnen zaal',
  subject: 'De meldroute',
  invite: false,
  sure: false,
  ...change,
});

const plan = (change: object = {}, actor: Actor = place.director): Promise<MeetingId> =>
  place.must<MeetingId>(actor, planMeeting, typed(change));
const file = (meetingId: MeetingId, actor: Actor = place.director): Promise<MeetingFile> =>
  place.must<MeetingFile>(actor, readMeeting, { meetingId });
const local = (change: object = {}) => plan({ body: 'care_consultation', ...change }, place.care);
const past = { on: '2026-11-02' };

describe('planning', () => {
  test('is for who keeps the body', async () => {
    for (const actor of [place.public, place.mayor, place.employee, place.careCoordinator])
      expect(fields(await place.ask(actor, planMeeting, typed()))).toEqual(['absent']);
    // the network is kept by the region, what is local by the municipality
    expect(fields(await place.ask(place.care, planMeeting, typed()))).toEqual(['body']);
    expect(
      fields(await place.ask(place.director, planMeeting, typed({ body: 'care_consultation' }))),
    ).toEqual(['body']);
  });

  test('says at the field what is wrong', async () => {
    const at = async (change: object) => fields(await place.ask(place.director, planMeeting, typed(change)));
    expect(await at({ on: '2026-02-30', from: 'vroeg' })).toEqual(['on', 'from']);
    expect(await at({ until: '9:00' })).toEqual(['until']);
    expect(await at({ subject: ' ' })).toEqual(['subject']);
    expect(await at({ subject: 'De zaak van mevrouw Verzonnen' })).toEqual(['subject']);
    expect(await at({ subject: 'De zaak van mevrouw Verzonnen', sure: true })).toEqual(['done']);
    expect(await at({ subject: 'Over 123456782', sure: true })).toEqual(['subject']);
  });

  test('counts a form that comes twice once', async () => {
    const form = typed();
    const [first, second] = [
      await place.must(place.director, planMeeting, form),
      await place.must(place.director, planMeeting, form),
    ];
    expect(second).toBe(first);
  });

  test('everybody in the region reads what the region keeps; what is local stays in the municipality', async () => {
    const id = await plan();
    for (const actor of [place.care, place.neighbour, place.mayor, place.careCoordinator])
      expect((await place.ask(actor, readMeeting, { meetingId: id })).kind).toBe('done');
    expect((await place.ask(place.employee, readMeeting, { meetingId: id })).kind).toBe('absent');
    const ours = await local();
    expect((await place.ask(place.safety, readMeeting, { meetingId: ours })).kind).toBe('done');
    for (const actor of [place.neighbour, place.director, place.careCoordinator])
      expect((await place.ask(actor, readMeeting, { meetingId: ours })).kind).toBe('absent');
    expect((await place.ask(place.director, readRegionMeeting, { meetingId: ours })).kind).toBe('done');
    for (const actor of [place.neighbour, place.care, place.regionOfficer])
      expect((await place.ask(actor, readRegionMeeting, { meetingId: ours })).kind).toBe('absent');
  });
});

describe('moving, holding and cancelling', () => {
  test('each is for who keeps it, and tells the second of two people', async () => {
    const meetingId = await plan();
    const moved = { ...typed({ on: '2026-12-04' }), meetingId, version: 1 };
    for (const actor of [place.public, place.care, place.mayor]) {
      expect((await place.ask(actor, moveMeeting, moved)).kind).toBe('absent');
      expect((await place.ask(actor, holdMeeting, { meetingId, version: 1 })).kind).toBe('absent');
      expect((await place.ask(actor, cancelMeeting, { meetingId, version: 1, invite: false })).kind).toBe(
        'absent',
      );
    }
    expect((await place.ask(place.director, moveMeeting, moved)).kind).toBe('done');
    expect((await place.ask(place.director, moveMeeting, moved)).kind).toBe('changed');
    const { meeting, acts } = await file(meetingId);
    expect(meeting).toMatchObject({ version: 2, sequence: 1, state: 'planned' });
    expect(acts.map(({ kind, office }) => [kind, office])).toEqual([
      ['planned', 'regional_director'],
      ['moved', 'regional_director'],
    ]);
  });

  test('another subject alone makes no new invitation', async () => {
    const meetingId = await plan();
    await place.must(place.director, moveMeeting, {
      ...typed({ subject: 'Barrières' }),
      meetingId,
      version: 1,
    });
    expect((await file(meetingId)).meeting).toMatchObject({ sequence: 0, subject: 'Barrières' });
  });

  test('counts as held only once it began, and only once', async () => {
    const coming = await plan();
    expect(fields(await place.ask(place.director, holdMeeting, { meetingId: coming, version: 1 }))).toEqual([
      'refused',
    ]);
    const meetingId = await plan(past);
    for (let times = 0; times < 2; times += 1)
      expect((await place.ask(place.director, holdMeeting, { meetingId, version: 1 })).kind).toBe('done');
    const { meeting, acts } = await file(meetingId);
    expect(meeting.state).toBe('held');
    expect(acts.filter(({ kind }) => kind === 'held')).toHaveLength(1);
    expect(
      fields(await place.ask(place.director, cancelMeeting, { meetingId, version: 2, invite: false })),
    ).toEqual(['refused']);
  });
});

describe('invitations', () => {
  const run = async (): Promise<readonly string[]> => {
    for (const input of await place.waiting('cooperation.invite-offices'))
      await inviteOffices.run(place.house, inviteOffices.input.parse(input), {
        jobId: 'test',
        number: 1,
        signal: new AbortController().signal,
      });
    await place.pool.query(`delete from pgboss.job where name = 'cooperation.invite-offices'`);
    for (const input of await place.waiting('cooperation.send-invitation'))
      await sendInvitation.run(place.house, sendInvitation.input.parse(input), {
        jobId: 'test',
        number: 1,
        signal: new AbortController().signal,
      });
    await place.pool.query(`delete from pgboss.job where name = 'cooperation.send-invitation'`);
    return place.mails().map(({ calendar }) => calendar ?? '');
  };

  test('go to every seat of the body, follow a move, and take it out again', async () => {
    await run();
    const before = place.mails().length;
    const meetingId = await plan({ invite: true, subject: 'Geheim onderwerp', place: 'Zaal Nergens' });
    const [first = ''] = await run();
    // both aandachtsfunctionarissen here, one next door, the zorgcoördinator
    expect(place.mails().length - before).toBe(4);
    expect(first).toContain('METHOD:REQUEST');
    expect(first).toContain(`UID:${meetingId}@`);
    expect(first).toContain('SEQUENCE:0');
    expect(first).toContain('DTSTART:20261203T083000Z');
    expect(first).toContain('SUMMARY:Netwerk Aandachtsfunctionarissen');
    expect(JSON.stringify(place.mails())).not.toMatch(/Geheim onderwerp|Zaal Nergens/);
    await place.must(place.director, moveMeeting, {
      ...typed({ on: '2026-12-10', invite: true }),
      meetingId,
      version: 1,
    });
    expect((await run())[0]).toMatch(/SEQUENCE:1\r\n/);
    await place.must(place.director, cancelMeeting, { meetingId, version: 2, invite: true });
    const [last = ''] = await run();
    expect(last).toContain('METHOD:CANCEL');
    expect(last).toContain('STATUS:CANCELLED');
    expect(last).toContain('SEQUENCE:2');
  });

  test('one that was overtaken is not sent', async () => {
    await run();
    const before = place.mails().length;
    const meetingId = await plan({ invite: true });
    await place.must(place.director, cancelMeeting, { meetingId, version: 1, invite: false });
    await run();
    expect(place.mails().length).toBe(before);
  });
});

describe('agenda, decisions and actions', () => {
  const action = (meetingId: MeetingId, change: object = {}) => ({
    meetingId,
    once: once(),
    kind: 'action',
    text: 'De meldroute nalopen',
    office: 'coordinator:care',
    dueOn: '2026-12-31',
    forWhom: 'every_municipality',
    sure: false,
    ...change,
  });

  test('are written by who keeps the meeting, once for each form', async () => {
    const meetingId = await plan();
    const item = action(meetingId);
    for (const actor of [place.public, place.care, place.mayor])
      expect((await place.ask(actor, addMeetingItem, item)).kind).toBe('absent');
    expect(
      fields(
        await place.ask(place.director, addMeetingItem, action(meetingId, { office: 'Jansje', dueOn: '' })),
      ),
    ).toEqual(['office', 'dueOn']);
    expect(
      fields(
        await place.ask(
          place.director,
          addMeetingItem,
          action(meetingId, { text: 'Bel Fatima op 06-12345678' }),
        ),
      ),
    ).toEqual(['text']);
    await place.must(place.director, addMeetingItem, item);
    await place.must(place.director, addMeetingItem, item);
    const { items } = await file(meetingId);
    expect(items).toHaveLength(1);
    const itemId = items[0]?.id;
    expect((await place.ask(place.care, removeMeetingItem, { itemId })).kind).toBe('absent');
    await place.must(place.director, removeMeetingItem, { itemId });
    expect((await file(meetingId)).items).toEqual([]);
  });

  test('an action of every municipality waits in each, and each takes it over once', async () => {
    const meetingId = await plan();
    await place.must(place.director, addMeetingItem, action(meetingId, { text: 'Voor iedereen' }));
    await place.must(
      place.director,
      addMeetingItem,
      action(meetingId, { text: 'Voor de regio', forWhom: 'own' }),
    );
    const texts = async (actor: Actor = place.care) =>
      (await place.must<readonly MeetingItem[]>(actor, listMeetingActions, {})).map(({ text }) => text);
    expect(await texts()).toContain('Voor iedereen');
    expect(await texts()).not.toContain('Voor de regio');
    expect(await texts(place.director)).toContain('Voor de regio');
    expect(await texts(place.director)).not.toContain('Voor iedereen');
    const item = (await file(meetingId)).items.find(({ text }) => text === 'Voor iedereen');
    const takeOver = () =>
      inTenant(place.house, place.care, 'tenant', newTrace(), (context) =>
        takeOverMeetingAction(context, item?.id as MeetingItemId, newId<PlanItemId>()),
      );
    expect(await takeOver()).toBe(true);
    expect(await takeOver()).toBe(false);
    expect(await texts()).not.toContain('Voor iedereen');
    expect(await texts(place.neighbour)).toContain('Voor iedereen');
    expect(
      (await place.ask(place.neighbour, endMeetingAction, { itemId: item?.id, outcome: 'done' })).kind,
    ).toBe('done');
    expect(
      (await place.ask(place.neighbour, endMeetingAction, { itemId: item?.id, outcome: 'dropped' })).kind,
    ).toBe('changed');
    for (const actor of [place.public, place.mayor])
      expect((await place.ask(actor, endMeetingAction, { itemId: item?.id, outcome: 'done' })).kind).toBe(
        'absent',
      );
  });

  test('an action of a meeting of another municipality is in nobody else’s list', async () => {
    const meetingId = await local();
    await place.must(place.care, addMeetingItem, action(meetingId, { text: 'Alleen hier', forWhom: 'own' }));
    const open = (actor: Actor = place.neighbour) =>
      inTenant(place.house, actor, 'tenant', newTrace(), async (context) =>
        (await openMeetingActions(context)).map(({ text }) => text),
      );
    expect(await open(place.care)).toContain('Alleen hier');
    expect(await open()).not.toContain('Alleen hier');
  });
});

describe('notes and attendance', () => {
  test('notes warn of a person, and keep what two people write apart', async () => {
    const meetingId = await plan(past);
    const notes = (text: string, version: number, isSure = false, actor: Actor = place.director) =>
      place.ask(actor, writeNotes, { meetingId, notes: text, version, sure: isSure });
    for (const actor of [place.public, place.care, place.mayor])
      expect((await notes('Besproken.', 1, false, actor)).kind).toBe('absent');
    expect(fields(await notes('Jansje van der Verzonnen belt terug.', 1))).toEqual(['notes']);
    expect((await notes('De gemeente Albrandswaard belt het ESSM terug.', 1)).kind).toBe('done');
    expect((await notes('Iets anders.', 1)).kind).toBe('changed');
    expect((await notes('Zie het boek van Jansje van der Verzonnen.', 2, true)).kind).toBe('done');
  });

  test('who was there: one’s own, or all where one keeps the meeting', async () => {
    const meetingId = await plan(past);
    await place.must(place.director, holdMeeting, { meetingId, version: 1 });
    const there = (organisationId: string, present = true) => ({
      organisationId,
      office: 'coordinator:care',
      present,
    });
    const set = (actor: Actor = place.care, ...attendance: object[]) =>
      place.ask(actor, setAttendance, { meetingId, attendance });
    for (const actor of [place.mayor, place.employee])
      expect((await set(actor, there(place.town))).kind).toBe('absent');
    expect((await set(place.care, there(place.other))).kind).toBe('absent');
    expect((await set(place.care, there(place.town))).kind).toBe('done');
    expect((await set(place.director, there(place.town), there(place.other, false))).kind).toBe('done');
    expect((await file(meetingId, place.care)).attendance.map((one) => one.organisationId)).not.toContain(
      place.other,
    );
    const coming = await plan();
    expect(
      fields(
        await place.ask(place.care, setAttendance, { meetingId: coming, attendance: [there(place.town)] }),
      ),
    ).toEqual(['refused']);
  });
});

describe('bodies and norms', () => {
  test('a norm holds from its day, and earlier years keep theirs', async () => {
    const set = (meetings: number, from: string, actor: Actor = place.director) =>
      place.ask(actor, setBodyNorm, {
        code: 'network',
        meetings,
        from,
        source: 'Besluit van de tafel',
        sure: false,
      });
    for (const actor of [place.public, place.care, place.mayor])
      expect((await set(6, '2027-01-01', actor)).kind).toBe('absent');
    expect(fields(await set(99, 'ooit'))).toEqual(['from', 'meetings']);
    await set(6, '2027-01-01');
    const asked = async (year: number) =>
      (await place.must<readonly BodyInYear[]>(place.care, readBodies, { year })).find(
        ({ body }) => body.code === 'network',
      )?.norm?.asked;
    expect(await asked(2026)).toBe(4);
    expect(await asked(2027)).toBe(6);
    expect(await asked(2022)).toBeUndefined();
  });

  test('a body of one’s own is seen by whom it belongs to', async () => {
    const body = {
      name: 'Overleg met het wijkteam',
      kind: 'other',
      chair: 'coordinator:care',
      members: ['coordinator:care', 'neighbourhood_team'],
      sure: false,
    };
    expect((await place.ask(place.mayor, addBody, { ...body, once: once() })).kind).toBe('absent');
    expect(
      fields(await place.ask(place.care, addBody, { ...body, members: [], name: '', once: once() })),
    ).toEqual(['name', 'members']);
    const code = await place.must<string>(place.care, addBody, { ...body, once: once() });
    const codes = async (actor: Actor = place.care) =>
      (await place.must<readonly BodyInYear[]>(actor, readBodies, {})).map((one) => one.body.code);
    expect(await codes()).toContain(code);
    expect(await codes(place.neighbour)).not.toContain(code);
    const change = { ...body, name: 'Wijkteamoverleg', code, active: false, version: 1 };
    expect((await place.ask(place.neighbour, changeBody, change)).kind).toBe('absent');
    expect((await place.ask(place.care, changeBody, change)).kind).toBe('done');
    expect((await place.ask(place.safety, changeBody, change)).kind).toBe('changed');
    expect(fields(await place.ask(place.care, planMeeting, typed({ body: code })))).toEqual(['body']);
  });

  test('the facts for other rooms agree with the pages', async () => {
    const { norm } =
      (await place.must<readonly BodyInYear[]>(place.director, readBodies, { year: 2026 })).find(
        ({ body }) => body.code === 'network',
      ) ?? {};
    const facts = await inTenant(place.house, place.care, 'tenant', newTrace(), async (context) => ({
      years: await meetingYears(context, [2026]),
      norm: await bodyNormOf(context, 'network', 2026),
    }));
    expect(facts.norm).toEqual(norm);
    expect(facts.years.find(({ body }) => body === 'network')).toMatchObject({
      organisationId: place.region,
      held: norm?.held,
    });
  });
});

test('lists go on where the screen before ended, without a double', async () => {
  for (let index = 0; index < 30; index += 1)
    await plan({ on: `2025-0${1 + (index % 9)}-1${index % 3}`, body: index % 2 === 0 ? 'rvo' : 'network' });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const list: MeetingList = await place.must<MeetingList>(place.care, listMeetings, {
      which: 'past',
      after,
    });
    seen.push(...list.lines.map(({ id }) => id));
    after = list.next ?? undefined;
  } while (after !== undefined);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.length).toBeGreaterThanOrEqual(30);
  expect((await place.ask(place.care, listRegionMeetings, {})).kind).toBe('absent');
  const all = await place.must<MeetingList>(place.director, listRegionMeetings, {});
  expect(all.lines.some(({ organisationId }) => organisationId === place.town)).toBe(true);
});
