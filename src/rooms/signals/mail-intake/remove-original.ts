import { z } from 'zod';
import { type Context, inTenant } from '../../../kernel/context.ts';
import { type MailProposalId, newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { removeFromFolder } from '../../../kernel/imap.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { run, verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { noteOriginal, proposalById } from '../store/mail-proposals.ts';
import { mailboxesOf } from '../store/mailboxes.ts';
import { doorOf } from './mailbox.ts';
import { fingerprintOf } from './take-in-mail.ts';

const named = z.object({ proposal: z.uuid() });

const subject = async (context: Context, { proposal }: { proposal: string }) => {
  const found = await proposalById(context, proposal);
  return found === null
    ? null
    : {
        kind: 'mail_proposal',
        id: found.id,
        organisationId: context.actor.organisationId,
        domain: found.domain,
      };
};

/** Writes what became of the mail in the mailbox. */
export const noteRemoved = verb({
  name: 'signals.note-original-mail',
  act: 'write',
  activity: ACTIVITY,
  input: named.extend({ original: z.enum(['removed', 'gone']) }),
  subject,
  run: async (context, { proposal, original }): Promise<Outcome<null>> => {
    await noteOriginal(context, proposal as MailProposalId, original);
    context.note({ original });
    return done(null);
  },
});

/** Removes the original from the mailbox; tried again for a day when the server is away. */
export const removeMail = defineJob({
  name: 'signals.remove-mail',
  input: z.object({ organisation: z.uuid(), proposal: z.uuid() }),
  retry: { limit: 8, delaySeconds: 60, maxDelaySeconds: 14_400 },
  async run(house, { organisation, proposal }) {
    const actor = {
      kind: 'job',
      organisationId: organisation as OrganisationId,
      name: 'signals.remove-mail',
    } as const;
    const removed = await inTenant(house, actor, 'tenant', newTrace(), (context) =>
      originalOf(context, proposal),
    ).then(
      (found) => found && removeFromFolder(found.door, house.config.mailboxServers, found.place, found.same),
    );
    if (removed === null) return;
    await run(house, actor, noteRemoved, { proposal, original: removed ? 'removed' : 'gone' });
  },
});

/** Where the mail lies and by what it is known; null when nobody wants it removed (any more). */
async function originalOf(context: Context, id: string) {
  const proposal = await proposalById(context, id);
  const mailbox = (await mailboxesOf(context)).find((one) => one.id === proposal?.mailboxId);
  if (proposal === null || mailbox === undefined || proposal.original !== 'to_remove') return null;
  return {
    door: doorOf(mailbox.door),
    place: proposal.place,
    same: (mail: Parameters<Parameters<typeof removeFromFolder>[3]>[0]) =>
      fingerprintOf(context, mail).equals(proposal.fingerprint),
  };
}

/** Asks for it, in the transaction that decided. */
export async function removeOriginal(context: Context, proposal: MailProposalId): Promise<void> {
  const organisation = context.actor.organisationId;
  await context.house.jobs.enqueue(
    context.db,
    removeMail,
    { organisation, proposal },
    { singletonKey: proposal },
  );
}
