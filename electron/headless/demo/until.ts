import type { Services } from '../../backend/rpc/services.ts';

/**
 * Waits until a condition holds, which is asked now and after everything that happens in the backend.
 * @param ms the longest to wait
 * @param givenUp resolves when there is no sense in waiting any longer
 * @returns false when the time was up first, or it was given up
 */
export async function until(
  services: Pick<Services, 'subscribe'>,
  ms: number,
  condition: () => Promise<boolean>,
  givenUp: Promise<void> = new Promise(() => undefined),
): Promise<boolean> {
  let isOver = false;
  let wake: () => void = () => undefined;
  const unsubscribe = services.subscribe(() => wake());
  const end = () => {
    isOver = true;
    wake();
  };
  const timer = setTimeout(end, ms);
  void givenUp.then(end);
  try {
    for (;;) {
      // Made before the question, so that what happens while it is answered is not missed.
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (await condition()) return true;
      if (isOver) return false;
      await changed;
    }
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}
