import type { Context } from 'hono';
import type { House } from '../../../kernel/house.ts';
import type { PersonId } from '../../../kernel/ids.ts';
import { derive } from '../../../kernel/sealing/master-key.ts';
import { type Brake, openBrake, signInPrices, signInPurses } from '../../../kernel/web/brake.ts';
import { databaseExchange } from '../../../kernel/web/brake-exchange.ts';
import { clientAddress } from '../../../kernel/web/client-address.ts';
import type { Env } from '../../../kernel/web/environment.ts';
import { TICKET } from '../../../kernel/web/tickets.ts';
import type { Trouble } from '../../../kernel/web/trouble.tsx';

/** The brake asks to wait: the page stands there again and carries a place in the queue. */
export interface HeldUp extends Trouble {
  readonly ticket: string | null;
}

const brakes = new WeakMap<House, Brake>();

/** One brake for signing in to a house, apart from that of the public pages. */
function brakeOf(house: House): Brake {
  const found =
    brakes.get(house) ??
    openBrake(
      house.clock,
      derive(house.masterKey, 'sign-in-brake'),
      databaseExchange(house.database),
      signInPurses,
    );
  brakes.set(house, found);
  return found;
}

const addressOf = (house: House, context: Context<Env>): string =>
  clientAddress(context, house.config.trustProxy);

/**
 * Asks the brake before anything is looked up or compared, so that its answer cannot tell who has an account, and no
 * flood fills the queue of passwords. Null when the way is open.
 */
export function heldUp(
  house: House,
  context: Context<Env>,
  price: number = signInPrices.attempt,
): HeldUp | null {
  const ticket = context.get('form').text(TICKET) || context.req.query(TICKET);
  const passage = brakeOf(house).enter(addressOf(house, context), price, ticket);
  if (passage.open) return null;
  house.log.warn('sign-in-held-up', { traceId: context.get('trace') });
  context.header('Retry-After', String(passage.waitSeconds));
  const text = `Op dit moment wordt er veel ingelogd. Wacht ${sayWait(passage.waitSeconds)} en probeer het dan opnieuw. Een wachtwoord of code vult u dan nog een keer in.`;
  return {
    errors: [],
    notice: { heading: 'Even wachten', text },
    status: 429,
    ticket: passage.ticket,
  };
}

/**
 * Asks the brake before the password of one person is compared, or a new one stretched, for who is in already: a purse
 * for each person, whatever the address, so that a screen left open guesses slowly and one person cannot fill the queue in
 * which everybody's signing in waits. Null when the way is open.
 */
export function ownHeldUp(house: House, context: Context<Env>, person: PersonId): Trouble | null {
  const passage = brakeOf(house).enterAs(`own-password ${person}`, signInPrices.attempt);
  if (passage.open) return null;
  house.log.warn('own-password-held-up', { traceId: context.get('trace') });
  context.header('Retry-After', String(passage.waitSeconds));
  const text = `U hebt kort na elkaar vaak een wachtwoord ingevuld. Wacht ${sayWait(passage.waitSeconds)} en vul het dan opnieuw in.`;
  return { errors: [], notice: { heading: 'Even wachten', text }, status: 429 };
}

const sayWait = (seconds: number): string => (seconds === 1 ? '1 seconde' : `${seconds} seconden`);

/** Who turned out to be right pays a point, so that a whole office comes in behind one address. */
export const wasRight = (house: House, context: Context<Env>): void =>
  brakeOf(house).giveBack(addressOf(house, context), signInPrices.attempt - signInPrices.right);

/** The place in the queue, for the form that is shown again. */
export const placeOf = (trouble: Trouble | HeldUp | null): Readonly<Record<string, string>> =>
  trouble !== null && 'ticket' in trouble && trouble.ticket !== null ? { [TICKET]: trouble.ticket } : {};
