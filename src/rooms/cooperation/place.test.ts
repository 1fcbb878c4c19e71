import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyVerb } from '../../kernel/verb.ts';
import { listAgreements, listRegionAgreements } from './agreements/read-agreements.ts';
import { type Cooperation, openCooperation } from './cooperation.fixture.ts';
import { listDocuments, listRegionDocuments } from './documents/read-documents.ts';
import { listMeetings, listRegionMeetings } from './meetings/list-meetings.ts';
import { dayIn, momentIn, placeIn, placeOf } from './place.ts';
import { listPractices } from './practices/read-practices.ts';
import { listCasesOfRegion, listOwnCases } from './stuck/read-cases.ts';

let place: Cooperation;
beforeAll(async () => {
  place = await openCooperation();
});
afterAll(() => place.close());

const ID = '01a2b3c4-0000-7000-8000-000000000000';

test('a place is read back as it was given out', () => {
  const at = new Date('2026-11-23T09:00:00.123Z');
  expect(momentIn(placeOf(at, ID))).toEqual({ at, id: ID });
  expect(dayIn(placeOf('2026-11-23', ID))).toEqual({ at: '2026-11-23', id: ID });
  expect(placeIn(placeOf('Één afspraak, met “tekens”', ID))).toEqual({
    at: 'Één afspraak, met “tekens”',
    id: ID,
  });
});

const never = [
  placeOf('a\u0000b', ID),
  placeOf('-200000-01-01T00:00:00.000Z', ID),
  placeOf('+200000-01-01T00:00:00.000Z', ID),
  placeOf('2026-02-30', ID),
  placeOf('2026-02-30T09:00:00.000Z', ID),
  placeOf('1', ID),
  placeOf('2026', ID),
  placeOf('2026-11-23', '-'.repeat(36)),
  'MQ',
  '.',
];

const lists: readonly (readonly [AnyVerb, 'care' | 'director'])[] = [
  [listAgreements, 'care'],
  [listRegionAgreements, 'director'],
  [listDocuments, 'care'],
  [listRegionDocuments, 'director'],
  [listMeetings, 'care'],
  [listRegionMeetings, 'director'],
  [listPractices, 'care'],
  [listOwnCases, 'care'],
  [listCasesOfRegion, 'director'],
];

test.each(lists.map(([verb, seat]) => ({ name: verb.name, verb, seat })))(
  '$name begins anew at a place that was never given out',
  async ({ verb, seat }) => {
    for (const after of never)
      for (const which of ['open', 'ended', 'past'])
        expect((await place.ask(place[seat], verb, { after, which })).kind, after).toBe('done');
  },
);

test('what is no text of a database names no kind of meeting', async () => {
  for (const body of ['\u0000', 'network\u0000'])
    expect((await place.ask(place.care, listMeetings, { body })).kind).toBe('invalid');
});
