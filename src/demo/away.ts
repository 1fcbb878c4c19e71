import { randomUUID } from 'node:crypto';
import { addDays } from '../kernel/local-time.ts';
import { chooseNotices, setAbsence, setAbsenceOf } from '../rooms/people/index.ts';
import type { Stage } from './stage.ts';

/**
 * Who is away: a coordinator with a deputy, of whom the administrator said so, and one without; and somebody who wants
 * one mail a day.
 */
export async function beAway(stage: Stage): Promise<void> {
  const one = (slug: string, role: 'administrator' | 'coordinator', domain?: 'care' | 'safety') => {
    const [found] = stage.seated(slug, role, domain);
    if (found === undefined) throw new Error(`the demo misses a seat of ${slug}`);
    return found;
  };
  const { personId } = one('albrandswaard', 'coordinator', 'safety');
  const until = addDays(stage.today, 9);
  await stage.act(one('albrandswaard', 'administrator'), setAbsenceOf, {
    personId,
    until,
    once: randomUUID(),
  });
  const days = { from: stage.today, until: addDays(stage.today, 4) };
  const alone = one('ridderkerk', 'coordinator', 'care');
  await stage.act(alone, setAbsence, { ...days, reason: 'leave', once: randomUUID() });
  const [deputy] = stage.seated('albrandswaard', 'coordinator', 'care').slice(1);
  if (deputy === undefined) throw new Error('the demo misses a deputy');
  await stage.act(deputy, chooseNotices, { choices: { signal: 'digest', reminder: 'digest' } });
}
