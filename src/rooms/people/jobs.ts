import { z } from 'zod';
import { inTenant } from '../../kernel/context.ts';
import type { InvitationId, OrganisationId, PersonId } from '../../kernel/ids.ts';
import { newTrace } from '../../kernel/ids.ts';
import { type AnyJob, defineJob } from '../../kernel/jobs/job.ts';
import { localDate } from '../../kernel/local-time.ts';
import { run } from '../../kernel/verb.ts';
import { tellDeadLetters } from './administration/tell-dead-letters.ts';
import { tellSeatTaken } from './administration/tell-seat-taken.ts';
import { rewrapKeys } from './keys/rewrap-keys.ts';
import { dailyDigest, sendDigest } from './notices/digest.ts';
import { openSignIn } from './open-sign-in.ts';
import { regionOf } from './organisations.ts';
import { openPerson } from './person.ts';
import { prepareLink } from './prepare-link.ts';
import { sendNotice, tellRegion } from './send-notice.ts';
import { forgetAbsences } from './store/absences.ts';
import { forgetAttempts } from './store/accounts.ts';
import { forgetDigests } from './store/notices.ts';
import { personsById } from './store/persons.ts';
import { forgetSessions } from './store/sessions.ts';
import { forgetSpent } from './store/spent.ts';

const PATIENT = { limit: 8, delaySeconds: 20, maxDelaySeconds: 3600 };
const DAY = 86_400_000;

const TEMPLATES = {
  invitation: 'invitation',
  password: 'password-reset',
  factor: 'factor-reset',
} as const;

const linkInput = z.object({ invitationId: z.uuid(), organisationId: z.uuid() });

/** Mails a one-time link. Done twice, the newer mail holds the link that works. */
export const sendLink = defineJob({
  name: 'people.send-link',
  input: linkInput,
  retry: PATIENT,
  async run(house, { invitationId, organisationId }) {
    const actor = {
      kind: 'job',
      organisationId: organisationId as OrganisationId,
      name: 'people.send-link',
    } as const;
    const outcome = await run(house, actor, prepareLink, { invitationId: invitationId as InvitationId });
    if (outcome.kind !== 'done') return;
    const { email, purpose, secret, validHours } = outcome.value;
    const link = `${house.config.publicOrigin}/uitnodiging/${secret}`;
    await house.mailer.send({ to: email, template: TEMPLATES[purpose], values: { link, validHours } });
  },
});

const noticeInput = z.object({
  personId: z.uuid(),
  organisationId: z.uuid(),
  template: z.enum([
    'sign-in-changed',
    'sign-in-failing',
    'own-seats-changed',
    'absence-set',
    'absence-ended',
  ]),
  /** Also to the address that the account had before: it may have been changed against its owner's will. */
  former: z.boolean().optional(),
});

/** Tells somebody that something happened to their account. */
export const tellOwner = defineJob({
  name: 'people.tell-owner',
  input: noticeInput,
  retry: PATIENT,
  async run(house, { personId, organisationId, template, former }) {
    const actor = {
      kind: 'job',
      organisationId: organisationId as OrganisationId,
      name: 'people.tell-owner',
    } as const;
    const person = await inTenant(house, actor, 'tenant', newTrace(), async ({ db }) => {
      const [row] = await personsById(db, [personId as PersonId]);
      return row === undefined ? null : openPerson(house, row.id, row);
    });
    if (person === null) return;
    const values = { link: `${house.config.publicOrigin}/mijn` };
    const addresses = [person.email, ...(former && person.formerEmail ? [person.formerEmail] : [])];
    for (const to of addresses) await house.mailer.send({ to, template, values });
  },
});

/** Forgets wrong passwords after a day, sessions and absences after ninety, and what works once when it has run out. */
const tidy = defineJob({
  name: 'people.tidy',
  input: z.object({}),
  retry: { limit: 2, delaySeconds: 60 },
  schedule: '40 3 * * *',
  async run(house) {
    await regionOf(house);
    await openSignIn(house, async ({ db, now }) => {
      await forgetAttempts(db, { before: new Date(now.getTime() - DAY) });
      await forgetSpent(db, now);
      const long = new Date(now.getTime() - 90 * DAY);
      await forgetSessions(db, long);
      await forgetAbsences(db, localDate(long));
      await forgetDigests(db, localDate(long));
    });
  },
});

/** Work that this room does later. */
export const jobs: readonly AnyJob[] = [
  sendLink,
  tellOwner,
  tidy,
  tellSeatTaken,
  tellDeadLetters,
  sendNotice,
  tellRegion,
  dailyDigest,
  sendDigest,
  rewrapKeys,
];
