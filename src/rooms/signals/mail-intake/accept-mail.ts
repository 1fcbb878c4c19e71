import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { ACTIVITY, LONGEST_TEXT } from '../handling/file-verb.ts';
import { report, reportInput } from '../reporting/report.ts';
import { signalReference } from '../signal-reference.ts';
import { appendAct, signalById } from '../store/files.ts';
import { decideProposal, proposalById } from '../store/mail-proposals.ts';
import { bringFiles } from './bring-files.ts';
import { inParts, type MailContent } from './mailbox.ts';
import { decidedBefore, proposalName, proposalSubject } from './proposals.ts';
import { removeOriginal } from './remove-original.ts';

const input = proposalName.extend({
  report: reportInput.omit({
    submission: true,
    product: true,
    channel: true,
    contact: true,
    wantsFeedback: true,
  }),
  remove: z.boolean(),
});

/**
 * Makes a signal of a mail, in one's own domain. Who mailed stands sealed with the reporter (R12); the mail itself
 * comes along whole, in as many notes as it takes, so that nothing of it is lost when the original goes.
 */
export const acceptMail = verb({
  name: 'signals.accept-mail',
  act: 'write',
  activity: ACTIVITY,
  input,
  subject: proposalSubject,
  run: async (
    context,
    { proposal, report: given, remove },
  ): Promise<Outcome<{ readonly reference: string }>> => {
    const found = await proposalById(context, proposal, true);
    if (found === null || context.actor.kind !== 'seat') return absent;
    if (found.mail === null) {
      const made = found.signalId === null ? null : await signalById(context, found.signalId);
      return made !== null && found.decidedBy === context.actor.personId
        ? done({ reference: signalReference(context.house, made.serial) })
        : decidedBefore(found, context.now);
    }
    const outcome = await report.run(context, {
      ...given,
      submission: `mail ${found.id}`,
      product: 'report',
      channel: 'mailbox',
      wantsFeedback: false,
      contact: contactOf(found.mail),
    });
    if (outcome.kind !== 'done') return outcome;
    const { signalId, reference } = outcome.value;
    await keepWhole(context, signalId, found.mail);
    await decideProposal(context, found.id, {
      state: 'accepted',
      by: context.actor.personId,
      signalId,
      removeOriginal: remove,
    });
    context.note({ remove });
    const files = found.mail.files.length;
    if (files > 0) await bringFiles(context, { proposal: found.id, signal: signalId, files });
    else if (remove) await removeOriginal(context, found.id);
    return done({ reference });
  },
});

const contactOf = ({ from, fromName }: MailContent) => ({
  anonymous: false,
  ...(from === '' ? {} : { email: from }),
  ...(fromName === '' ? {} : { name: fromName }),
});

/** The mail as it was, beside what the coordinator made of it. */
async function keepWhole(context: Context, signalId: string, mail: MailContent): Promise<void> {
  const files = mail.files.map(({ name }) => name).join(', ');
  const text = [
    `De mail: ${mail.subject}`,
    mail.text,
    ...(files === '' ? [] : [`Meegestuurd: ${files}`]),
    ...(mail.incomplete ? ['De mail is niet helemaal overgenomen. Kijk in het postvak.'] : []),
  ].join('\n\n');
  for (const part of inParts(text, LONGEST_TEXT)) {
    const signal = await signalById(context, signalId);
    if (signal === null) throw new Error('a signal that was just made is not there');
    await appendAct(context, signal, null, { kind: 'noted', parts: { story: { text: part } } });
  }
}
