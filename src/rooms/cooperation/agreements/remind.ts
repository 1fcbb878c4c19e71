import { z } from 'zod';
import type { Domain, Role } from '../../../kernel/actor.ts';
import { inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace, type OrganisationId, type PersonId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { localDate } from '../../../kernel/local-time.ts';
import { holdersOf, regionOf, sendNotice } from '../../people/index.ts';
import { agreementKeepersToRemind, markAgreementsReminded } from '../store/agreements.ts';
import { documentKeepersToRemind, markDocumentsReminded } from '../store/policy-documents.ts';
import { horizonOf } from './read-agreements.ts';

/** Who looks after agreements and documents: both aandachtsfunctionarissen, or at the region the director. */
const KEEPERS: readonly (readonly [Role, Domain | null])[] = [
  ['coordinator', 'care'],
  ['coordinator', 'safety'],
  ['regional_director', null],
];

/** Every morning: tells who looks after them that an agreement or a document ends, or has to be looked at. Once a date. */
export const remindOfDates = defineJob({
  name: 'cooperation.remind-of-dates',
  input: z.object({}),
  retry: { limit: 3, delaySeconds: 60 },
  schedule: '30 7 * * 1-5',
  async run(house) {
    for (const organisationId of await keepersNow(house)) {
      const actor = { kind: 'job', organisationId, name: 'cooperation.remind-of-dates' } as const;
      await inTenant(house, actor, 'tenant', newTrace(), async (context) => {
        const [today, horizon] = [localDate(context.now), await horizonOf(context)];
        const marked = [
          await markAgreementsReminded(context, horizon),
          await markDocumentsReminded(context, horizon, today),
        ];
        if (Math.max(...marked) === 0) return;
        const persons = new Set<PersonId>();
        for (const [role, domain] of KEEPERS)
          for (const { personId } of await holdersOf(context, role, domain)) persons.add(personId);
        for (const personId of persons)
          await house.jobs.enqueue(context.db, sendNotice, {
            organisationId,
            personId,
            template: 'date-near',
          });
      });
    }
  },
});

/** The organisations with something of which nobody was reminded. */
async function keepersNow(house: House): Promise<ReadonlySet<OrganisationId>> {
  const actor = {
    kind: 'job',
    organisationId: (await regionOf(house)).id,
    name: 'cooperation.remind-of-dates',
  } as const;
  return inTenant(house, actor, 'system', newTrace(), async (context) => {
    const horizon = await horizonOf(context);
    const found = [
      ...(await agreementKeepersToRemind(context, horizon)),
      ...(await documentKeepersToRemind(context, horizon, localDate(context.now))),
    ];
    return new Set(found.map(({ organisationId }) => organisationId as OrganisationId));
  });
}
