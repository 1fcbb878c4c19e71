import { z } from 'zod';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { outboundFetch } from '../../../kernel/outbound/outbound-fetch.ts';
import { done } from '../../../kernel/outcome.ts';
import { ownOrganisationAsSubject, run, verb } from '../../../kernel/verb.ts';
import { regionOf } from '../../people/index.ts';
import { storeLinkCheck } from '../store/norm-reports.ts';

const input = z.object({
  checks: z.array(z.object({ url: z.url(), answers: z.boolean() })).max(20),
});

/** Writes down which public addresses of the meldpunt answered (N5). */
export const recordLinkChecks = verb<z.infer<typeof input>, null>({
  name: 'plan.record-link-checks',
  act: 'write',
  activity: 'planning',
  input,
  subject: ownOrganisationAsSubject('link-check'),
  run: async (context, { checks }) => {
    for (const { url, answers } of checks) await storeLinkCheck(context, url, answers);
    context.note({ checked: checks.length, silent: checks.filter(({ answers }) => !answers).length });
    return done(null);
  },
});

/**
 * Asks once a week whether the public addresses of the meldpunt answer. Only addresses that whoever runs the installation
 * named (`MELDPUNT_LINKS`): without them this house asks nobody, and the norm says "niet gecontroleerd".
 */
export const checkLinks = defineJob({
  name: 'plan.check-links',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 600 },
  schedule: '20 5 * * 1',
  run: async (house) => {
    const { meldpuntLinks } = house.config;
    if (meldpuntLinks.length === 0) return;
    const ask = outboundFetch(house.config);
    const checks = await Promise.all(
      meldpuntLinks.map(async (url) => ({ url, answers: await answersAt(ask, url) })),
    );
    const actor = {
      kind: 'job',
      organisationId: (await regionOf(house)).id,
      name: 'plan.check-links',
    } as const;
    await run(house, actor, recordLinkChecks, { checks });
  },
});

/** A page that is there or leads on answers; what cannot be reached, or is not there, does not. */
async function answersAt(ask: ReturnType<typeof outboundFetch>, url: string): Promise<boolean> {
  try {
    return (await ask(url, { method: 'HEAD' })).status < 400;
  } catch {
    return false;
  }
}
