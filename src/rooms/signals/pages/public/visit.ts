import type { Context } from 'hono';
import type { OfferedLanguage } from '../../../../../content/languages.ts';
import { type PublicMessages, publicMessages } from '../../../../../content/messages.ts';
import type { PublicPhone } from '../../../../../content/public-info.ts';
import { byName } from '../../../../kernel/by-name.ts';
import type { House } from '../../../../kernel/house.ts';
import type { Outcome } from '../../../../kernel/outcome.ts';
import { prefixOf } from '../../../../kernel/page/index.ts';
import { isUnavailable } from '../../../../kernel/postgres/index.ts';
import type { Brake } from '../../../../kernel/web/brake.ts';
import { clientAddress } from '../../../../kernel/web/client-address.ts';
import type { Env } from '../../../../kernel/web/environment.ts';
import { brakeOf } from '../../../../kernel/web/house-brake.ts';
import { TICKET } from '../../../../kernel/web/tickets.ts';
import { allOrganisations, confirmedPhonesFor, type Organisation, regionOf } from '../../../people/index.ts';
import { type PublicTerms, publicTermsOf } from '../../reporting/read-public-terms.ts';

/** Somebody who looks at a public page: in which language, and of which municipality. */
export interface Visit {
  readonly house: House;
  readonly web: Context<Env>;
  readonly language: OfferedLanguage;
  readonly messages: PublicMessages;
  /** Null on the pages of the region. */
  readonly town: Organisation | null;
  readonly towns: readonly Organisation[];
  /** Numbers that may be shown as fact here (decision 0003). */
  readonly phones: readonly PublicPhone[];
  readonly brake: Brake;
}

/** A visit to a municipality. */
export interface TownVisit extends Visit {
  readonly town: Organisation;
  readonly terms: PublicTerms;
}

/** A visit to the pages of the region. */
export async function visitRegion(
  house: House,
  web: Context<Env>,
  language: OfferedLanguage,
): Promise<Visit> {
  const towns = (await allOrganisations(house))
    .filter(({ kind, active }) => kind === 'municipality' && active)
    .toSorted(byName);
  const phones = await confirmedPhonesFor(house, (await regionOf(house)).id);
  const messages = publicMessages[language.code];
  return { house, web, language, messages, town: null, towns, phones, brake: brakeOf(house) };
}

/** A visit to a municipality by the part of its address; null when there is none, or it takes no part any more. */
export async function visitTown(
  house: House,
  web: Context<Env>,
  language: OfferedLanguage,
  slug: string,
): Promise<TownVisit | null> {
  const visit = await visitRegion(house, web, language);
  const town = visit.towns.find((one) => one.slug === slug);
  if (town === undefined) return null;
  const phones = await confirmedPhonesFor(house, town.id);
  return { ...visit, town, phones, terms: await publicTermsOf(house, town.id) };
}

/** Address of a page of this municipality (or of the region), in the language of the visit. */
export function hrefOf(visit: Visit, path = ''): string {
  const home = `${prefixOf(visit.language.code)}${visit.town === null ? '' : `/${visit.town.slug}`}`;
  return `${home}${path}` || '/';
}

/** Where "Verlaat deze pagina" points: the draft goes on the way. */
export const exitOf = (visit: Visit): string => (visit.town === null ? '/weg' : `/weg/${visit.town.slug}`);

/** An outcome, or the news that the database is away. */
export type Attempt<Value> = Outcome<Value> | { readonly kind: 'away' };

/** Waits for a verb; a database that is away becomes something to tell, so that what was typed can be kept. */
export async function attempt<Value>(work: Promise<Outcome<Value>>): Promise<Attempt<Value>> {
  try {
    return await work;
  } catch (error) {
    if (isUnavailable(error)) return { kind: 'away' };
    throw error;
  }
}

/** What stands in the way of a form; it is shown again with everything in it. */
export type Notice =
  | { readonly kind: 'away' | 'expired' | 'page-old' }
  | { readonly kind: 'too-many'; readonly waitSeconds: number; readonly ticket: string | null };

/** Asks the brake, for the address this visit comes from; null when the way is open. */
export function braked(visit: Visit, price: number): (Notice & { kind: 'too-many' }) | null {
  const address = clientAddress(visit.web, visit.house.config.trustProxy);
  const passage = visit.brake.enter(address, price, visit.web.get('form').text(TICKET));
  return passage.open ? null : { kind: 'too-many', ...waiting(passage) };
}

/** Asks the brake for whoever holds a draft or a receipt. */
export function brakedHolder(
  visit: Visit,
  holder: string,
  price: number,
): (Notice & { kind: 'too-many' }) | null {
  const passage = visit.brake.enterAs(holder, price);
  return passage.open ? null : { kind: 'too-many', ...waiting(passage) };
}

const waiting = ({ waitSeconds, ticket }: { waitSeconds: number; ticket: string | null }) => ({
  waitSeconds,
  ticket,
});

/** Gives back what turned out to cost nothing. */
export const payBack = (visit: Visit, points: number): void =>
  visit.brake.giveBack(clientAddress(visit.web, visit.house.config.trustProxy), points);
