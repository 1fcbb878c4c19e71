import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Actor } from '../../../../kernel/actor.ts';
import type { House } from '../../../../kernel/house.ts';
import { derive } from '../../../../kernel/sealing/master-key.ts';
import { newSecret } from '../../../../kernel/secrets/secret.ts';
import { cookieJar } from '../../../../kernel/web/cookies.ts';
import { draftHolder, draftSecret } from '../../reporting/draft.ts';
import type { TownVisit, Visit } from './visit.ts';

/** A draft that this browser holds the secret of. */
export interface HeldDraft {
  readonly secret: string;
  readonly actor: Actor;
}
type DraftCookie = 'melding' | 'vraag';

/** Cookies of a visit. */
export const jarOf = (house: House) => cookieJar(house.config.publicOrigin);

/** A cookie of a draft taken apart: of which municipality, the secret, and the pass of the brake. */
export function readDraftCookie(visit: Visit, name: DraftCookie): { slug: string; secret: string } | null {
  const [slug = '', secret = '', pass = ''] = (jarOf(visit.house).read(visit.web, name) ?? '').split('.');
  return draftSecret.safeParse(secret).success && visit.brake.isPass(secret, pass) ? { slug, secret } : null;
}

/** The draft for this municipality; null without one, or with a secret that was never given out here. */
export function heldDraft(visit: TownVisit, name: DraftCookie = 'melding'): HeldDraft | null {
  const found = readDraftCookie(visit, name);
  return found === null || found.slug !== visit.town.slug ? null : draftWith(visit, found.secret);
}

/** A draft to begin. The cookie is set once there is something to keep. */
export const newDraft = (visit: TownVisit): HeldDraft => draftWith(visit, newSecret());

/** The same draft for a form that is sent twice, before there is a cookie to know it by. */
export const draftOfForm = (visit: TownVisit, form: string): HeldDraft =>
  draftWith(
    visit,
    createHmac('sha256', derive(visit.house.masterKey, 'advice-form'))
      .update(`${visit.town.id} ${form}`)
      .digest('base64url'),
  );

const draftWith = (visit: TownVisit, secret: string): HeldDraft => ({
  secret,
  actor: draftHolder(visit.house, visit.town.id, secret),
});

/** Gives the browser the secret of its draft; gone when the browser closes. */
export const hold = (visit: TownVisit, { secret }: HeldDraft, name: DraftCookie = 'melding'): void =>
  jarOf(visit.house).write(visit.web, name, `${visit.town.slug}.${secret}.${visit.brake.passFor(secret)}`);

export const letGo = (visit: Visit, name: DraftCookie | 'gesprek'): void =>
  jarOf(visit.house).drop(visit.web, name);

/** An opened dialogue. The code itself stays with the reporter: the cookie holds what the database knows of it. */
export interface HeldDialogue {
  readonly holder: string;
  readonly actor: Actor;
}

const markOf = (house: House, text: string): string =>
  createHmac('sha256', derive(house.masterKey, 'dialogue')).update(text).digest('base64url');

/** Opens the dialogue for this browser, for as long as a draft lives. */
export function holdDialogue(visit: TownVisit, receiptHash: Buffer): void {
  const until = visit.house.clock.now().getTime() + visit.terms.draftMinutes * 60_000;
  const text = `${visit.town.slug}.${receiptHash.toString('base64url')}.${until}`;
  jarOf(visit.house).write(visit.web, 'gesprek', `${text}.${markOf(visit.house, text)}`);
}

/** The dialogue this browser has open here; null without one, or when its time is over. */
export function heldDialogue(visit: TownVisit): HeldDialogue | null {
  const cookie = jarOf(visit.house).read(visit.web, 'gesprek') ?? '';
  const [slug = '', hash = '', until = '', mark = ''] = cookie.split('.');
  const [given, own] = [Buffer.from(mark), Buffer.from(markOf(visit.house, `${slug}.${hash}.${until}`))];
  const sound = given.length === own.length && timingSafeEqual(given, own);
  if (!sound || slug !== visit.town.slug || Number(until) <= visit.house.clock.now().getTime()) return null;
  const receiptHash = Buffer.from(hash, 'base64url');
  return { holder: hash, actor: { kind: 'reporter', organisationId: visit.town.id, receiptHash } };
}
