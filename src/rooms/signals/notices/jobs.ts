import { z } from 'zod';
import { type Context, inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { type AnyJob, defineJob } from '../../../kernel/jobs/job.ts';
import { type AnyVerb, run } from '../../../kernel/verb.ts';
import { allOrganisations, regionOf } from '../../people/index.ts';
import { removeExpiredDrafts } from '../store/drafts.ts';
import { anythingUntold, countLate } from '../store/notices.ts';
import { anythingUntoldInRegion } from '../store/region.ts';
import { remindCoordinators } from './remind-coordinators.ts';
import { tellCoordinators } from './tell-coordinators.ts';
import { DOMAINS } from './whom-to-tell.ts';

/**
 * Looks in one organisation after the other (no scope opens the signals of all) and runs the verb only where there
 * is something, so that looking leaves no audit entries. One that fails keeps nobody else waiting.
 */
async function whereNeeded(
  house: House,
  name: string,
  needed: (context: Context) => Promise<boolean>,
  what: AnyVerb,
): Promise<void> {
  const failures: unknown[] = [];
  for (const { id, kind } of await allOrganisations(house)) {
    if (kind === 'partner') continue;
    const actor = { kind: 'job', organisationId: id as OrganisationId, name } as const;
    try {
      if (await inTenant(house, actor, 'tenant', newTrace(), needed)) await run(house, actor, what, {});
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}

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
  for (const domain of DOMAINS) if ((await countLate(context, domain)) > 0) return true;
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
