import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { absent, changed, done, type Outcome } from '../../../kernel/outcome.ts';
import type { Subject } from '../../../kernel/policy.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { domainOf } from '../handling/overview.ts';
import {
  decideProposal,
  type MailProposal,
  proposalById,
  waitingProposals,
} from '../store/mail-proposals.ts';
import { type MailContent, refusalReasons } from './mailbox.ts';
import { removeOriginal } from './remove-original.ts';

/** A mail that waits, in a list. */
export interface ProposalLine {
  readonly id: string;
  readonly mailedAt: Date;
  readonly from: string;
  readonly subject: string;
  readonly files: number;
}

/** A mail that waits, as it is read. */
export interface ProposalView extends MailContent {
  readonly id: string;
  readonly mailedAt: Date;
}

export const proposalName = z.object({ proposal: z.uuid() });

/** The facts of a mail that policies judge. */
export async function proposalSubject(
  context: Context,
  { proposal }: z.output<typeof proposalName>,
): Promise<Subject | null> {
  const found = await proposalById(context, proposal);
  return found === null
    ? null
    : {
        kind: 'mail_proposal',
        id: found.id,
        organisationId: context.actor.organisationId,
        domain: found.domain,
      };
}

/** What the second of two people is told. */
export const decidedBefore = ({ state, decidedAt }: MailProposal, now: Date): Outcome<never> =>
  changed({
    what: state === 'refused' ? 'Deze mail is al geweigerd' : 'Van deze mail is al een signaal gemaakt',
    at: decidedAt ?? now,
  });

/** Mails of one's own domain that wait, the oldest first. */
export const mailProposals = verb({
  name: 'signals.mail-proposals',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({}),
  subject: ownOrganisationAsSubject('signals'),
  run: async (context): Promise<Outcome<readonly ProposalLine[]>> => {
    const domain = domainOf(context);
    if (domain === null) return absent;
    const found = await waitingProposals(context, domain);
    context.concerns('mail_proposal', ...found.map(({ id }) => id));
    return done(
      found.flatMap(({ id, mailedAt, mail }) =>
        mail === null
          ? []
          : [
              {
                id,
                mailedAt,
                from: mail.fromName === '' ? mail.from : mail.fromName,
                subject: mail.subject,
                files: mail.files.length,
              },
            ],
      ),
    );
  },
});

/** One mail, whole. */
export const readProposal = verb({
  name: 'signals.read-mail-proposal',
  act: 'read',
  activity: ACTIVITY,
  input: proposalName,
  subject: proposalSubject,
  run: async (context, { proposal }): Promise<Outcome<ProposalView>> => {
    const found = await proposalById(context, proposal);
    if (found === null) return absent;
    return found.mail === null
      ? decidedBefore(found, context.now)
      : done({ ...found.mail, id: found.id, mailedAt: found.mailedAt });
  },
});

/** Refuses a mail: what was taken of it is destroyed. The original stays in the mailbox unless told otherwise. */
export const refuseMail = verb({
  name: 'signals.refuse-mail',
  act: 'write',
  activity: ACTIVITY,
  input: proposalName.extend({
    reason: z.enum(refusalReasons, 'Kies waarom u van deze mail geen signaal maakt.'),
    remove: z.boolean(),
  }),
  subject: proposalSubject,
  run: async (context, { proposal, reason, remove }): Promise<Outcome<null>> => {
    const found = await proposalById(context, proposal, true);
    if (found === null || context.actor.kind !== 'seat') return absent;
    if (found.state === 'refused' && found.decidedBy === context.actor.personId) return done(null);
    if (found.state !== 'waiting') return decidedBefore(found, context.now);
    await decideProposal(context, found.id, {
      state: 'refused',
      by: context.actor.personId,
      reason,
      removeOriginal: remove,
    });
    context.note({ reason, remove });
    if (remove) await removeOriginal(context, found.id);
    return done(null);
  },
});
