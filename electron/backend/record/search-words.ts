import { verdictNameSchema } from '../../../shared/contract/mail-summary.ts';
import type { FilledQuery } from './mail-filter.ts';

/** Words of a search that count; nobody types more, and each costs a look-up. */
const maxWords = 12;

const holdsSomething = /[\p{L}\p{N}]/u;

/** Begins what stands in the column `kinds`: see its migration. */
const mark = '\u{e000}';

/**
 * A search as a question of FTS5: mail that holds, for each word that somebody typed, one that begins so. Every word
 * stands in quotation marks, inside of which nothing but a quotation mark means anything (https://sqlite.org/fts5.html,
 * "FTS5 Strings"), so that neither AND, NEAR, a column's name nor a parenthesis is taken for an operator.
 * @returns null when there is nothing to look for
 */
export function searchWords(
  text: string,
  { verdicts, accountId, brandId }: Pick<FilledQuery, 'verdicts' | 'accountId' | 'brandId'>,
): string | null {
  const words = text
    .toWellFormed()
    // SQLite ends a text at NUL. A mark is nothing that mail is searched for.
    .split(/[\s\0\u{e000}]+/u)
    .filter((word) => holdsSomething.test(word))
    .slice(0, maxWords)
    .map((word) => `"${word.replaceAll('"', '""')}"*`);
  if (words.length === 0) return null;
  const isAnyVerdict = verdicts.length === verdictNameSchema.options.length;
  const kinds = [
    isAnyVerdict ? '' : verdicts.map((verdict) => `"${mark}v${verdict}"`).join(' OR '),
    accountId === null ? '' : `"${mark}a${hex(accountId)}"`,
    brandId === null ? '' : `"${mark}b${hex(brandId)}"`,
  ];
  const narrowed = kinds.filter((kind) => kind !== '').map((kind) => ` AND kinds : (${kind})`);
  return `{from_display from_address subject headline} : (${words.join(' AND ')})${narrowed.join('')}`;
}

/** As the function of SQLite: letters and digits only, whatever a name is made of. */
function hex(text: string): string {
  return Buffer.from(text, 'utf8').toString('hex').toUpperCase();
}
