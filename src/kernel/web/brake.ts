import { createHmac } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { BrakeExchange } from './brake-exchange.ts';
import { HourlyNames } from './hourly-names.ts';
import { type Purse, Purses } from './purses.ts';
import { LONGEST_WAIT_SECONDS, same, Tickets } from './tickets.ts';

/**
 * The abuse brake (docs/decisions/0009-abuse-brake.md). Everything that costs the house something has a price in
 * points; an address has points to spend, which come back with time. Who has run out is not turned away but given a
 * place in the queue: a ticket that opens once, from a moment on. Each process counts in its memory, so that nobody waits
 * for it, and tells the others what was spent, under a hash of the address whose salt is thrown away every hour. What
 * two gave out of one purse in the same second is made up for by waiting. Nothing here needs scripts or cookies.
 */
export interface Brake {
  /** Asks to do something at a price in points. A `ticket` of an earlier refusal that has come due goes first. */
  enter(address: string, price: number, ticket?: string): Passage;
  /** Gives points back for what turned out to cost nothing. */
  giveBack(address: string, points: number): void;
  /** Asks for whoever holds this draft or receipt, whatever the address: paid for once, it has a purse of its own. */
  enterAs(holder: string, price: number): Passage;
  /** Proof that this secret was given out here, after the price was paid. */
  passFor(secret: string): string;
  isPass(secret: string, pass: string): boolean;
  /** Tells the other processes now what was spent here, and hears what was spent there. */
  settle(): Promise<void>;
}

export type Passage =
  | { readonly open: true }
  | {
      readonly open: false;
      readonly waitSeconds: number;
      /** The place in the queue; null when the queue is too long to promise one. */
      readonly ticket: string | null;
    };

/** What things cost, in points. */
export const prices = {
  /** Beginning a report, or asking a question: a tenth of a full purse each, thirty times six. */
  begin: 10,
  /** A receipt code that opened nothing. One that opens costs a point. */
  wrongCode: 30,
  rightCode: 1,
  /** One page answered, sent or written, by who holds a draft or a receipt. */
  page: 1,
} as const;

/** What signing in costs, in points of purses of its own. Who turns out to be right gets all back but one. */
export const signInPrices = {
  /** A password, a code, a passkey, or a link for a new password. */
  attempt: 10,
  /** What an attempt costs in the end that was right. */
  right: 1,
  /** Being sent to the provider of one's own organisation. */
  provider: 2,
} as const;

/** The purses: of one address, of the house as a whole, and of one draft or receipt. */
export interface BrakePurses {
  /** Under which the house as a whole counts: no secret. */
  readonly name: string;
  readonly address: Purse;
  readonly house: Purse;
  readonly holder: Purse;
}

export const purses = {
  name: 'house',
  /** Sixty reports at once from one building, then six a minute. */
  address: { most: 600, perSecond: 1 },
  /** Six hundred at once from everywhere, then two a second. */
  house: { most: 6000, perSecond: 20 },
  /** A whole journey some five times over, then a page every two seconds. */
  holder: { most: 60, perSecond: 0.5 },
} as const satisfies BrakePurses;

/**
 * The purses of signing in, apart from those of the public, so that neither a flood of reports shuts colleagues out nor
 * a flood of passwords reporters.
 */
export const signInPurses = {
  name: 'house-sign-in',
  /** An office of ninety at the same moment; who guesses gets as many, then three a minute. */
  address: { most: 900, perSecond: 0.5 },
  /** Three hundred passwords wait to be compared at most, then three a second: less than two processors compare. */
  house: { most: 3000, perSecond: 30 },
  /** Ten of one's own passwords: an account waits for itself after five wrong ones, and says so, before this does. */
  holder: { most: 100, perSecond: 0.5 },
} as const satisfies BrakePurses;

/** How long after something was spent the other processes are told. */
const TELL_MS = 1000;

/**
 * `key` signs tickets and passes, and must be the same in every process. With an `exchange` all processes count
 * together, within a second or so; without one, or while it fails, each counts for itself. Brakes with another key and
 * other purses have nothing to do with each other.
 */
export function openBrake(
  clock: Clock,
  key: Buffer,
  exchange?: BrakeExchange,
  limits: BrakePurses = purses,
): Brake {
  const sign = (text: string): string =>
    createHmac('sha256', key).update(text).digest().subarray(0, 16).toString('base64url');
  const names = new HourlyNames(sign);
  const [addresses, house, holders] = [
    new Purses(limits.address),
    new Purses(limits.house),
    new Purses(limits.holder),
  ];
  const tickets = new Tickets(sign);
  const nowMs = (): number => clock.now().getTime();
  const nameOf = (address: string): string => {
    if (names.turn(nowMs())) addresses.forget();
    return names.of(address);
  };

  const settle = async (): Promise<void> => {
    if (exchange === undefined) return;
    if (names.turn(nowMs())) addresses.forget();
    const spent = {
      // Under a name of this process alone it would tell the others nothing.
      addresses: names.shared ? addresses.untold() : [],
      house: house.untold(),
      holders: holders.untold(),
    };
    const used = tickets.untold();
    try {
      const learned = await exchange({
        now: nowMs(),
        hours: names.wanted(nowMs()),
        spent: [...spent.addresses, ...spent.house, ...spent.holders],
        tickets: used.map(({ name, until }) => ({ name, until })),
      });
      for (const kind of [addresses, house, holders]) kind.learn(learned.until);
      if (names.learn(learned.salts)) addresses.forget();
      // A ticket that was used elsewhere too is paid for as if there had been none.
      for (const { name, payer, price } of used)
        if (learned.usedBefore.has(name)) addresses.spend(payer, price, nowMs());
    } catch {
      addresses.takeBack(spent.addresses);
      house.takeBack(spent.house);
      holders.takeBack(spent.holders);
    }
  };

  let telling: Promise<void> | null = null;
  /** Tells the others soon, once for all that is spent meanwhile, and never keeps the process alive for it. */
  const tellSoon = (): void => {
    if (exchange === undefined || telling !== null) return;
    telling = new Promise<void>((resolve) => setTimeout(resolve, TELL_MS).unref())
      .then(settle)
      .finally(() => {
        telling = null;
      });
  };
  if (exchange !== undefined)
    telling = settle().finally(() => {
      telling = null;
    });

  return {
    enter(address, price, ticket) {
      const now = nowMs();
      const name = nameOf(address);
      tellSoon();
      if (ticket !== undefined && ticket !== '' && tickets.redeem(ticket, { price, now, payer: name }))
        return { open: true };
      const wait = Math.max(addresses.wait(name, price, now), house.wait(limits.name, price, now));
      if (wait > LONGEST_WAIT_SECONDS * 1000)
        return { open: false, waitSeconds: LONGEST_WAIT_SECONDS, ticket: null };
      addresses.spend(name, price, now);
      house.spend(limits.name, price, now);
      return wait === 0
        ? { open: true }
        : { open: false, waitSeconds: Math.ceil(wait / 1000), ticket: tickets.from(now + wait, price) };
    },
    giveBack(address, points) {
      addresses.giveBack(nameOf(address), points);
      house.giveBack(limits.name, points);
    },
    enterAs(holder, price) {
      const now = nowMs();
      const name = sign(`holder ${holder}`);
      const wait = holders.wait(name, price, now);
      if (wait > 0) return { open: false, waitSeconds: Math.ceil(wait / 1000), ticket: null };
      holders.spend(name, price, now);
      tellSoon();
      return { open: true };
    },
    passFor: (secret) => sign(`pass ${secret}`),
    isPass: (secret, pass) => same(pass, sign(`pass ${secret}`)),
    settle,
  };
}
