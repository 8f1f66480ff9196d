import { bad } from './refusal.ts';

/** Tells whether a number is in the set. */
export type SequenceSet = (number: number) => boolean;

const form = /^(?:\d{1,10}|\*)(?::(?:\d{1,10}|\*))?$/;

/**
 * Reads a set such as `1,4:7,9:*` (RFC 3501 section 9).
 * @param largest what `*` stands for: the largest number in use
 * @throws Refusal BAD when it is none
 */
export function parseSequenceSet(text: string, largest: number): SequenceSet {
  const ranges = text.split(',').map((range) => {
    if (!form.test(range)) throw bad('A set of numbers is missing.');
    const [from = '', to = from] = range.split(':');
    const ends = [from, to].map((end) => (end === '*' ? largest : Number(end)));
    return { low: Math.min(...ends), high: Math.max(...ends) };
  });
  return (number) => ranges.some(({ low, high }) => number >= low && number <= high);
}

/** Writes numbers as a set, in the order given, runs drawn together. */
export function formatSequenceSet(numbers: readonly number[]): string {
  const runs: { low: number; high: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last.high + 1 === number) last.high = number;
    else runs.push({ low: number, high: number });
  }
  return runs.map(({ low, high }) => (low === high ? `${low}` : `${low}:${high}`)).join(',');
}
