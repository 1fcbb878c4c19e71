import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { settings } from '../../../../content/settings.ts';
import { type AttachmentId, newId } from '../../../kernel/ids.ts';
import { absent, done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { type FileKey, newFileKey } from '../../../kernel/sealing/file-key.ts';
import { verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { attachmentsOf, cameBefore, insertAttachment, keepDraftAlive } from '../store/attachments.ts';
import { sealName } from './attachment-name.ts';
import { attachmentPlace, holderAt, placeSubject } from './place.ts';
import { MOST_FILES } from './states.ts';

/** Where the bytes of a file go, and how they are sealed; or that this very file came before. */
export type Begun =
  | { readonly before: true }
  | {
      readonly before: false;
      readonly id: AttachmentId;
      readonly blob: string;
      readonly key: FileKey;
      /** Most bytes that a form of files may have. */
      readonly limit: number;
    };

/**
 * Writes down that a file begins to come in, before its first byte is kept: a file that is lost on the way leaves a line
 * that says so. The bytes come after the transaction; `finish-attachment` or `lose-attachment` ends it.
 */
export const beginAttachment = verb({
  name: 'signals.begin-attachment',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({
    place: attachmentPlace,
    name: z.string().max(1000),
    /** The same for a form that is sent twice; with its place in the form it names one file. */
    once: z.uuid(),
    position: z.int().min(0).max(1000),
  }),
  subject: placeSubject,
  run: async (context, { place, name, once, position }): Promise<Outcome<Begun>> => {
    const holder = await holderAt(context, place);
    if (holder === null) return absent;
    if (await cameBefore(context, holder, once, position)) return done({ before: true });
    const there = (await attachmentsOf(context, holder)).filter(({ state }) => state !== 'lost');
    if (there.length >= MOST_FILES)
      return refused(`Er passen hoogstens ${MOST_FILES} bestanden bij een melding.`);
    const limit = (await readSetting(context, 'attachment.size')) * 1024 * 1024;
    const [id, blob] = [newId<AttachmentId>(), randomUUID()];
    const { key, wrapped } = newFileKey(holder.key, blob);
    const sealed = sealName(holder.key, id, name);
    await insertAttachment(context, holder, { id, once, position, blob, blobKey: wrapped, sealed });
    const minutes = settings['draft.life'].value;
    if (holder.draft !== null)
      await keepDraftAlive(context, holder.draft.id, new Date(context.now.getTime() + minutes * 60_000));
    return done({ before: false, id, blob, key, limit });
  },
});
