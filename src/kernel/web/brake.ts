import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Clock } from '../clock.ts';

/**
 * The abuse brake (docs/decisions/0009-abuse-brake.md). Everything that costs the house something has a price in
 * points; an address has points to spend, which come back with time. Who has run out is not turned away but given a
 * place in the queue: a ticket that opens once, from a moment on. Points live in the memory of this process only,
 * under a hash of the address whose key is thrown away every hour. Nothing here needs scripts or cookies.
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
}

export type Passage =
  | { readonly open: true }
  | {
      readonly open: false;
      readonly waitSeconds: number;
      /** The place in the queue; null when the queue is too long to promise one. */
      readonly ticket: string | null;
    };

/** How many points there are at most, and how many come back in a second. */
export interface Purse {
  readonly most: number;
  readonly perSecond: number;
}

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

/** The purses: of one address, of the house as a whole, and of one draft or receipt. */
export const purses = {
  /** Sixty reports at once from one building, then six a minute. */
  address: { most: 600, perSecond: 1 },
  /** Six hundred at once from everywhere, then two a second. */
  house: { most: 6000, perSecond: 20 },
  /** A whole journey some five times over, then a page every two seconds. */
  holder: { most: 60, perSecond: 0.5 },
} as const satisfies Record<string, Purse>;

/** Nobody is asked to wait longer than this; and how long a ticket stays good after that. */
export const LONGEST_WAIT_SECONDS = 120;
const TICKET_LIFE_MS = 10 * 60_000;
const HOUR_MS = 3_600_000;
/** More addresses than this are not remembered; the purse of the house still counts them. */
const MOST_PURSES = 50_000;

/** The moment, in milliseconds, until which a purse is spent; a full purse is spent until long ago. */
type Spent = number;

/** When something at this price can be done, and what the purse is spent until then. */
function costs(purse: Purse, spent: Spent | undefined, price: number, now: number) {
  const msPerPoint = 1000 / purse.perSecond;
  const full = now - purse.most * msPerPoint;
  const until = Math.max(spent ?? full, full) + price * msPerPoint;
  return { until, wait: Math.max(0, until - now) };
}

/** `key` signs tickets and passes, and must be the same in every process. */
export function openBrake(clock: Clock, key: Buffer): Brake {
  let addressKey = randomBytes(32);
  let keyFrom = clock.now().getTime();
  let house: Spent | undefined;
  const addresses = new Map<string, Spent>();
  const holders = new Map<string, Spent>();
  const used = new Map<string, number>();

  /** The name of an address in memory. Every hour another key, and everything that was known goes. */
  const nameOf = (address: string, now: number): string => {
    if (Math.abs(now - keyFrom) >= HOUR_MS) {
      addressKey = randomBytes(32);
      keyFrom = now;
      addresses.clear();
    }
    return createHmac('sha256', addressKey).update(address).digest('base64url');
  };
  const sign = (text: string): string =>
    createHmac('sha256', key).update(text).digest().subarray(0, 16).toString('base64url');
  const same = (one: string, other: string): boolean => {
    const [a, b] = [Buffer.from(one), Buffer.from(other)];
    return a.length === b.length && timingSafeEqual(a, b);
  };

  const ticketFrom = (from: number, price: number): string => {
    const place = `${Math.ceil(from)}.${price}.${randomBytes(12).toString('base64url')}`;
    return `${place}.${sign(`ticket ${place}`)}`;
  };
  /** Whether this ticket pays for it now; if so it has been used. */
  const redeem = (ticket: string, price: number, now: number): boolean => {
    const [from = '', paid = '', nonce = '', mark = ''] = ticket.slice(0, 200).split('.');
    if (!same(mark, sign(`ticket ${from}.${paid}.${nonce}`)) || Number(paid) < price) return false;
    const opens = Number(from);
    if (now < opens || now > opens + TICKET_LIFE_MS || used.has(nonce)) return false;
    for (const [old, gone] of used) if (gone < now) used.delete(old);
    used.set(nonce, opens + TICKET_LIFE_MS);
    return true;
  };

  return {
    enter(address, price, ticket) {
      const now = clock.now().getTime();
      if (ticket !== undefined && ticket !== '' && redeem(ticket, price, now)) return { open: true };
      const name = nameOf(address, now);
      const own = costs(purses.address, addresses.get(name), price, now);
      const all = costs(purses.house, house, price, now);
      const wait = Math.max(own.wait, all.wait);
      if (wait > LONGEST_WAIT_SECONDS * 1000)
        return { open: false, waitSeconds: LONGEST_WAIT_SECONDS, ticket: null };
      remember(addresses, name, own.until, now, purses.address);
      house = all.until;
      return wait === 0
        ? { open: true }
        : { open: false, waitSeconds: Math.ceil(wait / 1000), ticket: ticketFrom(now + wait, price) };
    },
    giveBack(address, points) {
      const name = nameOf(address, clock.now().getTime());
      const spent = addresses.get(name);
      if (spent !== undefined) addresses.set(name, spent - (points * 1000) / purses.address.perSecond);
      if (house !== undefined) house -= (points * 1000) / purses.house.perSecond;
    },
    enterAs(holder, price) {
      const now = clock.now().getTime();
      const name = sign(`holder ${holder}`);
      const own = costs(purses.holder, holders.get(name), price, now);
      if (own.wait > 0) return { open: false, waitSeconds: Math.ceil(own.wait / 1000), ticket: null };
      remember(holders, name, own.until, now, purses.holder);
      return { open: true };
    },
    passFor: (secret) => sign(`pass ${secret}`),
    isPass: (secret, pass) => same(pass, sign(`pass ${secret}`)),
  };
}

/** Keeps what a purse is spent until. Full ones need no keeping; when there are too many, those go, then the oldest. */
function remember(
  known: Map<string, Spent>,
  name: string,
  until: Spent,
  now: number,
  { most, perSecond }: Purse,
): void {
  known.delete(name);
  if (known.size >= MOST_PURSES) {
    const full = now - (most / perSecond) * 1000;
    for (const [other, spent] of known) if (spent <= full) known.delete(other);
    const [oldest] = known.keys();
    if (known.size >= MOST_PURSES && oldest !== undefined) known.delete(oldest);
  }
  known.set(name, until);
}
