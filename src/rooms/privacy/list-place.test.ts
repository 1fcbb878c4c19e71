import { afterAll, beforeAll, expect, test } from 'vitest';
import { type AnyVerb, run } from '../../kernel/verb.ts';
import { readChecks } from './checks/read-checks.ts';
import { documents } from './documents.ts';
import { listPlaceText, readDayPlace, readListPlace } from './list-place.ts';
import { openPrivacy, type Privacy } from './privacy.fixture.ts';
import { dataRequests } from './requests/read-requests.ts';
import { holds } from './retention/hold.ts';
import { retention } from './retention/read-lists.ts';
import { sharings } from './sharings.ts';

let privacy: Privacy;
beforeAll(async () => {
  privacy = await openPrivacy();
});
afterAll(() => privacy.close());

const ID = '01a2b3c4-0000-7000-8000-000000000000';
const DASHES = '-'.repeat(36);

test('a place is read back as it was given out', () => {
  const place = { at: new Date('2026-11-23T09:00:00.123Z'), id: ID };
  expect(readListPlace(listPlaceText(place))).toEqual(place);
  expect(readDayPlace(`2026-11-23~${ID}`)).toEqual({ day: '2026-11-23', id: ID });
});

const byMoment: readonly AnyVerb[] = [sharings, documents, retention, holds, readChecks];

test.each(byMoment)(
  '$name takes no place that was never given out, and does not break on it',
  async (verb) => {
    for (const after of [
      `2026-11-23T09:00:00.000Z~${DASHES}`,
      `2026-02-30T09:00:00.000Z~${ID}`,
      `0000-00-00T00:00:00.000Z~${ID}`,
      `2026-11-23T09:00:00.000Z~${ID.slice(1)}`,
      `2026-11-23~${ID}`,
      '~',
    ])
      expect((await run(privacy.house, privacy.officer, verb, { after })).kind, after).toBe('invalid');
    const first = { after: `9999-12-31T23:59:59.999Z~${ID}` };
    expect((await run(privacy.house, privacy.officer, verb, first)).kind).toBe('done');
  },
);

test('neither does the list of requests, that goes by day', async () => {
  for (const after of [`2026-11-23~${DASHES}`, `2026-02-30~${ID}`, `2026-11-23T09:00:00.000Z~${ID}`, '~'])
    expect((await run(privacy.house, privacy.officer, dataRequests, { after })).kind, after).toBe('invalid');
});
