import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { type MailboxId, newId } from '../../../kernel/ids.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { organisationMark } from '../../../kernel/sealing/tokens.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { addAsReporter, LONGEST_MESSAGE } from '../reporting/dialogue.ts';
import { appendAct, type SignalRow, signalById } from '../store/files.ts';
import { signalOfThread, storeProposal } from '../store/mail-proposals.ts';
import { inParts, mailSchema } from './mailbox.ts';
import { ownWords } from './parse-mail.ts';

const input = z.object({
  mailbox: z.uuid(),
  domain: z.enum(['care', 'safety']),
  at: z.date(),
  uidValidity: z.number(),
  uid: z.number(),
  size: z.number(),
  mail: mailSchema,
  answers: z.array(z.string()),
  automatic: z.enum(['no', 'reply', 'undelivered']),
});
export type TakenMail = z.output<typeof input>;

export type Taken = 'proposed' | 'threaded' | 'told' | 'left' | 'again';

/** By what a mail is known again, also when it is copied to another place in the folder. */
export const fingerprintOf = (
  context: Context,
  {
    messageId,
    size,
    uidValidity,
    uid,
  }: { messageId: string; size: number; uidValidity: number; uid: number },
): Buffer =>
  organisationMark(
    context.key,
    messageId === '' ? `mail at ${uidValidity}/${uid}` : `mail ${messageId} ${size}`,
  );

/** By what the answer to a mail of ours is known: its number holds 128 random bits, so nobody can guess one. */
export const threadMark = (context: Context, messageId: string): Buffer =>
  organisationMark(context.key, `thread ${messageId}`);

/**
 * Takes in one mail of the mailbox: an answer to a mail of ours goes into that dialogue, anything else becomes a
 * proposal that a coordinator accepts or refuses. Seen twice it is one. What programs answer is left; that a mail of
 * ours did not arrive is told in the file. Source: S110.
 */
export const takeInMail = verb<TakenMail, Taken>({
  name: 'signals.take-in-mail',
  act: 'write',
  activity: ACTIVITY,
  input,
  subject: ownOrganisationAsSubject('mailbox'),
  run: async (context, taken) => {
    const marks = taken.answers.map((id) => threadMark(context, id));
    const signalId = await signalOfThread(context, marks);
    const signal = signalId === null ? null : await signalById(context, signalId);
    const answered =
      signal !== null && signal.dataKey !== null && signal.domain === taken.domain ? signal : null;
    if (taken.automatic !== 'no' && (answered === null || taken.automatic === 'reply')) return done('left');
    const { mailbox, domain, at, uidValidity, uid, size, mail } = taken;
    const stored = await storeProposal(context, {
      mailboxId: mailbox as MailboxId,
      domain,
      mailedAt: at,
      fingerprint: fingerprintOf(context, { messageId: mail.messageId, size, uidValidity, uid }),
      place: { uidValidity, uid },
      mail,
      ...(answered === null ? {} : { threaded: answered.id }),
    });
    if (stored === null) return done('again');
    context.concerns('mail_proposal', stored);
    if (answered === null) return done('proposed');
    context.about('signal', answered.id);
    return thread(context, answered, taken);
  },
});

async function thread(context: Context, signal: SignalRow, taken: TakenMail): Promise<Outcome<Taken>> {
  if (taken.automatic === 'undelivered') {
    await appendAct(context, signal, null, {
      kind: 'noted',
      codes: { waitsFor: 'coordinator' },
      parts: { story: { text: 'De mail aan de melder is niet aangekomen.' } },
    });
    return done('told');
  }
  const words = ownWords(taken.mail.text);
  const files = taken.mail.files.map(({ name }) => name).join(', ');
  const text = [words, ...(files === '' ? [] : [`Meegestuurd, te vinden in het postvak: ${files}`])]
    .join('\n\n')
    .trim();
  for (const part of inParts(text === '' ? '(lege mail)' : text, LONGEST_MESSAGE)) {
    const added = await addAsReporter(context, () => signalById(context, signal.id), {
      text: part,
      once: newId(),
    });
    if (added.kind !== 'done') throw new Error('an answer by mail could not be added');
  }
  return done('threaded');
}
