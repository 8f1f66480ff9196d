/**
 * Digits as people write them out to keep a machine from reading a number, folded; the line is the digit. English,
 * German, French, Spanish, Italian, Portuguese, Dutch, Polish, Swedish.
 */
const lines = `
zero oh null cero noll
one eins un une uno una um uma een jeden ett
two zwei zwo deux dos due dois duas twee dwa tva
three drei trois tres tre drie trzy
four vier quatre cuatro quattro quatro cztery fyra
five funf fuenf cinq cinco cinque vijf piec fem
six sechs seis sei zes szesc sex
seven sieben sept siete sette sete zeven siedem sju
eight acht huit ocho otto oito osiem atta
nine neun neuf nueve nove negen dziewiec nio
`;

const digits: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap((line, digit) => line.split(' ').map((word) => [word, String(digit)] as const)),
);

/** How often the next digit stands: "double five". */
const repetitions: ReadonlyMap<string, number> = new Map([
  ['double', 2],
  ['triple', 3],
]);

/** The digit that a folded word spells; undefined when it is none. */
export function digitOf(word: string): string | undefined {
  return digits.get(word);
}

/** How often a word says that the next digit stands; undefined when it says nothing of the kind. */
export function repetitionOf(word: string): number | undefined {
  return repetitions.get(word);
}
