import { z } from 'zod';
import { type Context, inTenant } from '../../../kernel/context.ts';
import { newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { letters } from '../../../kernel/mail-templates.ts';
import { invalid, refused } from '../../../kernel/outcome.ts';
import { organisationMark } from '../../../kernel/sealing/tokens.ts';
import { organisationById } from '../../people/index.ts';
import { openParts } from '../act-content.ts';
import { act, actForm, fileVerb } from '../handling/file-verb.ts';
import { againstField, againstRule } from '../safe-contact/rule-of.ts';
import { actsOf, keyOf, type SignalRow, signalById } from '../store/files.ts';
import { mailOf, storeThread } from '../store/mail-proposals.ts';
import { mailboxesOf } from '../store/mailboxes.ts';
import { threadMark } from './take-in-mail.ts';

/** The mails that can go to somebody who mailed. Each has fixed words, so that nobody can write a name in one. */
export const mailKinds = ['mail-received', 'mail-question', 'mail-done'] as const;
export type MailKind = (typeof mailKinds)[number];

/** What somebody reads of a mail of this kind. */
export const mailSentence = (kind: MailKind): string => letters[kind]({ link: '' }).before[0] ?? '';

const noMail = refused(
  'Deze melder is niet te mailen: het signaal kwam niet per mail, of er is geen postvak meer.',
);

/**
 * Number of the mail that goes out for this form: nobody can guess it, and it is the same when the mail is tried
 * again.
 */
function numberOf(context: Context, once: string): string {
  const { hostname } = new URL(context.house.config.publicOrigin);
  return `<${organisationMark(context.key, `mail out ${once}`).toString('hex')}@${hostname}>`;
}

/**
 * Mails who mailed the signal, in fixed words; the answer to it comes into the dialogue. What it is about never stands
 * in a mail (S110).
 */
export const mailReporter = fileVerb({
  name: 'signals.mail-reporter',
  act: 'write',
  input: actForm.extend({ kind: z.enum(mailKinds, 'Kies wat u mailt.'), against: againstField }),
  run: async (context, { kind, against, ...form }, signal) => {
    if ((await whereTo(context, signal)) === null) return noMail;
    const breach = await againstRule(context, signal, { way: 'email', against });
    if (breach !== null) return invalid(breach);
    if (against !== '') context.because(against);
    const asks = kind === 'mail-question';
    const outcome = await act(context, signal, form, {
      kind: asks ? 'question_to_reporter' : 'message_to_reporter',
      codes: { waitsFor: asks ? 'reporter' : null, mail: kind },
      parts: { story: { text: `Per mail: ${mailSentence(kind)}` } },
    });
    if (outcome.kind !== 'done') return outcome;
    const mark = threadMark(context, numberOf(context, form.once));
    await storeThread(context, { mark, signalId: signal.id, domain: signal.domain });
    const organisation = context.actor.organisationId;
    const input = { organisation, signal: signal.id, once: form.once, kind };
    await context.house.jobs.enqueue(context.db, sendMail, input, { singletonKey: form.once });
    return outcome;
  },
});

interface WhereTo {
  readonly to: string;
  readonly replyTo: string;
}

/** Where the mail goes, and where the answer to it; null when either is not there. */
async function whereTo(context: Context, signal: SignalRow): Promise<WhereTo | null> {
  if (signal.dataKey === null || (await mailOf(context, signal.id)) === null) return null;
  const mailbox = (await mailboxesOf(context)).find(({ domain }) => domain === signal.domain);
  const [reported] = await actsOf(context, signal.id);
  if (mailbox === undefined || reported === undefined) return null;
  const { contact } = openParts(keyOf(context, signal), reported, ['contact']);
  return contact?.email === undefined ? null : { to: contact.email, replyTo: mailbox.door.address };
}

/** Sends it. The address is looked up now, so that it never stands in the queue. */
export const sendMail = defineJob({
  name: 'signals.send-mail',
  input: z.object({ organisation: z.uuid(), signal: z.uuid(), once: z.uuid(), kind: z.enum(mailKinds) }),
  retry: { limit: 8, delaySeconds: 30, maxDelaySeconds: 7200 },
  async run(house, { organisation, signal: id, once, kind }) {
    const organisationId = organisation as OrganisationId;
    const actor = { kind: 'job', organisationId, name: 'signals.send-mail' } as const;
    const found = await inTenant(house, actor, 'tenant', newTrace(), async (context) => {
      const signal = await signalById(context, id);
      const where = signal === null ? null : await whereTo(context, signal);
      return where === null ? null : { ...where, messageId: numberOf(context, once) };
    });
    const town = await organisationById(house, organisationId);
    if (found === null || town === null) return;
    const { to, ...answer } = found;
    const link = `${house.config.publicOrigin}/${town.slug}/privacy`;
    await house.mailer.send({ to, template: kind, values: { link }, answer });
  },
});
