import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeatActor } from '../../src/kernel/actor.ts';
import type { OrganisationId } from '../../src/kernel/ids.ts';
import { withClient } from '../../src/kernel/postgres/index.ts';
import { reported } from '../../src/rooms/signals/handling/staff.fixture.ts';
import { openRunningHouse, type RunningHouse } from '../running-house.ts';

let running: RunningHouse;
let town: OrganisationId;
let clerk: SeatActor;
let care: SeatActor;
const cookies: Record<'clerk' | 'care', string> = { clerk: '', care: '' };

beforeAll(async () => {
  running = await openRunningHouse({ now: '2026-11-24T09:00:00Z' });
  town = await running.idOf('albrandswaard');
  clerk = await running.seat(town, 'employee');
  care = await running.seat(town, 'coordinator', 'care');
  cookies.clerk = await running.signedInAs(clerk);
  cookies.care = await running.signedInAs(care);
}, 120_000);
afterAll(() => running.close());

const count = async (query: string): Promise<number> =>
  withClient(
    running.database.superOptions,
    async (client) =>
      (await client.query<{ n: number }>(`select count(*)::int as n from ${query}`)).rows[0]?.n ?? -1,
  );

/** The hidden fields of the form on a page that goes to this address. */
async function formOn(path: string, cookie: string, action = path): Promise<Record<string, string>> {
  const page = await (await fetch(`${running.origin}${path}`, { headers: { cookie } })).text();
  const form = page.split('<form').find((part) => part.includes(`action="${action}"`)) ?? '';
  return Object.fromEntries(
    [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  );
}

const post = (path: string, cookie: string, fields: Readonly<Record<string, string>>): Promise<Response> =>
  fetch(`${running.origin}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams(fields),
  });

const TOLD = { what: 'Verzonnen: zes mensen op één adres.', function: 'boa', identity: 'named' };

describe('a form that is sent again', () => {
  test('to report: ten at once and one later are one signal, and all lead to the same page', async () => {
    const fields = { ...(await formOn('/nieuw', cookies.clerk)), ...TOLD };
    const before = await count('signals');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => post('/nieuw', cookies.clerk, fields)),
    );
    answers.push(await post('/nieuw', cookies.clerk, fields));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 303));
    expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1);
    expect(await count('signals')).toBe(before + 1);
  });

  test('with a new page it is a new report', async () => {
    const before = await count('signals');
    for (let time = 0; time < 2; time += 1)
      await post('/nieuw', cookies.clerk, { ...(await formOn('/nieuw', cookies.clerk)), ...TOLD });
    expect(await count('signals')).toBe(before + 2);
  });

  test('by somebody else with their own session is refused: the token belongs to one session', async () => {
    const fields = { ...(await formOn('/nieuw', cookies.clerk)), ...TOLD };
    const before = await count('signals');
    expect((await post('/nieuw', cookies.care, fields)).status).toBe(403);
    expect((await post('/nieuw', '', fields)).status).toBeGreaterThanOrEqual(300);
    expect(await count('signals')).toBe(before);
  });

  test('from another site is refused, with the right token too', async () => {
    const fields = { ...(await formOn('/nieuw', cookies.clerk)), ...TOLD };
    const before = await count('signals');
    const answer = await fetch(`${running.origin}/nieuw`, {
      method: 'POST',
      redirect: 'manual',
      headers: { cookie: cookies.clerk, 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams(fields),
    });
    expect(answer.status).toBe(403);
    expect(await count('signals')).toBe(before);
  });

  test('for advice and by the coordinator for a colleague: one each', async () => {
    const before = await count('signals');
    const advice = { question: 'Hoe begin ik een gesprek?', function: 'boa' };
    const question = { ...(await formOn('/nieuw/advies', cookies.clerk)), ...advice };
    await Promise.all([1, 2, 3].map(() => post('/nieuw/advies', cookies.clerk, question)));
    const verbal = { what: 'Verzonnen', via: 'Een verzonnen collega', function: 'school' };
    const entry = { ...(await formOn('/nieuw/mondeling', cookies.care)), ...verbal };
    await Promise.all([1, 2, 3].map(() => post('/nieuw/mondeling', cookies.care, entry)));
    expect(await count('signals')).toBe(before + 2);
  });

  test('to answer the coordinator: one message', async () => {
    const answer = await post('/nieuw', cookies.clerk, {
      ...(await formOn('/nieuw', cookies.clerk)),
      ...TOLD,
    });
    const reference = answer.headers.get('location')?.split('/').at(-1) ?? '';
    const path = `/mijn-meldingen/${reference}`;
    const fields = { ...(await formOn(path, cookies.clerk)), text: 'Ik weet nu ook het kenteken.' };
    const before = await count(`signal_acts where kind = 'message_from_reporter'`);
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(path, cookies.clerk, fields)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(await count(`signal_acts where kind = 'message_from_reporter'`)).toBe(before + 1);
  });

  test('to write a note in a file: one act', async () => {
    const reference = await reported(running.house, clerk, { reporterType: 'neighbourhood_team' });
    const path = `/signalen/${reference}/notitie`;
    const hidden = await formOn(path, cookies.care);
    const fields = { ...hidden, text: 'Gesproken met een collega.' };
    const answers = await Promise.all(Array.from({ length: 5 }, () => post(path, cookies.care, fields)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(await count(`signal_acts where kind = 'noted'`)).toBe(1);
  });
});
