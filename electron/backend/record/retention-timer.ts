import { hourMs } from '../../../shared/time.ts';
import type { Retention } from './retention.ts';

/** How often text whose time is over is looked for, ms. */
const everyMs = 6 * hourMs;

/** Between two portions of the same round, ms: arrivals go before tidying up. */
const pauseMs = 1_000;

/**
 * Drops what is no longer to be kept, now and then, a portion at a time.
 * @param onFault told of an error of the record; it is tried again in the next round
 * @returns a function that ends it
 */
export function startRetention(
  retention: Pick<Retention, 'dropOldText'>,
  now: () => number,
  onFault: (error: unknown) => void,
): () => void {
  let timer = setTimeout(tidy, pauseMs);
  timer.unref();

  function tidy(): void {
    let more = false;
    try {
      more = retention.dropOldText(now()) > 0;
    } catch (error) {
      onFault(error);
    }
    timer = setTimeout(tidy, more ? pauseMs : everyMs);
    timer.unref();
  }
  return () => clearTimeout(timer);
}
