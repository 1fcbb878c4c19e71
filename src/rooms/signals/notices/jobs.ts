import { z } from 'zod';
import { type Context, inTenant } from '../../../kernel/context.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { type AnyJob, defineJob } from '../../../kernel/jobs/job.ts';
import { regionOf } from '../../people/index.ts';
import { removeExpiredDrafts } from '../store/drafts.ts';
import { anythingUntold, countLate } from '../store/notices.ts';
import { anythingUntoldInRegion } from '../store/region.ts';
import { remindCoordinators } from './remind-coordinators.ts';
import { tellCoordinators } from './tell-coordinators.ts';
import { whereNeeded } from './where-needed.ts';
import { DOMAINS } from './whom-to-tell.ts';

const anythingNew = async (context: Context): Promise<boolean> =>
  (await anythingUntold(context)) || anythingUntoldInRegion(context);

/** Every minute: whoever has to know of something new gets a mail. Not in the path of a report (decision 0011). */
export const lookForNew = defineJob({
  name: 'signals.look-for-new',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 15 },
  schedule: '* * * * *',
  run: (house) => whereNeeded(house, 'signals.look-for-new', anythingNew, tellCoordinators),
});

const anythingLate = async (context: Context): Promise<boolean> => {
  for (const domain of DOMAINS) if ((await countLate(context, domain)).count > 0) return true;
  return false;
};

/** On weekdays before work begins: what is over its term. */
export const remind = defineJob({
  name: 'signals.remind',
  input: z.object({}),
  retry: { limit: 5, delaySeconds: 60 },
  schedule: '30 7 * * 1-5',
  run: (house) => whereNeeded(house, 'signals.remind', anythingLate, remindCoordinators),
});

/** Drafts whose time is over, of every municipality: nobody can open them, and nobody should keep them (R5). */
export const forgetDrafts = defineJob({
  name: 'signals.forget-drafts',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  schedule: '*/10 * * * *',
  async run(house) {
    const actor = {
      kind: 'job',
      organisationId: (await regionOf(house)).id,
      name: 'signals.forget-drafts',
    } as const;
    await inTenant(house, actor, 'system', newTrace(), removeExpiredDrafts);
  },
});

/** Mails about signals, and drafts that go. */
export const noticeJobs: readonly AnyJob[] = [lookForNew, remind, forgetDrafts];
