import { z } from 'zod';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { unwrapFileKey, wrapFileKey } from '../../../kernel/sealing/file-key.ts';
import { dataKeyFrom } from '../../../kernel/sealing/seal.ts';
import { verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { draftId, draftSecret } from '../reporting/draft.ts';
import { attachmentsOf, moveToSignal } from '../store/attachments.ts';
import { openName, sealName } from './attachment-name.ts';
import { cleanAttachment } from './jobs.ts';
import { holderAt, placeSubject, receiptOfActor } from './place.ts';

/**
 * Hangs the files of a draft on the report that was just sent. Only keys change: what lies sealed stays as it lies. Done
 * twice it does nothing the second time. What was still arriving is lost with the draft.
 */
export const bringAttachments = verb({
  name: 'signals.bring-attachments',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({ secret: draftSecret }),
  subject: (context) => placeSubject(context, { place: { kind: 'receipt' } }),
  run: async (context, { secret }): Promise<Outcome<number>> => {
    const to = await holderAt(context, { kind: 'receipt' });
    const receiptHash = receiptOfActor(context.actor);
    if (to?.signal == null || receiptHash === null) return absent;
    const key = dataKeyFrom(Buffer.from(secret, 'base64url'));
    const from = {
      giver: 'reporter',
      key,
      draft: { id: draftId(secret), receiptHash },
      signal: null,
    } as const;
    const rows = (await attachmentsOf(context, from)).filter(({ state }) => state === 'waiting');
    const { id: signalId, domain, organisationId } = to.signal;
    for (const row of rows) {
      if (row.blob === null || row.blobKey === null) continue;
      await moveToSignal(
        context,
        row,
        { signalId, domain },
        {
          blobKey: wrapFileKey(to.key, row.blob, unwrapFileKey(key, row.blob, row.blobKey)),
          sealed: sealName(to.key, row.id, openName(key, row.id, row.sealed)),
        },
      );
      await context.house.jobs.enqueue(context.db, cleanAttachment, { attachmentId: row.id, organisationId });
    }
    context.note({ files: rows.length });
    return done(rows.length);
  },
});
