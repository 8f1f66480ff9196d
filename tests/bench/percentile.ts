/**
 * The value below which the given share of the samples lies (nearest rank), rounded to microseconds.
 * @param share between 0 and 1
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const index = Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1));
  return round(sorted[index] ?? Number.NaN);
}

/** Three decimals: figures are noisy beyond that. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Peak resident set of this process in MiB. */
export function peakRssMb(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
