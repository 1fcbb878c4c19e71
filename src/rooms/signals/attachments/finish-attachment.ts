import { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { fileKinds, kindOf, tidyName } from '../../../kernel/files/kinds.ts';
import { removals } from '../../../kernel/files/removed.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { addAsReporter } from '../reporting/dialogue.ts';
import { attachmentOf, changeAttachment } from '../store/attachments.ts';
import { appendAct } from '../store/files.ts';
import { openName, sealName } from './attachment-name.ts';
import { cleanAttachment } from './jobs.ts';
import { attachmentPlace, type Holder, holderAt, placeSubject } from './place.ts';

/**
 * A file came whole and lies sealed. On a signal it is now looked at by a job; what hangs on a draft waits until that is
 * sent, for till then nobody but the reporter can open it. Who follows the signal sees that something was added.
 */
export const finishAttachment = verb({
  name: 'signals.finish-attachment',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({
    place: attachmentPlace,
    id: z.uuid(),
    kind: z.enum(fileKinds),
    size: z.int().min(0),
    removed: z.array(z.enum(removals)).max(removals.length),
    /** Nothing that it carries unseen is left in it. */
    clean: z.boolean(),
  }),
  subject: placeSubject,
  run: async (context, { place, id, kind, size, removed, clean }): Promise<Outcome<null>> => {
    const holder = await holderAt(context, place);
    const row = holder === null ? null : await attachmentOf(context, holder, id);
    if (holder === null || row === null) return absent;
    const name = tidyName(openName(holder.key, row.id, row.sealed), kind);
    const remains = clean ? null : kindOf(kind).cleaning === 'stream' ? 'damaged' : 'unknown';
    const sealed = sealName(holder.key, row.id, name);
    const change = { state: 'waiting', kind, size, removed, remains, sealed } as const;
    if (!(await changeAttachment(context, row, 'arriving', change))) return absent;
    context.note({ kind, bytes: size });
    await tellSignal(context, holder, row.id, place);
    return done(null);
  },
});

async function tellSignal(
  context: Context,
  holder: Holder,
  id: string,
  place: z.output<typeof attachmentPlace>,
): Promise<void> {
  const { signal } = holder;
  if (signal === null) return;
  const find = async () => (await holderAt(context, place))?.signal ?? null;
  if (holder.giver === 'reporter') await addAsReporter(context, find, { text: null, once: id });
  else await appendAct(context, signal, null, { kind: 'file_added', codes: { once: id } });
  await context.house.jobs.enqueue(context.db, cleanAttachment, {
    attachmentId: id,
    organisationId: signal.organisationId,
  });
}
