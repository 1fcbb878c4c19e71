import { z } from 'zod';
import { type Context, inTenant } from '../../../kernel/context.ts';
import { type MailProposalId, newTrace, type OrganisationId } from '../../../kernel/ids.ts';
import { readFromFolder } from '../../../kernel/imap.ts';
import { defineJob } from '../../../kernel/jobs/job.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { run, verb } from '../../../kernel/verb.ts';
import { receiveFiles } from '../attachments/receive-files.ts';
import { ACTIVITY, signalSubject } from '../handling/file-verb.ts';
import { signalReference } from '../signal-reference.ts';
import { appendAct, signalById } from '../store/files.ts';
import { originalOf } from './original.ts';
import { filesOf } from './parse-mail.ts';
import { removeOriginal } from './remove-original.ts';

const about = z.object({ signal: z.uuid(), proposal: z.uuid() });

/** Writes down what became of the files of a mail, and lets the original go when somebody wanted that. */
export const noteMailFiles = verb({
  name: 'signals.note-mail-files',
  act: 'write',
  activity: ACTIVITY,
  input: about.extend({ missing: z.int().min(0) }),
  subject: async (context, { signal }) => {
    const found = await signalById(context, signal);
    return found === null ? null : signalSubject(found);
  },
  run: async (context, { signal: id, proposal, missing }): Promise<Outcome<null>> => {
    const signal = await signalById(context, id);
    if (signal === null) return absent;
    if (missing > 0 && signal.dataKey !== null)
      await appendAct(context, signal, null, {
        kind: 'noted',
        codes: { waitsFor: 'coordinator' },
        parts: {
          story: { text: `Niet alle bestanden van de mail konden mee: ${missing} niet. Kijk in de mailbox.` },
        },
      });
    const original = await originalOf(context, proposal);
    // what could not come along stays where it is
    if (original?.original === 'to_remove' && missing === 0)
      await removeOriginal(context, proposal as MailProposalId);
    context.note({ missing });
    return done(null);
  },
});

/** Fetches the files of an accepted mail and hangs them on the signal, sealed and cleaned like any other file. */
export const bringMailFiles = defineJob({
  name: 'signals.bring-mail-files',
  input: about.extend({ organisation: z.uuid(), files: z.int().min(1) }),
  retry: { limit: 8, delaySeconds: 60, maxDelaySeconds: 14_400 },
  expireSeconds: 900,
  async run(house, { organisation, proposal, signal: id, files }) {
    const organisationId = organisation as OrganisationId;
    const actor = { kind: 'job', organisationId, name: 'signals.bring-mail-files' } as const;
    const trace = newTrace();
    const found = await inTenant(house, actor, 'tenant', trace, async (context) => {
      const [original, signal] = [await originalOf(context, proposal), await signalById(context, id)];
      const there = original !== null && signal !== null && signal.dataKey !== null;
      return there ? { original, reference: signalReference(house, signal.serial) } : null;
    });
    if (found === null) return;
    const { door, place: lies, same } = found.original;
    const source = await readFromFolder(door, house.config.mailboxServers, lies, same);
    const sent = source === null ? [] : await filesOf(source);
    const place = { kind: 'signal', reference: found.reference } as const;
    const length = sent.reduce((sum, { size }) => sum + size, 0);
    const giving = { house, actor, place, once: proposal, trace, length };
    const { came } = await receiveFiles(giving, each(sent));
    await run(house, actor, noteMailFiles, { signal: id, proposal, missing: files - came }, trace);
  },
});

async function* each(files: Awaited<ReturnType<typeof filesOf>>) {
  for (const { name, content } of files) yield { field: 'file', name, bytes: one(content) };
}

async function* one(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}

/** Asks for it, in the transaction that accepted. */
export async function bringFiles(
  context: Context,
  { proposal, signal, files }: { proposal: MailProposalId; signal: string; files: number },
): Promise<void> {
  const organisation = context.actor.organisationId;
  await context.house.jobs.enqueue(
    context.db,
    bringMailFiles,
    { organisation, proposal, signal, files },
    { singletonKey: proposal },
  );
}
