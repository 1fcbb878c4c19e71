import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Actor } from '../../../../kernel/actor.ts';
import type { House } from '../../../../kernel/house.ts';
import { run } from '../../../../kernel/verb.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { NoForm, UploadCut } from '../../../../kernel/web/multipart.ts';
import { FORM_LIMIT } from '../../../../kernel/web/protect.ts';
import { type AttachmentList, listAttachments } from '../../attachments/list-attachments.ts';
import { takeBackAttachment } from '../../attachments/lose-attachment.ts';
import type { AttachmentPlace } from '../../attachments/place.ts';
import { type NotTaken, receiveFiles } from '../../attachments/receive-files.ts';

/** Name of the field with files. */
export const FILES = 'bestanden';

/** Addresses at which a form may hold files. */
export const takesFiles = (path: string): boolean =>
  /\/(?:melden|gesprek)\/bestanden$|^\/nieuw$|^\/(?:signalen|mijn-meldingen)\/[^/]+\/bestanden$/.test(path);

/** Whose files, and where they hang. */
export interface Giver {
  readonly house: House;
  readonly web: Context<Env>;
  readonly actor: Actor;
  readonly place: AttachmentPlace;
}

/** The files there are; null when the place is not there. */
export async function filesOf({ house, web, actor, place }: Giver): Promise<AttachmentList | null> {
  const found = await run(house, actor, listAttachments, { place }, web.get('trace'));
  return found.kind === 'done' ? found.value : null;
}

/** What came of a form: whether the page may be left, and otherwise what has to be told. */
export type Given = { readonly done: true } | { readonly done: false; readonly why: NotTaken | 'choose' };

/**
 * Handles a form with files, or one that takes a file back. One that says that it is too large is not read at all. A
 * connection that is lost is no fault of ours: nobody hears the answer, and the line of the file says it.
 */
export async function takeForm(giver: Giver, limit: number): Promise<Given> {
  const form = giver.web.get('form');
  if (form.text('act') === 'weg') return takeBack(giver, form.text('file'));
  if (lengthOf(giver.web) > limit + FORM_LIMIT) return { done: false, why: 'too-large' };
  const once = z.uuid().safeParse(form.text('_once')).data ?? randomUUID();
  const { came, notTaken } = await takeFiles(giver, once);
  const [why] = notTaken;
  if (why !== undefined) return { done: false, why };
  return came === 0 ? { done: false, why: 'choose' } : { done: true };
}

export const lengthOf = (web: Context<Env>): number => Number(web.req.header('content-length') ?? 0);

/** Takes in the files of this request, if it has any. */
export async function takeFiles({ house, web, actor, place }: Giver, once: string) {
  const giving = { house, actor, place, once, trace: web.get('trace'), length: lengthOf(web) };
  try {
    return await receiveFiles(giving, web.get('files'));
  } catch (error) {
    if (error instanceof UploadCut || error instanceof NoForm)
      return { came: 0, notTaken: ['connection'] as const };
    throw error;
  }
}

async function takeBack({ house, web, actor, place }: Giver, id: string): Promise<Given> {
  const taken = await run(house, actor, takeBackAttachment, { place, id }, web.get('trace'));
  return taken.kind === 'done' || taken.kind === 'absent' ? { done: true } : { done: false, why: 'absent' };
}
