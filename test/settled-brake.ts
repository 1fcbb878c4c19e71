import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../src/kernel/postgres/index.ts';
import { formVisitor } from './form-visitor.ts';
import type { RunningHouse } from './running-house.ts';

const HOUR_MS = 3_600_000;

/**
 * Waits until the brake of signing in knows the salt of this hour: before that it counts under names of its own, and
 * begins again when the salt comes.
 */
export async function settledBrake(house: RunningHouse): Promise<void> {
  const visitor = formVisitor(house.origin);
  await visitor.get('/inloggen/vergeten');
  await visitor.post('/inloggen/vergeten', { email: 'niemand@voorbeeld.example' });
  const hour = Math.floor(house.clock.now().getTime() / HOUR_MS);
  for (let each = 0; each < 100; each += 1) {
    const known = await withClient(house.database.superOptions, async (client) => {
      const { rowCount } = await client.query('select 1 from brake_hours where hour = $1', [hour]);
      return rowCount === 1;
    });
    await pause(known ? 500 : 100);
    if (known) return;
  }
  throw new Error('the brake does not settle');
}
