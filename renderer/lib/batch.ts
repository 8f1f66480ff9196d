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

/** Runs `run` with the next animation frame; a hidden page has none, so then a little later. */
export function withNextFrame(run: () => void): void {
  if (document.visibilityState === 'hidden') setTimeout(run, 250);
  else requestAnimationFrame(run);
}
