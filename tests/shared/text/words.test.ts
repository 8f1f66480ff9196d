import { describe, expect, it } from 'vitest';
import { fold, sourceSpan } from '../../../shared/text/fold.ts';
import { splitWords } from '../../../shared/text/words.ts';

const wordsOf = (text: string) => splitWords(fold(text)).words;

describe('splitWords', () => {
  it.each([
    ['splits at punctuation', "E.Leclerc: votre bon d'achat", ['e', 'leclerc', 'votre', 'bon', 'd', 'achat']],
    ['puts a spaced name together', 'C o i n b a s e Team', ['coinbase', 'team']],
    ['puts a dotted name together', 'Your F.e.d.E.x parcel', ['your', 'fedex', 'parcel']],
    ['puts a name together at the end', 'from N-e-t-f-l-i-x', ['from', 'netflix']],
    ['keeps apart what is far apart', 'a      b      c      d', ['a', 'b', 'c', 'd']],
    ['leaves initials alone', 'J R R Tolkien', ['j', 'r', 'r', 'tolkien']],
    ['splits where the script changes', 'amazon会員登録', ['amazon', '会員登録']],
    ['keeps digits with their letters', 'paypa1 office365', ['paypa1', 'office365']],
    ['finds nothing in symbols', '— ✅ … 🔥', []],
  ])('%s', (_, text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('knows where each word stands in the source', () => {
    const words = splitWords(fold('Dear  Nеtf\u200blix  user'));
    const { start, end } = sourceSpan(words.folded, words.starts[1] ?? 0, words.ends[1] ?? 0);
    expect(words.folded.source.slice(start, end)).toBe('Nеtf\u200blix');
  });
});
