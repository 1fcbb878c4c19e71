import type { Removal, Stripper } from './removed.ts';

const ID3V1_BYTES = 128;
const HEADER_BYTES = 10;

/** Leaves of an MP3 only the sound: no ID3v2 before it (id3.org), and no ID3v1 after it. */
export class Mp3Stripper implements Stripper {
  readonly removed = new Set<Removal>();
  readonly whole = true;
  #skipping = 0;
  #begun = false;
  #held: Buffer = Buffer.alloc(0);

  take(bytes: Buffer): Buffer[] {
    this.#held = this.#held.length === 0 ? bytes : Buffer.concat([this.#held, bytes]);
    while (!this.#begun || this.#skipping > 0) {
      if (this.#skipping > 0) {
        const count = Math.min(this.#skipping, this.#held.length);
        this.#held = this.#held.subarray(count);
        this.#skipping -= count;
        if (this.#skipping > 0) return [];
      }
      if (this.#held.length < HEADER_BYTES) return [];
      this.#begun = this.#held.toString('latin1', 0, 3) !== 'ID3';
      if (!this.#begun) this.#skipTag();
    }
    const ready = Math.max(0, this.#held.length - ID3V1_BYTES);
    const out = this.#held.subarray(0, ready);
    this.#held = this.#held.subarray(ready);
    return ready === 0 ? [] : [out];
  }

  finish(): Buffer[] {
    const tagged = this.#held.length === ID3V1_BYTES && this.#held.toString('latin1', 0, 3) === 'TAG';
    if (tagged) this.removed.add('properties');
    return tagged || this.#skipping > 0 ? [] : [this.#held];
  }

  /** Seven bits of each of four bytes, and ten more for a footer. */
  #skipTag(): void {
    const header = this.#held;
    const size = [6, 7, 8, 9].reduce((sum, at) => (sum << 7) | ((header[at] ?? 0) & 0x7f), 0);
    this.#skipping = HEADER_BYTES + size + (((header[5] ?? 0) & 0x10) === 0 ? 0 : HEADER_BYTES);
    this.removed.add('properties');
  }
}
