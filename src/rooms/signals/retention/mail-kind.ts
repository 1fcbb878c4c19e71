import type { RecordKind } from '../../../kernel/record-kind.ts';
import { destroyMails, mailsDue, mailsPresent } from '../store/kept-mails.ts';

/** A mail that nobody decided about: it goes from the house. The original in the mailbox stays, for it is not ours. */
export const mailKind: RecordKind = {
  kind: 'mail_proposal',
  rules: ['mail'],
  due: mailsDue,
  present: mailsPresent,
  destroy: destroyMails,
};
