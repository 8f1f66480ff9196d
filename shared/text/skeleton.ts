/** Digits and letters that pass for a letter when the eye is quick: "paypa1", "amaz0n", "Iedger" as "ledger", "rnicrosoft". */
const single: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '9': 'g',
  i: 'l',
};

/** Pairs that pass for one letter. */
const pairs: Readonly<Record<string, string>> = { rn: 'm', vv: 'w', cl: 'd' };

/**
 * What a word looks like at a glance: two words with the same skeleton can be taken for one another.
 * Not for texts: real words share skeletons, so it only serves to compare with names one already knows.
 * @param word a folded word (see fold.ts)
 */
export function skeleton(word: string): string {
  let shape = '';
  for (let at = 0; at < word.length; at++) {
    const pair = pairs[word.slice(at, at + 2)];
    if (pair !== undefined) {
      shape += pair;
      at++;
    } else {
      const letter = word.charAt(at);
      shape += single[letter] ?? letter;
    }
  }
  return shape;
}

/** True when the word mixes letters and digits, as disguised words do ("paypa1") and many honest ones ("office365"). */
export function mixesDigits(word: string): boolean {
  return /[a-z]/.test(word) && /[0-9]/.test(word);
}
