/** Takes exact numbers of bytes from a stream of pieces of any size. */
export class ByteReader {
  readonly #pieces: AsyncIterator<Buffer>;
  #held: Buffer[] = [];
  #size = 0;

  constructor(source: AsyncIterable<Buffer>) {
    this.#pieces = source[Symbol.asyncIterator]();
  }

  /** The next `count` bytes; fewer only when the stream ends before that. */
  async take(count: number): Promise<Buffer> {
    while (this.#size < count) {
      const { value, done } = await this.#pieces.next();
      if (done === true) break;
      this.#held.push(value);
      this.#size += value.length;
    }
    const all = this.#held.length === 1 && this.#held[0] ? this.#held[0] : Buffer.concat(this.#held);
    const [taken, rest] = [all.subarray(0, count), all.subarray(count)];
    this.#held = rest.length === 0 ? [] : [rest];
    this.#size = rest.length;
    return taken;
  }
}
