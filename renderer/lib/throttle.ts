/**
 * Runs something soon after it was asked for, and at most once in `ms`, however often it is asked for.
 * @param run called `ms` after the first request that it has not answered yet
 */
export function throttle(ms: number, run: () => void): () => void {
  let scheduled = false;
  return () => {
    if (scheduled) return;
    scheduled = true;
    setTimeout(() => {
      scheduled = false;
      run();
    }, ms);
  };
}
