/**
 * Collects what arrives and hands it over together, so that a burst costs one drawing and not a thousand.
 * @param schedule calls its argument once, later: the next animation frame
 * @param handle is given everything since the last time, in order
 */
export function createBatch<T>(schedule: (run: () => void) => void, handle: (items: readonly T[]) => void) {
  let items: T[] = [];
  return (item: T): void => {
    items.push(item);
    if (items.length > 1) return;
    schedule(() => {
      const batch = items;
      items = [];
      handle(batch);
    });
  };
}

/** How long a batch waits for a frame, ms: a page that is hidden, or becomes it meanwhile, draws none. */
const frameMs = 250;

/** Runs `run` once: with the next animation frame, or soon where none comes. */
export function withNextFrame(run: () => void): void {
  const once = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
    run();
  };
  const frame = requestAnimationFrame(once);
  const timer = setTimeout(once, frameMs);
}
