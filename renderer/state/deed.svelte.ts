import { describeFailure } from '../lib/connection/failure.ts';

/** Something that a person has done by the program, one at a time, and how it went. */
export class Deed {
  busy = $state(false);
  /** It went well, and was the last thing done. */
  done = $state(false);
  /** Why it did not, '' when it did. */
  failure = $state('');

  /** @returns whether it went well */
  async run(work: () => Promise<unknown>): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    this.done = false;
    this.failure = '';
    try {
      await work();
      this.done = true;
    } catch (error) {
      this.failure = describeFailure(error);
    } finally {
      this.busy = false;
    }
    return this.done;
  }
}
