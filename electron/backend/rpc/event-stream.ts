import type { LiveEvent } from '../../../shared/contract/event.ts';
import { limits } from './limits.ts';
import type { Services } from './services.ts';

/**
 * The events from now on, for one window. Subscribed at once, so that nothing between the call and the first event is
 * missed; freed when the reader stops or `signal` says that the window is gone. A reader that falls more than
 * `limits.queuedEvents` behind loses what it did not read and gets one `behind` instead.
 */
export function streamEvents(services: Services, signal: AbortSignal): AsyncGenerator<LiveEvent, void, void> {
  let queue: LiveEvent[] = [];
  let news = Promise.withResolvers<void>();
  const unsubscribe = services.subscribe((event) => {
    if (queue.length >= limits.queuedEvents) queue = [{ type: 'behind' }];
    else queue.push(event);
    news.resolve();
  });
  const stop = () => {
    unsubscribe();
    news.resolve();
  };
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();

  async function* read(): AsyncGenerator<LiveEvent, void, void> {
    try {
      while (!signal.aborted) {
        const events = queue;
        queue = [];
        news = Promise.withResolvers();
        yield* events;
        if (queue.length === 0) await news.promise;
      }
    } finally {
      unsubscribe();
    }
  }
  return read();
}
