import { z } from 'zod';
import { type Context, inTenant } from '../../kernel/context.ts';
import { newTrace, type OrganisationId, type PersonId } from '../../kernel/ids.ts';
import { defineJob } from '../../kernel/jobs/job.ts';
import { localDate } from '../../kernel/local-time.ts';
import type { Mail } from '../../kernel/mail.ts';
import { addressOf } from './address-of.ts';
import { holdersOf } from './holders-of.ts';
import { regionOf } from './organisations.ts';
import { markReminded } from './store/holdings.ts';

const TEMPLATES = [
  'new-signal-waiting',
  'answer-waiting',
  'hand-over-waiting',
  'consultation-waiting',
  'hand-over-silent',
  'seat-empty',
  'emergency-opened',
  'explanation-asked',
  'plan-push',
  'date-near',
  'stuck-case-waiting',
  'practice-waiting',
  'reminder',
  'actions-waiting',
] as const;
export type NoticeTemplate = (typeof TEMPLATES)[number];

const PATIENT = { limit: 8, delaySeconds: 20, maxDelaySeconds: 3600 };

const notice = z.object({
  organisationId: z.uuid(),
  personId: z.uuid(),
  template: z.enum(TEMPLATES),
  /** For a reminder, or for actions: how many there are. */
  count: z.int().min(1).optional(),
});

const actorFor = (organisationId: string, name: string) =>
  ({ kind: 'job', organisationId: organisationId as OrganisationId, name }) as const;

/**
 * Mails one colleague that something waits. The address is looked up when the mail leaves, so that it stands in no
 * queue; who was removed meanwhile gets nothing.
 */
export const sendNotice = defineJob({
  name: 'people.send-notice',
  input: notice,
  retry: PATIENT,
  async run(house, { organisationId, personId, template, count = 1 }) {
    const actor = actorFor(organisationId, 'people.send-notice');
    const to = await inTenant(house, actor, 'tenant', newTrace(), (context) =>
      addressOf(context, personId as PersonId),
    );
    if (to === null) return;
    const { publicOrigin } = house.config;
    const link = `${publicOrigin}/werk`;
    const mail: Mail =
      template === 'reminder'
        ? { to, template, values: { link, count } }
        : template === 'actions-waiting'
          ? { to, template, values: { link: `${publicOrigin}/acties`, count } }
          : { to, template, values: { link } };
    await house.mailer.send(mail);
  },
});

/**
 * Tells the administrators of the region that something waits on a seat nobody holds, where the municipality has
 * nobody to tell.
 */
export const tellRegion = defineJob({
  name: 'people.tell-region',
  input: z.object({}),
  retry: PATIENT,
  async run(house) {
    const organisationId = (await regionOf(house)).id;
    const actor = actorFor(organisationId, 'people.tell-region');
    await inTenant(house, actor, 'tenant', newTrace(), async (context) => {
      for (const { personId } of await holdersOf(context, 'administrator', null))
        await house.jobs.enqueue(context.db, sendNotice, {
          organisationId,
          personId,
          template: 'seat-empty',
        });
    });
  },
});

/** Those who got no reminder here today; they count as reminded from now on, in the same transaction. */
export const notRemindedYet = (
  context: Context,
  persons: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> =>
  markReminded(context.db, context.actor.organisationId, persons, localDate(context.now));
