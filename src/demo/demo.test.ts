import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestHouse, type TestHouse } from '../../test/house.ts';
import { app, destinations, jobs, recordKinds, sentences } from '../app.ts';
import { sealChain } from '../kernel/audit/chain.ts';
import { verifyChain } from '../kernel/audit/verify.ts';
import type { ScreenMailbox } from '../kernel/mail.ts';
import { withClient } from '../kernel/postgres/index.ts';
import { hashPassword } from '../kernel/secrets/password.ts';
import { markDemo } from '../rooms/people/index.ts';
import { cast, PASSWORD } from './cast.ts';
import { chanceFrom } from './chance.ts';
import { demoSentences } from './enter.ts';
import { makePast } from './make-past.ts';
import { endOfPast, workAfter } from './moments.ts';
import { demoPages } from './pages/routes.tsx';
import { programme } from './programme.ts';
import { tell } from './told.ts';

describe('the programme', () => {
  const told = () =>
    programme().map(({ kind, name, slug, daysAgo, given }) => [
      name,
      slug,
      daysAgo,
      tell(kind, chanceFrom(name), 'Rhoon', given).input,
    ]);

  test('holds some signals of every week over two years, the same every time', () => {
    expect(told()).toHaveLength(108);
    expect(told()).toEqual(told());
    expect(Math.max(...programme().map(({ daysAgo }) => daysAgo))).toBeGreaterThan(600);
  });

  test('ends this morning, or yesterday for who is up early', () => {
    expect(endOfPast(new Date('2026-11-24T13:00:00Z')).toISOString()).toBe('2026-11-24T07:30:00.000Z');
    expect(endOfPast(new Date('2026-11-24T05:00:00Z')).toISOString()).toBe('2026-11-23T16:00:00.000Z');
  });

  test('people work on working days', () => {
    const friday = new Date('2026-11-20T16:30:00Z');
    expect(workAfter(friday, 0, chanceFrom('a')).toISOString().slice(0, 10)).toBe('2026-11-23');
  });

  test('nobody in it has an address that exists', () => {
    for (const { email } of cast) expect(email).toMatch(/^[a-z.]+@[a-z-]+\.example$/);
    expect(new Set(cast.map(({ email }) => email)).size).toBe(cast.length);
  });
});

describe('a demo', () => {
  let place: TestHouse;
  let handle: (request: Request) => Response | Promise<Response>;
  beforeAll(async () => {
    place = await openTestHouse([...sentences, ...demoSentences], { recordKinds, jobs, destinations });
    await markDemo(place.house);
    await makePast(place.house, place.pool, jobs, hashPassword(PASSWORD));
    handle = app(place.house, [demoPages(place.house.mailer as ScreenMailbox)]).fetch;
  }, 180_000);
  afterAll(() => place.close());

  const rows = <Row extends object>(text: string): Promise<Row[]> =>
    withClient(place.database.superOptions, async (client) => (await client.query<Row>(text)).rows);

  test('has signals in every state and both domains, and hand-overs in every state', async () => {
    const states = await rows<{ state: string; domains: number }>(
      'select state, count(distinct domain)::int as domains from signals group by state order by state',
    );
    expect(states.map(({ state }) => state)).toEqual([
      'case',
      'closed_advice',
      'closed_insufficient',
      'closed_not_trafficking',
      'consultation',
      'duplicate',
      'enriching',
      'forwarded',
      'received',
      'stored_picture',
      'triage',
    ]);
    const handOvers = await rows<{ state: string }>('select distinct state from hand_overs order by state');
    expect(handOvers.map(({ state }) => state)).toEqual([
      'accepted',
      'done',
      'offered',
      'refused',
      'returned',
      'seen',
      'withdrawn',
    ]);
  });

  test('is alive today: new, late, urgent, waiting, silent, a second reader, tasks this week', async () => {
    const [now] = await rows<Record<string, number>>(`
      select count(*) filter (where state = 'received' and received_at > timestamptz '2026-11-21')::int as fresh,
        count(*) filter (where open and due_at < timestamptz '2026-11-23')::int as late,
        count(*) filter (where open and urgency = 'urgent')::int as urgent,
        count(*) filter (where open and waits_for = 'coordinator' and state <> 'received')::int as waiting,
        count(*) filter (where waits_for = 'second_reader')::int as reading,
        (select count(*)::int from hand_overs where open and silent_at is not null) as silent,
        (select count(*)::int from signal_tasks where done_at is null
          and due_date between '2026-11-23' and '2026-11-29') as tasks
      from signals s join organisations o on o.id = s.organisation_id where o.slug = 'albrandswaard'`);
    for (const [what, count] of Object.entries(now ?? {})) expect(count, what).toBeGreaterThan(0);
  });

  test('forgets nothing: what is late is some weeks late at most', async () => {
    const forgotten = await rows(`select state, received_at from signals
      where open and due_at < timestamptz '2026-11-23' - interval '25 days'`);
    expect(forgotten).toEqual([]);
    const old = await rows(`select state from signals
      where open and state <> 'case' and received_at < timestamptz '2026-11-23' - interval '120 days'`);
    expect(old).toEqual([]);
  });

  test('leaves nothing for later in the queue, and its audit trail proves whole', async () => {
    // files are cleaned once the demo runs
    expect(await rows(`select 1 from pgboss.job where name <> 'signals.clean-attachment'`)).toEqual([]);
    const [times] = await rows<{ ordered: boolean }>(`
      select bool_and(at >= before) as ordered from (select at,
        lag(at) over (partition by organisation_id order by id) as before, organisation_id from audit_entries
        where organisation_id in (select id from organisations where slug = 'albrandswaard')) as entries`);
    expect(times?.ordered).toBe(true);
    const { house, anchor } = place;
    await sealChain(house.database, house.audit, anchor);
    const [count] = await rows<{ n: number }>('select count(*)::int as n from audit_entries');
    const verdict = await verifyChain(house.database, house.audit, anchor);
    expect(verdict).toEqual({ whole: true, linked: count?.n, waiting: 0 });
  });

  test('lets anybody sit down on every seat, and only from its own page', async () => {
    const page = await handle(new Request('http://localhost:3000/demo'));
    const html = await page.text();
    const binding = page.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const csrf = /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
    const enter = (fields: Record<string, string>) => {
      const body = new URLSearchParams(fields).toString();
      const headers = {
        cookie: binding,
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(body.length),
      };
      return handle(new Request('http://localhost:3000/demo/inloggen', { method: 'POST', headers, body }));
    };
    for (const { email, seat } of cast) {
      if (seat.leftDaysAgo !== undefined) continue;
      expect(html).toContain(email);
      const entered = await enter({ _csrf: csrf, email });
      expect(entered.headers.get('location'), email).toBe('/werk');
      const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const first = await handle(new Request('http://localhost:3000/mijn', { headers: { cookie } }));
      expect(first.status, email).toBe(200);
    }
    expect((await enter({ _csrf: csrf, email: 'niemand@nergens.example' })).status).toBe(404);
    expect((await enter({ email: cast[0]?.email ?? '' })).status).not.toBe(303);
  });

  test('is nowhere to be found in a house that is no demo', async () => {
    const real = app({ ...place.house, sentences }).fetch;
    expect((await real(new Request('http://localhost:3000/demo'))).status).toBe(404);
    expect((await real(new Request('http://localhost:3000/demo/post'))).status).toBe(404);
  });
});
