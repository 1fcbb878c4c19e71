import { z } from 'zod';
import { inTenant } from '../../../kernel/context.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { holdersOf, sendNotice } from '../../people/index.ts';

const input = z.object({ organisationId: z.uuid() });

const PATIENT = { limit: 8, delaySeconds: 20, maxDelaySeconds: 3600 };

/** Mails who holds or stands in for the two seats of a municipality, each once. Who they are, the region never learns. */
export const tellMunicipality = defineJob({
  name: 'plan.tell-municipality',
  input,
  retry: PATIENT,
  async run(house, { organisationId }) {
    const actor = {
      kind: 'job',
      organisationId: organisationId as OrganisationId,
      name: 'plan.tell-municipality',
    } as const;
    await inTenant(house, actor, 'tenant', newTrace(), async (context) => {
      const seated = [
        ...(await holdersOf(context, 'coordinator', 'care')),
        ...(await holdersOf(context, 'coordinator', 'safety')),
      ];
      for (const personId of new Set(seated.map((holder) => holder.personId)))
        await house.jobs.enqueue(context.db, sendNotice, { organisationId, personId, template: 'plan-push' });
    });
  },
});
