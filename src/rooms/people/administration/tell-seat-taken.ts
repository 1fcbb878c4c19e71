import { z } from 'zod';
import type { Role } from '../../../kernel/actor.ts';
import { type Context, inTenant } from '../../../kernel/context.ts';
import { newTrace, type OrganisationId, type PersonId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { holdersOf } from '../holders-of.ts';

/** Seats from which persons concerned, or what was shared about them, can be read. */
const READING: readonly Role[] = ['coordinator', 'care_coordinator', 'inspector', 'partner_agent'];

/** Who hears of it when somebody gets such a seat. */
const WATCHING: readonly Role[] = ['coordinator', 'partner_agent', 'privacy_officer', 'administrator'];

const input = z.object({ organisationId: z.uuid(), except: z.array(z.uuid()) });

/** Tells the others of an organisation that somebody got a seat that opens content. Says not who, nor which. */
export const tellSeatTaken = defineJob({
  name: 'people.tell-seat-taken',
  input,
  retry: { limit: 8, delaySeconds: 20, maxDelaySeconds: 3600 },
  async run(house, { organisationId, except }) {
    const actor = {
      kind: 'job',
      organisationId: organisationId as OrganisationId,
      name: 'people.tell-seat-taken',
    } as const;
    const addresses = await inTenant(house, actor, 'tenant', newTrace(), async (context) => {
      const found = new Set<string>();
      for (const role of WATCHING)
        for (const { personId, email } of await holdersOf(context, role, null))
          if (!except.includes(personId)) found.add(email);
      return [...found];
    });
    const values = { link: `${house.config.publicOrigin}/werk` };
    for (const to of addresses) await house.mailer.send({ to, template: 'seat-taken', values });
  },
});

/**
 * Asks for that mail in the transaction of the act, when the seat opens content. An administrator can give
 * themselves or an accomplice the seat of a coordinator, but not unseen (threat model, section 4).
 */
export async function tellIfReading(
  context: Context,
  role: Role,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<void> {
  if (!READING.includes(role)) return;
  const { actor } = context;
  const acting = actor.kind === 'seat' ? [actor.personId] : [];
  await context.house.jobs.enqueue(context.db, tellSeatTaken, {
    organisationId,
    except: [...new Set([personId, ...acting])],
  });
}
