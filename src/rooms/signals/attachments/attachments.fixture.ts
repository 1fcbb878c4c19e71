import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { allOf, inPieces } from '../../../kernel/files/hostile.fixture.ts';
import { unsealStream } from '../../../kernel/files/sealed-stream.ts';
import type { House } from '../../../kernel/house.ts';
import { newTrace } from '../../../kernel/ids.ts';
import { run } from '../../../kernel/verb.ts';
import type { ComingFile } from '../../../kernel/web/multipart.ts';
import { type AttachmentView, listAttachments } from './list-attachments.ts';
import { openAttachment } from './open-attachment.ts';
import type { AttachmentPlace } from './place.ts';
import { type FilesCame, receiveFiles } from './receive-files.ts';

async function* coming(
  files: readonly (readonly [name: string, bytes: Buffer])[],
): AsyncGenerator<ComingFile> {
  for (const [name, bytes] of files) yield { field: 'bestanden', name, bytes: inPieces(bytes) };
}

/** Gives files as a form does. */
export const given = (
  house: House,
  actor: Actor,
  place: AttachmentPlace,
  files: readonly (readonly [name: string, bytes: Buffer])[],
  once: string = randomUUID(),
): Promise<FilesCame> =>
  receiveFiles({ house, actor, place, once, trace: newTrace(), length: 1000 }, coming(files));

/** The files of a place; fails when it is not there. */
export async function filesAt(
  house: House,
  actor: Actor,
  place: AttachmentPlace,
): Promise<readonly AttachmentView[]> {
  const found = await run(house, actor, listAttachments, { place });
  if (found.kind !== 'done') throw new Error(`no files: ${found.kind}`);
  return found.value.files;
}

/** What somebody gets who opens a file; null when they get none. */
export async function openedBytes(
  house: House,
  actor: Actor,
  reference: string,
  id: string,
  what: 'file' | 'preview' = 'file',
): Promise<Buffer | null> {
  const opened = await run(house, actor, openAttachment, { place: { kind: 'signal', reference }, id, what });
  if (opened.kind !== 'done') return null;
  const { blob, key } = opened.value;
  return allOf(unsealStream(key, blob, house.files.read(blob)));
}
