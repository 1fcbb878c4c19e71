import { z } from 'zod';
import type { House } from '../../../kernel/house.ts';
import type { OrganisationId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { rewrapOrganisation } from '../../../kernel/keys/rewrap.ts';
import { run } from '../../../kernel/verb.ts';
import { unfinishedKeys } from '../store/organisation-keys.ts';
import { completeRenewal } from './renew-key.ts';

/**
 * Wraps data keys anew where an organisation got a new key, every minute until nothing is left: what somebody stored with
 * the old key in the same moment is found the next time. Cut off, it goes on where it was.
 */
export const rewrapKeys = defineJob({
  name: 'people.rewrap-keys',
  input: z.object({}),
  retry: { limit: 1, delaySeconds: 20 },
  schedule: '* * * * *',
  expireSeconds: 3600,
  async run(house, _input, { signal }) {
    for (const { organisationId, generation, settled } of await unfinishedKeys(house.aside)) {
      const key = await house.organisationKeys.of(organisationId);
      if (key.newest().generation < generation) continue; // this process uses it from the next round on
      const { wrapped, broken } = await rewrapOrganisation(house, organisationId, signal);
      if (broken > 0) house.log.error('data-keys-broken', { organisationId, count: broken });
      else if (wrapped > 0) house.log.info('data-keys-wrapped', { organisationId, count: wrapped });
      else if (settled) await complete(house, organisationId);
    }
  },
});

async function complete(house: House, organisationId: OrganisationId): Promise<void> {
  const actor = { kind: 'job', organisationId, name: 'people.rewrap-keys' } as const;
  await run(house, actor, completeRenewal, {});
}
