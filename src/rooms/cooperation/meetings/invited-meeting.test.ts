import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SeatActor } from '../../../kernel/actor.ts';
import { inTenant, type Scope } from '../../../kernel/context.ts';
import { type MeetingId, newTrace } from '../../../kernel/ids.ts';
import { type Cooperation, fields, once, openCooperation } from '../cooperation.fixture.ts';
import { changeBody } from './change-body.ts';
import { addMeetingItem } from './meeting-items.ts';
import { moveMeeting } from './move-meeting.ts';
import { planMeeting } from './plan-meeting.ts';
import { readInvitedMeeting } from './read-invited-meeting.ts';
import { readMeeting } from './read-meeting.ts';
import { writeNotes } from './write-notes.ts';

let place: Cooperation;
let adviserOfRegion: SeatActor;
beforeAll(async () => {
  place = await openCooperation();
  adviserOfRegion = await place.seat(place.region, 'adviser');
});
afterAll(() => place.close());

const typed = (change: object = {}) => ({
  once: once(),
  body: 'care_consultation',
  on: '2026-12-03',
  from: '9:30',
  until: '11:30',
  place: 'Verzonnen zaal',
  subject: 'De meldroute',
  invite: true,
  sure: false,
  ...change,
});
const plan = (change: object = {}): Promise<MeetingId> =>
  place.must<MeetingId>(place.care, planMeeting, typed(change));

async function filled(): Promise<MeetingId> {
  const meetingId = await plan();
  const add = (facts: object) =>
    place.must(place.care, addMeetingItem, { meetingId, once: once(), sure: false, ...facts });
  await add({ kind: 'agenda', text: 'Wat wij zien' });
  await add({ kind: 'decision', text: 'Wij bellen elkaar wekelijks' });
  const action = { kind: 'action', dueOn: '2026-12-20', forWhom: 'own' };
  await add({ ...action, text: 'Opvang bellen', office: 'care_coordinator' });
  await add({ ...action, text: 'Begroting nakijken', office: 'adviser' });
  await place.must(place.care, writeNotes, { meetingId, version: 1, notes: 'Alleen voor ons.', sure: false });
  return meetingId;
}

test('a meeting is opened by the office that was invited, and by nobody else of the region or another town', async () => {
  const meetingId = await filled();
  for (const actor of [
    place.public,
    place.neighbour,
    place.employee,
    place.mayor,
    place.regionOfficer,
    adviserOfRegion,
    place.director,
  ])
    expect(fields(await place.ask(actor, readInvitedMeeting, { meetingId }))).toEqual(['absent']);
  expect(fields(await place.ask(place.careCoordinator, readInvitedMeeting, { meetingId: 'x' }))).toEqual([
    'meetingId',
  ]);
  const seen = await place.must(place.careCoordinator, readInvitedMeeting, { meetingId });
  expect(seen).toMatchObject({ subject: 'De meldroute', body: 'Afstemming met de zorgcoördinator' });
  // agenda, decisions and own actions; no notes, and nothing of others
  expect(JSON.stringify(seen)).toContain('Opvang bellen');
  for (const hidden of ['Begroting nakijken', 'Alleen voor ons'])
    expect(JSON.stringify(seen)).not.toContain(hidden);
  expect(Object.keys(seen as object)).not.toEqual(expect.arrayContaining(['notes']));
  expect(fields(await place.ask(place.careCoordinator, readMeeting, { meetingId }))).toEqual(['absent']);
});

test('nobody is invited to a meeting for which no invitation went out, or to another one of the same body', async () => {
  await plan();
  const other = await plan({ invite: false });
  expect(fields(await place.ask(place.careCoordinator, readInvitedMeeting, { meetingId: other }))).toEqual([
    'absent',
  ]);
});

test('the wall: rows of one meeting, for one office, and only while it is opened as invited', async () => {
  const meetingId = await filled();
  const seen = (actor: SeatActor, scope: Scope) =>
    inTenant(place.house, actor, scope, newTrace(), async ({ db }) => ({
      meetings: (await db.selectFrom('meetings').select('id').where('id', '=', meetingId).execute()).length,
      items: (
        await db.selectFrom('meeting_items').select('text').where('meeting_id', '=', meetingId).execute()
      )
        .map(({ text }) => text)
        .sort(),
      acts: (await db.selectFrom('meeting_acts').select('id').where('meeting_id', '=', meetingId).execute())
        .length,
      invitations: (
        await db
          .selectFrom('meeting_invitations')
          .select('office')
          .where('meeting_id', '=', meetingId)
          .execute()
      ).length,
    }));
  const nothing = { meetings: 0, items: [], acts: 0, invitations: 0 };
  expect(await seen(place.careCoordinator, 'invited')).toEqual({
    meetings: 1,
    items: ['Opvang bellen', 'Wat wij zien', 'Wij bellen elkaar wekelijks'],
    acts: 0,
    invitations: 1,
  });
  expect(await seen(place.careCoordinator, 'tenant')).toEqual(nothing);
  for (const actor of [place.neighbour, place.regionOfficer, adviserOfRegion, place.director])
    expect(await seen(actor, 'invited')).toEqual(nothing);
  // nobody invites itself
  const inviting = inTenant(place.house, place.careCoordinator, 'invited', newTrace(), ({ db }) =>
    db
      .insertInto('meeting_invitations')
      .values({
        meeting_id: meetingId,
        owner_id: place.region,
        organisation_id: place.region,
        office: 'care_coordinator',
        invited_at: place.house.clock.now(),
      })
      .execute(),
  );
  await expect(inviting).rejects.toThrow(/row-level security/);
});

test('an office that a later invitation leaves out no longer opens it', async () => {
  const meets = (members: readonly string[], version: number) =>
    place.must(place.care, changeBody, {
      code: 'care_consultation',
      name: 'Afstemming',
      kind: 'consultation',
      chair: 'coordinator:care',
      members,
      active: true,
      version,
      sure: false,
    });
  await meets(['coordinator:care', 'care_coordinator'], 0);
  const meetingId = await plan();
  await place.must(place.careCoordinator, readInvitedMeeting, { meetingId });
  await meets(['coordinator:care'], 1);
  const { once: _, body: __, ...moved } = typed({ on: '2026-12-04' });
  await place.must(place.care, moveMeeting, { ...moved, meetingId, version: 1 });
  expect(fields(await place.ask(place.careCoordinator, readInvitedMeeting, { meetingId }))).toEqual([
    'absent',
  ]);
});
