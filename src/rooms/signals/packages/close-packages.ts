import { z } from 'zod';
import { inTenant } from '../../../kernel/context.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { type AnyJob, defineJob } from '../../../kernel/jobs/job.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { allOrganisations } from '../../people/index.ts';
import { jobActor } from '../hand-over/tell-readers.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { overduePackages } from '../store/packages.ts';
import { endOverdue } from './package-news.ts';

/** As many as one look takes; the rest is for the next. */
const BATCH = 200;

/** Ends packages whose time is over: a link that nobody used expires, a session that was opened closes. */
export const closePackages = verb({
  name: 'signals.close-packages',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('packages'),
  run: async (context): Promise<Outcome<{ readonly count: number }>> => {
    const overdue = await overduePackages(context, BATCH);
    for (const row of overdue) await endOverdue(context, row);
    context.concerns('package', ...overdue.map(({ id }) => id));
    context.note({ ended: overdue.length });
    return done({ count: overdue.length });
  },
});

/**
 * The clock of packages. Nothing depends on it being on time: an expired link opens nothing, whether this ran or not.
 * It acts for one organisation after the other, and looks before it acts, so that no audit trail grows by a look that
 * finds nothing.
 */
export const watchPackages: AnyJob = defineJob({
  name: 'signals.watch-packages',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  schedule: '*/10 * * * *',
  run: async (house) => {
    for (const { id, kind } of await allOrganisations(house)) {
      if (kind !== 'municipality') continue;
      const actor = jobActor(id, 'signals.watch-packages');
      const found = await inTenant(house, actor, 'tenant', newTrace(), (context) =>
        overduePackages(context, 1),
      );
      if (found.length > 0) await run(house, actor, closePackages, {});
    }
  },
});
