import type pg from 'pg';
import { app } from '../src/app.ts';
import { enter } from '../src/demo/enter.ts';
import type { House } from '../src/kernel/house.ts';
import { SUPERUSER, withClient } from '../src/kernel/postgres/index.ts';
import { run } from '../src/kernel/verb.ts';
import { placePerson, regionOf } from '../src/rooms/people/index.ts';
import { fillPlans } from './fill-plans.ts';
import type { Effort } from './measure.ts';
import { median, milliseconds, percentile, type Table } from './table.ts';
import { coordinatorCookie, townOf, withTemporaryHouse } from './temporary-house.ts';

const MOST_MS = 100;
/** Turns before the clock starts: a server that stands has read its code and its tables. */
const WARMING = 40;
const TOWN = 'albrandswaard';

/**
 * The desk of the regional director, and the plan of one municipality, in a country of 342 municipalities with twenty years
 * of plans: the whole page, from session cookie to HTML, audit entry committed to disk.
 */
export async function measureDesk({ quick }: Effort): Promise<readonly Table[]> {
  const turns = quick ? 40 : 200;
  return withTemporaryHouse(async ({ house, pool }) => {
    const { counts, plan } = await withClient(
      { ...pool.options, user: SUPERUSER } as Parameters<typeof withClient>[0],
      async (client) => ({ counts: await fillPlans(client, 342), plan: await newestPlan(client, TOWN) }),
    );
    const director = await directorCookie(house);
    const coordinator = await coordinatorCookie(house, await townOf(house, TOWN), 'care');
    const handle = app(house).fetch;
    const ask = async (path: string, cookie: string): Promise<number> => {
      const request = new Request(`${house.config.publicOrigin}${path}`, { headers: { cookie } });
      const started = performance.now();
      const answer = await handle(request);
      await answer.text();
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
      return performance.now() - started;
    };
    const pages = [
      ['desk, every municipality', '/regiobeeld', director],
      ['desk, what needs a push', '/regiobeeld/duwtjes', director],
      ['desk, instruments', '/regiobeeld/waterbed', director],
      ['desk, one municipality', `/regiobeeld/gemeente/${TOWN}`, director],
      ['plans of a municipality', '/plan', coordinator],
      ['a plan', `/plan/${plan}`, coordinator],
      ['actions of a municipality', '/acties', coordinator],
      ['reports of a municipality', '/rapportages', coordinator],
    ] as const;
    const rows: string[][] = [];
    const failures: string[] = [];
    for (const [name, path, cookie] of pages) {
      const times: number[] = [];
      for (let turn = -WARMING; turn < turns; turn += 1) {
        const time = await ask(path, cookie);
        if (turn >= 0) times.push(time);
      }
      const slowest = percentile(times, 0.99);
      rows.push([name, milliseconds(median(times)), milliseconds(slowest), `${MOST_MS} ms`]);
      if (slowest > MOST_MS) failures.push(`${name}: 99 of 100 within ${milliseconds(slowest)}`);
    }
    return [
      {
        heading: `The desk and a plan: ${counts.towns} municipalities, ${counts.plans} plans, ${counts.actions} actions`,
        columns: ['page', 'median', 'p99', 'most'],
        rows,
        failures,
      },
    ];
  });
}

async function newestPlan(client: pg.Client, slug: string): Promise<string> {
  const { rows } = await client.query<{ id: string }>(
    `select p.id from plans p join organisations o on o.id = p.organisation_id
     where o.slug = $1 order by p.starts_on desc limit 1`,
    [slug],
  );
  return rows[0]?.id ?? '';
}

async function directorCookie(house: House): Promise<string> {
  const { id: organisationId } = await regionOf(house);
  const email = 'regisseur@bench.example';
  await placePerson(house, {
    organisationId,
    name: 'Regisseur van der Meting',
    email,
    passwordHash: '',
    totpSecret: 'LANTAARNLANTAARNLANTAARNLANTAARN',
    seats: [{ role: 'regional_director', domain: null }],
  });
  const entry = await run(house, { kind: 'public', organisationId }, enter, { email, device: '' });
  if (entry.kind !== 'done') throw new Error(`the director does not come in: ${entry.kind}`);
  return `lantaarn=${entry.value.secret}`;
}
