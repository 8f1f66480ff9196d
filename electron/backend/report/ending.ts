import { endingMs } from './limits.ts';

/** Ends an attempt with the program: at once, or with some grace when the message is being handed over. */
export class Ending {
  readonly #own = new AbortController();
  readonly #program: AbortSignal;
  #graceMs = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(program: AbortSignal) {
    this.#program = program;
    program.addEventListener('abort', this.#abort, { once: true });
    if (program.aborted) this.#abort();
  }

  get signal(): AbortSignal {
    return this.#own.signal;
  }

  grace(): void {
    this.#graceMs = endingMs;
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#program.removeEventListener('abort', this.#abort);
  }

  readonly #abort = () => {
    if (this.#graceMs === 0) this.#own.abort();
    else this.#timer = setTimeout(() => this.#own.abort(), this.#graceMs);
  };
}
