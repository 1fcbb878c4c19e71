import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClient } from '../../../kernel/postgres/roles.ts';
import { adopted, must, once, openPlanTown, type PlanTown } from '../plan.fixture.ts';
import { publishPlan } from './publish-plan.ts';
import { publishedPapers } from './published-papers.ts';

let world: PlanTown;
beforeAll(async () => {
  world = await openPlanTown();
});
afterAll(() => world.place.close());

test('nobody waits for the papers of a municipality while the database is slow', async () => {
  const { place, care, town } = world;
  const plan = await adopted(place, care);
  await must(place, care, publishPlan, { plan, once: once(), open: true });
  await withClient(place.database.superOptions, async (client) => {
    await client.query('begin; lock table plans in access exclusive mode');
    expect(
      await Promise.all([publishedPapers(place.house, town), publishedPapers(place.house, town)]),
    ).toEqual([[], []]);
    const { rows } = await client.query(
      `select count(*)::integer as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`,
    );
    // one look for both, and it still waits: so they did not
    expect(rows).toEqual([{ waiting: 1 }]);
    await client.query('rollback');
  });
  await expect.poll(() => publishedPapers(place.house, town), { timeout: 60_000 }).toEqual(['plan']);
});
