/** How many points there are at most, and how many come back in a second. */
export interface Purse {
  readonly most: number;
  readonly perSecond: number;
}

/** The moment, in milliseconds, until which a purse is spent; a full purse is spent until long ago. */
type Spent = number;

/** More purses than this are not remembered; the purse of the house still counts what they spend. */
const MOST_PURSES = 50_000;

const msPerPoint = ({ perSecond }: Purse): number => 1000 / perSecond;

/** How long it takes until an empty purse is full again, in milliseconds. */
export const fillMs = (purse: Purse): number => purse.most * msPerPoint(purse);

/** What was spent here of one purse, for the other processes: milliseconds of its filling; less than 0 when given back. */
export interface Spending {
  readonly name: string;
  readonly ms: number;
  readonly fillMs: number;
}

interface Kept {
  until: Spent;
  /** What the other processes were not told yet, in milliseconds of filling. */
  untold: number;
}

/** Purses of one kind, under names that say nothing. */
export class Purses {
  readonly #purse: Purse;
  readonly #kept = new Map<string, Kept>();

  constructor(purse: Purse) {
    this.#purse = purse;
  }

  /** Milliseconds until something at this price can be done. */
  wait(name: string, price: number, now: number): number {
    return Math.max(0, this.#until(name, price, now) - now);
  }

  spend(name: string, price: number, now: number): void {
    const until = this.#until(name, price, now);
    const untold = (this.#kept.get(name)?.untold ?? 0) + price * msPerPoint(this.#purse);
    // Set anew, so that the map stays in the order of use.
    this.#kept.delete(name);
    if (this.#kept.size >= MOST_PURSES) this.#makeRoom(now);
    this.#kept.set(name, { until, untold });
  }

  giveBack(name: string, points: number): void {
    const kept = this.#kept.get(name);
    if (kept === undefined) return;
    kept.until -= points * msPerPoint(this.#purse);
    kept.untold -= points * msPerPoint(this.#purse);
  }

  /** What the others were not told yet; from now on they are taken to know. */
  untold(): Spending[] {
    const told: Spending[] = [];
    for (const [name, kept] of this.#kept)
      if (kept.untold !== 0) {
        told.push({ name, ms: kept.untold, fillMs: fillMs(this.#purse) });
        kept.untold = 0;
      }
    return told;
  }

  /** They were not told after all. */
  takeBack(spending: readonly Spending[]): void {
    for (const { name, ms } of spending) {
      const kept = this.#kept.get(name);
      if (kept !== undefined) kept.untold += ms;
    }
  }

  /** What all processes together have spent, to which comes what was spent here since. */
  learn(until: ReadonlyMap<string, Spent>): void {
    for (const [name, kept] of this.#kept) {
      const known = until.get(name);
      if (known !== undefined) kept.until = known + kept.untold;
    }
  }

  forget(): void {
    this.#kept.clear();
  }

  #until(name: string, price: number, now: number): Spent {
    const full = now - fillMs(this.#purse);
    return Math.max(this.#kept.get(name)?.until ?? full, full) + price * msPerPoint(this.#purse);
  }

  /** Full ones need no keeping; when there are still too many, the oldest goes. */
  #makeRoom(now: number): void {
    const full = now - fillMs(this.#purse);
    for (const [name, { until }] of this.#kept) if (until <= full) this.#kept.delete(name);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= MOST_PURSES && oldest !== undefined) this.#kept.delete(oldest);
  }
}
