import { randomBytes, timingSafeEqual } from 'node:crypto';

/** Nobody is asked to wait longer than this; and how long a ticket stays good after that. */
export const LONGEST_WAIT_SECONDS = 120;
const TICKET_LIFE_MS = 10 * 60_000;

/** Name of the hidden field with the place in the queue. */
export const TICKET = '_plaats';

/** Whether two texts are equal, in a time that does not tell where they differ. */
export function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** What somebody wants to do with a ticket. */
interface Wish {
  readonly price: number;
  readonly now: number;
  /** The purse that pays when it turns out that the ticket was used elsewhere as well. */
  readonly payer: string;
}

interface Used {
  readonly name: string;
  readonly payer: string;
  readonly price: number;
  /** Until when it would have been good, in milliseconds. */
  readonly until: number;
}

/** Places in the queue: signed, good once from a moment on, in every process with the same key. */
export class Tickets {
  readonly #sign: (text: string) => string;
  readonly #used = new Map<string, number>();
  #untold: Used[] = [];

  constructor(sign: (text: string) => string) {
    this.#sign = sign;
  }

  from(moment: number, price: number): string {
    const place = `${Math.ceil(moment)}.${price}.${randomBytes(12).toString('base64url')}`;
    return `${place}.${this.#sign(`ticket ${place}`)}`;
  }

  /** Whether this ticket pays for it now; if so it has been used. */
  redeem(ticket: string, { price, now, payer }: Wish): boolean {
    const [from = '', paid = '', nonce = '', mark = ''] = ticket.slice(0, 200).split('.');
    if (!same(mark, this.#sign(`ticket ${from}.${paid}.${nonce}`)) || Number(paid) < price) return false;
    const opens = Number(from);
    const until = opens + TICKET_LIFE_MS;
    if (now < opens || now > until || this.#used.has(nonce)) return false;
    for (const [old, gone] of this.#used) if (gone < now) this.#used.delete(old);
    this.#used.set(nonce, until);
    this.#untold.push({ name: this.#sign(`used ${nonce}`), payer, price, until });
    return true;
  }

  /** Tickets that were used here and that the other processes were not told of. */
  untold(): readonly Used[] {
    const used = this.#untold;
    this.#untold = [];
    return used;
  }
}
