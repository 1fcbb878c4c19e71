import { z } from 'zod';
import { type Context, inTenant } from '../../../kernel/context.ts';
import { type MailProposalId, newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { removeFromFolder } from '../../../kernel/imap.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { run, verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { noteOriginal, proposalById } from '../store/mail-proposals.ts';
import { originalOf } from './original.ts';

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
    const found = await inTenant(house, actor, 'tenant', newTrace(), (context) =>
      originalOf(context, proposal),
    );
    if (found === null || found.original !== 'to_remove') return;
    const { door, place, same } = found;
    const removed = await removeFromFolder(door, house.config.mailboxServers, place, same);
    await run(house, actor, noteRemoved, { proposal, original: removed ? 'removed' : 'gone' });
  },
});

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
