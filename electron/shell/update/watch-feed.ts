/** Not at once: a start has better things to do, ms. */
const firstMs = 60_000;
const dayMs = 86_400_000;

/**
 * Asks for a newer version soon after the start and then daily.
 * @param ask asks once; a failure is reported, and asked again the next day
 */
export function watchFeed(
  ask: () => Promise<string | null>,
  onVersion: (version: string) => void,
  onFault: (error: unknown) => void,
): void {
  const look = () => {
    ask()
      .then((version) => {
        if (version !== null) onVersion(version);
      })
      .catch(onFault);
  };
  setTimeout(look, firstMs);
  setInterval(look, dayMs);
}
