import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { FileKind } from '../../../kernel/files/kinds.ts';
import { type Removal, removals } from '../../../kernel/files/removed.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { type FileKey, newFileKey, unwrapFileKey } from '../../../kernel/sealing/file-key.ts';
import { ownOrganisationAsSubject, verb } from '../../../kernel/verb.ts';
import { dataKeyOf } from '../act-content.ts';
import { ACTIVITY } from '../handling/file-verb.ts';
import { attachmentById, changeAttachment } from '../store/attachments.ts';
import { signalById } from '../store/files.ts';
import { type AttachmentRemains, attachmentRemains, scanneds } from './states.ts';

/** A place for a new file, with its key in both forms. */
export interface Place {
  readonly blob: string;
  readonly key: FileKey;
  readonly wrapped: Buffer;
}

/** What the house needs to look at a file, and where what it makes of it may go. */
export interface Checking {
  readonly kind: FileKind;
  readonly size: number;
  readonly blob: string;
  readonly key: FileKey;
  readonly removed: readonly Removal[];
  readonly remains: AttachmentRemains | null;
  readonly file: Place;
  readonly preview: Place;
}

/** Opens a file that waits to be looked at, for the job that does so. */
export const takeForChecking = verb({
  name: 'signals.take-for-checking',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ id: z.uuid() }),
  subject: ownOrganisationAsSubject('attachment'),
  run: async (context, { id }): Promise<Outcome<Checking>> => {
    const row = await attachmentById(context, id);
    const signal = row?.signalId == null ? null : await signalById(context, row.signalId);
    if (row === null || signal?.dataKey == null) return absent;
    const { kind, size, blob, blobKey, removed, remains } = row;
    if (row.state !== 'waiting' || kind === null || blob === null || blobKey === null) return absent;
    const dataKey = dataKeyOf(context, signal.id, signal.dataKey);
    const place = (): Place => {
      const name = randomUUID();
      return { blob: name, ...newFileKey(dataKey, name) };
    };
    context.about('signal', signal.id);
    const key = unwrapFileKey(dataKey, blob, blobKey);
    return done({ kind, size: size ?? 0, blob, key, removed, remains, file: place(), preview: place() });
  },
});

const made = z.strictObject({ blob: z.uuid(), wrapped: z.base64().max(200) }).nullable();

/** Writes down what came of looking at a file. One with a virus goes; its name stays, so that people know. */
export const keepChecked = verb({
  name: 'signals.keep-checked',
  act: 'write',
  activity: ACTIVITY,
  input: z.strictObject({
    id: z.uuid(),
    infected: z.boolean(),
    scanned: z.enum(scanneds),
    removed: z.array(z.enum(removals)).max(removals.length),
    remains: z.enum(attachmentRemains).nullable(),
    /** The file made anew; null when it stays as it came. */
    file: made,
    preview: made,
  }),
  subject: ownOrganisationAsSubject('attachment'),
  run: async (
    context,
    { id, infected, scanned, removed, remains, file, preview },
  ): Promise<Outcome<null>> => {
    const row = await attachmentById(context, id);
    if (row === null || row.signalId === null) return absent;
    context.about('signal', row.signalId);
    context.note({ infected, scanned, removed, remains });
    const stored = (one: z.output<typeof made>) =>
      one === null ? null : { blob: one.blob, wrapped: Buffer.from(one.wrapped, 'base64') };
    const kept = await changeAttachment(
      context,
      row,
      'waiting',
      infected
        ? { state: 'infected', file: null, preview: null }
        : {
            state: 'ready',
            scanned,
            removed,
            remains,
            ...(file === null ? {} : { file: stored(file) }),
            preview: stored(preview),
          },
    );
    return kept ? done(null) : absent;
  },
});
