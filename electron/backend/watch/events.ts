import type { BackendEvent, BackendListener } from './watch-event.ts';

export type Events = Readonly<{
  emit: BackendListener;
  /** @returns a function that ends the subscription */
  subscribe(listener: BackendListener): () => void;
}>;

/**
 * A list of listeners. One that throws is a defect of its own: it is reported and the others still hear.
 * @param onFault told of what a listener threw
 */
export function createEvents(onFault: (error: unknown) => void): Events {
  const listeners = new Set<BackendListener>();
  return {
    emit(event: BackendEvent) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          onFault(error);
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
