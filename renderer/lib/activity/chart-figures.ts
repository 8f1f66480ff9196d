/** What a chart shows, whatever draws it: also what its table says. */
export type ChartFigures = Readonly<{
  /** The names of the bars, in their order. */
  labels: readonly string[];
  series: readonly Readonly<{ name: string; values: readonly number[]; look: BarLook }>[];
}>;

/** `outlined` and `filled` as the two verdicts are drawn everywhere; `quiet` for mail that is as it should be. */
export type BarLook = 'filled' | 'outlined' | 'quiet';
