import { z } from 'zod';
import { type Context, inTenant } from '../../../kernel/context.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { MailNotSent } from '../../../kernel/mail.ts';
import { holdersOf } from '../holders-of.ts';
import { regionOf } from '../organisations.ts';
import { installationRow, updateInstallation } from '../store/organisations.ts';

/**
 * Mails the administrators of the region when work failed for good since the last time. Mail that cannot be sent
 * is often the very reason: then it is tried again at the next round and becomes no dead letter itself.
 */
export const tellDeadLetters = defineJob({
  name: 'people.tell-dead-letters',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  schedule: '*/15 * * * *',
  async run(house) {
    const fresh = await inSystem(house, async ({ db }) => {
      const told = (await installationRow(db))?.dead_letters_told_at ?? null;
      const letters = await house.jobs.deadLetters();
      return letters.filter(({ failedAt }) => told === null || failedAt > told);
    });
    const newest = fresh.map(({ failedAt }) => failedAt).sort((one, other) => +other - +one)[0];
    if (newest === undefined) return;
    const administrators = await inSystem(house, (context) => holdersOf(context, 'administrator', null));
    const values = { link: `${house.config.publicOrigin}/beheer/mislukt-werk`, count: fresh.length };
    try {
      for (const { email } of administrators)
        await house.mailer.send({ to: email, template: 'dead-letter', values });
    } catch (error) {
      if (!(error instanceof MailNotSent)) throw error;
      house.log.warn('dead-letters-not-told', { count: fresh.length });
      return;
    }
    await inSystem(house, ({ db }) => updateInstallation(db, { dead_letters_told_at: newest }));
  },
});

async function inSystem<Value>(house: House, work: (context: Context) => Promise<Value>): Promise<Value> {
  const organisationId = (await regionOf(house)).id;
  const actor = { kind: 'job', organisationId, name: 'people.tell-dead-letters' } as const;
  return inTenant(house, actor, 'system', newTrace(), work);
}
