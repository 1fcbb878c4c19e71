import { z } from 'zod';
import type { FileKind } from '../../../kernel/files/kinds.ts';
import type { Removal } from '../../../kernel/files/removed.ts';
import { absent, done, type Outcome } from '../../../kernel/outcome.ts';
import { verb } from '../../../kernel/verb.ts';
import { readSetting } from '../../people/index.ts';
import { ACTIVITY, fileVerb, signalName } from '../handling/file-verb.ts';
import { type AttachmentRow, attachmentCounts, attachmentsOf } from '../store/attachments.ts';
import { openName } from './attachment-name.ts';
import { attachmentPlace, type Holder, holderAt, placeSubject } from './place.ts';
import type { AttachmentRemains, AttachmentState, AttachmentWhy, Scanned } from './states.ts';

/** A file as somebody may know of it. */
export interface AttachmentView {
  readonly id: string;
  readonly name: string;
  readonly state: AttachmentState;
  readonly why: AttachmentWhy | null;
  readonly kind: FileKind | null;
  readonly size: number | null;
  readonly givenAt: Date;
  /** For who works on the signal; null for who gave the file. */
  readonly inside: {
    readonly giver: 'reporter' | 'coordinator';
    readonly scanned: Scanned | null;
    readonly removed: readonly Removal[];
    readonly remains: AttachmentRemains | null;
    readonly preview: boolean;
  } | null;
}

export interface AttachmentList {
  readonly files: readonly AttachmentView[];
  /** Most bytes that a form of files may have. */
  readonly limit: number;
}

export function viewOfAttachment({ giver, key }: Holder, row: AttachmentRow): AttachmentView {
  const { id, state, why, kind, size, givenAt, scanned, removed, remains } = row;
  const inside =
    giver === 'coordinator'
      ? { giver: row.giver, scanned, removed, remains, preview: row.preview !== null }
      : null;
  return { id, name: openName(key, id, row.sealed), state, why, kind, size, givenAt, inside };
}

/** The files of a place, by name: who gave them sees what they gave, who works on the signal sees all. */
export const listAttachments = verb({
  name: 'signals.list-attachments',
  act: 'read',
  activity: ACTIVITY,
  input: z.strictObject({ place: attachmentPlace }),
  subject: placeSubject,
  run: async (context, { place }): Promise<Outcome<AttachmentList>> => {
    const holder = await holderAt(context, place);
    if (holder === null) return absent;
    const rows = await attachmentsOf(context, holder);
    const limit = (await readSetting(context, 'attachment.size')) * 1024 * 1024;
    return done({ files: rows.map((row) => viewOfAttachment(holder, row)), limit });
  },
});

/** How many files a signal has, without their names: for beside the file, and before it is handed over. */
export const countAttachments = fileVerb({
  name: 'signals.count-attachments',
  act: 'read',
  input: signalName,
  run: async (context, _, signal) => done(await attachmentCounts(context, signal.id)),
});
