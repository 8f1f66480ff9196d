/** Reads lines and counted octets from a stream that comes in pieces of any size. */
export class OctetReader {
  readonly #source: AsyncIterator<Buffer>;
  #pending: Buffer = Buffer.alloc(0);

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /**
   * Reads up to the next line feed.
   * @returns the line without its line end; 'too-long' when it has more than `limit` octets; null at the end
   */
  async line(limit: number): Promise<Buffer | 'too-long' | null> {
    let searched = 0;
    for (;;) {
      const end = this.#pending.indexOf(0x0a, searched);
      if ((end === -1 ? this.#pending.length : end) > limit) return 'too-long';
      if (end !== -1) {
        const line = this.#pending.subarray(0, end);
        this.#pending = this.#pending.subarray(end + 1);
        return line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
      }
      searched = this.#pending.length;
      const piece = await this.#next();
      if (piece === null) return null;
      this.#pending = Buffer.concat([this.#pending, piece]);
    }
  }

  /** Reads exactly `count` octets. @returns null when the stream ends before. */
  async octets(count: number): Promise<Buffer | null> {
    const pieces: Buffer[] = [this.#pending];
    let length = this.#pending.length;
    while (length < count) {
      const piece = await this.#next();
      if (piece === null) return null;
      pieces.push(piece);
      length += piece.length;
    }
    const all = Buffer.concat(pieces);
    this.#pending = all.subarray(count);
    return all.subarray(0, count);
  }

  async #next(): Promise<Buffer | null> {
    const { done, value } = await this.#source.next();
    return done === true ? null : value;
  }
}
