import { z } from 'zod';
import type { FileKind } from '../../../kernel/files/kinds.ts';
import { absent, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { type FileKey, unwrapFileKey } from '../../../kernel/sealing/file-key.ts';
import { verb } from '../../../kernel/verb.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { attachmentOf } from '../store/attachments.ts';
import { openName } from './attachment-name.ts';
import { attachmentPlace, holderAt, placeSubject } from './place.ts';

/** What is needed to give somebody a file: where it lies, its key, and what it is called. */
export interface OpenedAttachment {
  readonly name: string;
  readonly kind: FileKind;
  readonly blob: string;
  readonly key: FileKey;
}

/** Opens a file on a signal, or the picture of it. Each time stands in the audit trail (R15). */
export const openAttachment = verb({
  name: 'signals.open-attachment',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ place: attachmentPlace, id: z.uuid(), what: z.enum(['file', 'preview']) }),
  subject: placeSubject,
  run: async (context, { place, id, what }): Promise<Outcome<OpenedAttachment>> => {
    const holder = await holderAt(context, place);
    const row = holder === null ? null : await attachmentOf(context, holder, id);
    if (holder === null || row === null) return absent;
    if (row.state === 'waiting')
      return refused('Dit bestand wordt nog gecontroleerd. Probeer het over een minuut.');
    const [blob, wrapped] = what === 'file' ? [row.blob, row.blobKey] : [row.preview, row.previewKey];
    if (row.state !== 'ready' || row.kind === null || blob === null || wrapped === null) return absent;
    context.note({ attachment: row.id, what, kind: row.kind });
    const name = openName(holder.key, row.id, row.sealed);
    return done({ name, kind: row.kind, blob, key: unwrapFileKey(holder.key, blob, wrapped) });
  },
});
