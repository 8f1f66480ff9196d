import { dayMs, hourMs } from '../../../shared/time.ts';
import type { RegistryUpdates } from './registry-updates.ts';

const lookMs = hourMs;
/** A feed is asked at most so often by itself. */
const askMs = dayMs;

/**
 * Asks the feed once a day, if one is set. What it has is offered in the window, never installed by itself.
 * @returns a function that ends it, with what is under way
 */
export function startFeedTimer(
  updates: Pick<RegistryUpdates, 'status' | 'fetchFeed'>,
  now: () => number,
  onFault: (error: unknown) => void,
): () => void {
  const end = new AbortController();
  const look = async () => {
    const { feed, lastCheck } = updates.status();
    // A clock that was set back must not silence it.
    const since = lastCheck === null ? askMs : Math.abs(now() - lastCheck.at);
    // A computer that was just switched on may have no network yet.
    const wasReached = lastCheck?.refused?.code !== 'feed-offline' && lastCheck?.refused?.code !== 'feed-time';
    if (feed !== '' && since >= (wasReached ? askMs : lookMs)) await updates.fetchFeed(end.signal);
  };
  const timer = setInterval(() => void look().catch(onFault), lookMs);
  timer.unref();
  look().catch(onFault);
  return () => {
    clearInterval(timer);
    end.abort();
  };
}
