import { z } from 'zod';
import type { Domain, Role } from '../../../kernel/actor.ts';
import { type Context, inTenant } from '../../../kernel/context.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { holdersOf, sendNotice } from '../../people/index.ts';
import type { StuckCase } from '../store/stuck-cases.ts';

const input = z.object({
  organisationId: z.uuid(),
  role: z.enum(['regional_director', 'coordinator', 'care_coordinator']),
  domain: z.enum(['care', 'safety']).nullable(),
  template: z.enum(['stuck-case-waiting', 'practice-waiting']),
});

/** Mails whoever sits on an office of another organisation that something waits there; never what. */
export const tellOffice = defineJob({
  name: 'cooperation.tell-office',
  input,
  retry: { limit: 8, delaySeconds: 20, maxDelaySeconds: 3600 },
  async run(house, { organisationId, role, domain, template }) {
    const actor = {
      kind: 'job',
      organisationId: organisationId as OrganisationId,
      name: 'cooperation.tell-office',
    } as const;
    await inTenant(house, actor, 'tenant', newTrace(), async (context) => {
      for (const { personId } of await holdersOf(context, role, domain))
        await house.jobs.enqueue(context.db, sendNotice, { organisationId, personId, template });
    });
  },
});

/** Tells the director that a case waits. */
export async function tellDirector({ db, house }: Context, region: OrganisationId): Promise<void> {
  await house.jobs.enqueue(db, tellOffice, {
    organisationId: region,
    role: 'regional_director',
    domain: null,
    template: 'stuck-case-waiting',
  });
}

/** Tells whoever sits on the office that asked that something was done. */
export async function tellAsker({ db, house }: Context, row: StuckCase): Promise<void> {
  const [role = '', domain] = row.office.split(':');
  await house.jobs.enqueue(db, tellOffice, {
    organisationId: row.organisationId,
    role: role as Extract<Role, 'coordinator' | 'care_coordinator'>,
    domain: (domain as Domain | undefined) ?? null,
    template: 'stuck-case-waiting',
  });
}
