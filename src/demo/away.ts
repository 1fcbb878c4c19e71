import { randomUUID } from 'node:crypto';
import { addDays } from '../kernel/local-time.ts';
import { chooseNotices, setAbsence } from '../rooms/people/index.ts';
import type { Stage } from './stage.ts';

/** Who is away: a coordinator with a deputy, and one without; and somebody who wants one mail a day. */
export async function beAway(stage: Stage): Promise<void> {
  const days = (last: number) => ({ from: stage.today, until: addDays(stage.today, last) });
  for (const [slug, domain, last] of [
    ['albrandswaard', 'safety', 9],
    ['ridderkerk', 'care', 4],
  ] as const) {
    const [holder] = stage.seated(slug, 'coordinator', domain);
    if (holder === undefined) throw new Error(`the demo misses a coordinator of ${slug}`);
    await stage.act(holder, setAbsence, { ...days(last), reason: 'leave', once: randomUUID() });
  }
  const [deputy] = stage.seated('albrandswaard', 'coordinator', 'care').slice(1);
  if (deputy === undefined) throw new Error('the demo misses a deputy');
  await stage.act(deputy, chooseNotices, { choices: { signal: 'digest', reminder: 'digest' } });
}
