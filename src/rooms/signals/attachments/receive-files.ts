import type { Actor } from '../../../kernel/actor.ts';
import { sealStream } from '../../../kernel/files/sealed-stream.ts';
import { FileRefused, takeInFile } from '../../../kernel/files/take-in.ts';
import type { House } from '../../../kernel/house.ts';
import type { TraceId } from '../../../kernel/ids.ts';
import { run } from '../../../kernel/verb.ts';
import { type ComingFile, NoForm, UploadCut } from '../../../kernel/web/multipart.ts';
import { type Begun, beginAttachment } from './begin-attachment.ts';
import { finishAttachment } from './finish-attachment.ts';
import { loseAttachment } from './lose-attachment.ts';
import type { AttachmentPlace } from './place.ts';
import type { AttachmentWhy } from './states.ts';

/** Room that stays free on the disk, in bytes: the database needs some, whatever somebody sends. */
const SPARE = 1024 * 1024 * 1024;

/** Why a file was not taken; `absent`: the place is not there (any more), `full`: there are enough files. */
export type NotTaken = AttachmentWhy | 'absent' | 'full';

/** Who gives files, where, and in which form. */
export interface Giving {
  readonly house: House;
  readonly actor: Actor;
  readonly place: AttachmentPlace;
  /** The same for a form that is sent twice. */
  readonly once: string;
  readonly trace: TraceId;
  /** Bytes that the whole form says it has. */
  readonly length: number;
}

export interface FilesCame {
  /** How many came whole. */
  readonly came: number;
  readonly notTaken: readonly NotTaken[];
}

/**
 * Takes in the files of a form, one after the other, each sealed as it comes. One that is not taken does not keep the
 * others out. Throws UploadCut when the connection is lost; what had come whole by then stays, the rest says it is lost.
 */
export async function receiveFiles(
  giving: Giving,
  files: AsyncIterable<ComingFile> | null,
): Promise<FilesCame> {
  const notTaken: NotTaken[] = [];
  let came = 0;
  let position = 0;
  for await (const file of files ?? []) {
    const why = await receiveOne(giving, file, position);
    if (why === null) came += 1;
    else notTaken.push(why);
    position += 1;
  }
  return { came, notTaken };
}

async function receiveOne(giving: Giving, file: ComingFile, position: number): Promise<NotTaken | null> {
  const { house, actor, place, once, trace } = giving;
  const input = { place, once, position, name: file.name.slice(-1000) };
  const begun = await run(house, actor, beginAttachment, input, trace);
  if (begun.kind === 'refused') return 'full';
  if (begun.kind !== 'done') return 'absent';
  if (begun.value.before) return null;
  const { id } = begun.value;
  const why = await keepBytes(giving, file, begun.value);
  if (why === null) return null;
  await run(house, actor, loseAttachment, { place, id, why: why.code }, trace);
  if (why.error !== null) throw why.error;
  return why.code;
}

interface Lost {
  readonly code: AttachmentWhy;
  /** What has to be told to others than who sent the file. */
  readonly error: unknown;
}

/** Seals what comes, and writes down that it came; or says why it did not. */
async function keepBytes(
  { house, actor, place, trace, length }: Giving,
  file: ComingFile,
  { id, blob, key, limit }: Begun & { readonly before: false },
): Promise<Lost | null> {
  if ((await house.files.room()) < length + SPARE) return { code: 'no-room', error: null };
  try {
    const incoming = await takeInFile(file.bytes, limit);
    await house.files.write(blob, sealStream(key, blob, incoming.bytes));
    const { size, removed, clean } = incoming.came();
    const facts = { place, id, kind: incoming.kind, size, removed: [...removed], clean };
    const finished = await run(house, actor, finishAttachment, facts, trace);
    return finished.kind === 'done' ? null : { code: 'connection', error: null };
  } catch (error) {
    if (error instanceof FileRefused) return { code: error.why, error: null };
    if (error instanceof UploadCut || error instanceof NoForm) return { code: 'connection', error };
    const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
    return { code: full ? 'no-room' : 'connection', error: full ? null : error };
  }
}
