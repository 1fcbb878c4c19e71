import { createHmac, randomBytes } from 'node:crypto';

const HOUR_MS = 3_600_000;

/**
 * Names of addresses: a keyed hash, under a salt that all processes share for one hour and that is then thrown away, so
 * that nobody can tell afterwards who came, not even with the master key. Before the shared salt is known: one of this
 * process.
 */
export class HourlyNames {
  readonly #sign: (text: string) => string;
  #hour = 0;
  #own = randomBytes(32);
  #salts = new Map<number, Buffer>();

  constructor(sign: (text: string) => string) {
    this.#sign = sign;
  }

  get shared(): boolean {
    return this.#salts.has(this.#hour);
  }

  /** Goes to the hour of this moment; true when that is another one, and everything known by name goes. */
  turn(now: number): boolean {
    const hour = Math.floor(now / HOUR_MS);
    if (hour === this.#hour) return false;
    this.#hour = hour;
    this.#own = randomBytes(32);
    for (const other of this.#salts.keys()) if (other < hour) this.#salts.delete(other);
    return true;
  }

  of(address: string): string {
    const salt = this.#salts.get(this.#hour) ?? this.#own;
    return createHmac('sha256', salt)
      .update(this.#sign(`address ${address}`))
      .digest('base64url');
  }

  /** Hours of which the salt is still to be heard: this one, and the next one ahead of time. */
  wanted(now: number): number[] {
    const hour = Math.floor(now / HOUR_MS);
    return [hour, hour + 1].filter((one) => !this.#salts.has(one));
  }

  /** True when this hour's names are others from now on. */
  learn(salts: ReadonlyMap<number, Buffer>): boolean {
    const before = this.shared;
    for (const [hour, salt] of salts) if (hour >= this.#hour) this.#salts.set(hour, salt);
    return this.shared && !before;
  }
}
