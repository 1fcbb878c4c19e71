import type { Context } from '../../../kernel/context.ts';
import type { FoundMail, MailboxDoor, MailPlace } from '../../../kernel/imap.ts';
import { type MailProposal, proposalById } from '../store/mail-proposals.ts';
import { mailboxesOf } from '../store/mailboxes.ts';
import { doorOf } from './mailbox.ts';
import { fingerprintOf } from './take-in-mail.ts';

/** Where the mail of a proposal lies in its mailbox, and by what it is known there. */
export interface Original {
  readonly door: MailboxDoor;
  readonly place: MailPlace;
  readonly original: MailProposal['original'];
  readonly same: (mail: Omit<FoundMail, 'source'>) => boolean;
}

/** Null when the proposal or its mailbox is not there any more. */
export async function originalOf(context: Context, id: string): Promise<Original | null> {
  const proposal = await proposalById(context, id);
  const mailbox = (await mailboxesOf(context)).find((one) => one.id === proposal?.mailboxId);
  if (proposal === null || mailbox === undefined) return null;
  const { place, original, fingerprint } = proposal;
  return {
    door: doorOf(mailbox.door),
    place,
    original,
    same: (mail) => fingerprintOf(context, mail).equals(fingerprint),
  };
}
