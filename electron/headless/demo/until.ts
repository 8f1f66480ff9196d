import type { Services } from '../../backend/rpc/services.ts';

/**
 * Waits until a condition holds, which is asked now and after everything that happens in the backend.
 * @param ms the longest to wait
 * @returns false when the time was up first
 */
export async function until(
  services: Pick<Services, 'subscribe'>,
  ms: number,
  condition: () => Promise<boolean>,
): Promise<boolean> {
  let isTimeUp = false;
  let wake: () => void = () => undefined;
  const unsubscribe = services.subscribe(() => wake());
  const timer = setTimeout(() => {
    isTimeUp = true;
    wake();
  }, ms);
  try {
    for (;;) {
      // Made before the question, so that what happens while it is answered is not missed.
      const changed = new Promise<void>((resolve) => {
        wake = resolve;
      });
      if (await condition()) return true;
      if (isTimeUp) return false;
      await changed;
    }
  } finally {
    clearTimeout(timer);
    unsubscribe();
  }
}
