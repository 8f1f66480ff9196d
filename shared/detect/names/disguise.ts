const mark = /\p{M}/gu;
const other = /[^\p{L}\p{N}]/gu;
const wide = /^[\uff01-\uff5e\s]*$/;

/**
 * Whether an excerpt spells a name with letters that only look like it: another script's, mathematical ones, a digit
 * for a letter, invisible characters or gaps between the letters. Case, accents and punctuation make no disguise, nor
 * does text that is set in full-width letters throughout, as East Asian mail does.
 * @param excerpt the exact text that was read as the name
 * @param name the name as the registry spells it
 */
export function isDisguised(excerpt: string, name: string): boolean {
  if (wide.test(excerpt)) return false;
  return plain(excerpt) !== plain(name);
}

function plain(text: string): string {
  return text.normalize('NFD').replace(mark, '').replace(other, '').toLowerCase();
}
