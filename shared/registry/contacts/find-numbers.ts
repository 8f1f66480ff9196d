import { findNumbers } from '../../detect/channels/number-text.ts';
import { fold, sourceSpan } from '../../text/fold.ts';
import { splitWords, type Words } from '../../text/words.ts';
import { plainDigits } from './clean-text.ts';
import type { Contact } from './contact.ts';

/** Short codes have so many digits; what is longer is found without a word that says so. */
const shortCode = /^\d{3,6}$/;
const longestCode = 6;
/** A short code stands within so many words of "call". */
const reach = 4;
/** What says that digits are dialled: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish. */
const dialWords: ReadonlySet<string> = new Set(
  (
    'call calling dial phone telephone tel ring text sms hotline helpline whatsapp shortcode ' +
    'ruf rufen anruf anrufen telefon rufnummer wahlen kurzwahl simsen ' +
    'appel appelez appeler composez telephonez llame llama llamar marque telefono chiama chiamate ' +
    'ligue ligar disque telefone bel bellen zadzwon dzwon'
  ).split(' '),
);
/** The letters on the keys of a telephone. */
const keys = ['', '', 'abc', 'def', 'ghi', 'jkl', 'mno', 'pqrs', 'tuv', 'wxyz'];
/** "1-800-FLOWERS": a number for free or for a charge with a word behind it. */
const vanity =
  /(?<![\w.@/-])(?:\+?1[ .-]?)?\(?(?:8(?:00|33|44|55|66|77|88)|900)\)?[ .-](?=[a-z\d-]{0,9}[a-z]{3})[a-z\d]{2,8}(?:-[a-z\d]{1,8}){0,2}(?![\w@-])/gi;

const networkAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/;

/** Telephone numbers in a cleaned text, however they are written. Linear. */
export function* findDialled(text: string): Generator<Contact> {
  for (const match of text.matchAll(vanity)) {
    const number = match[0].toLowerCase().replace(/[a-z]/g, keyOf);
    if (number.replace(/\D/g, '').length < vanityLength) continue;
    yield contact(match[0], match.index, number.startsWith('+') ? number : `+1 ${number.replace(/^1[ .-]/, '')}`);
  }
  const digits = plainDigits(text);
  const words = splitWords(fold(digits));
  let next = 0;
  for (const { first, end, dialled } of findNumbers(words)) {
    yield* shortCodes(digits, words, next, first);
    next = end;
    if (networkAddress.test(dialled)) continue;
    const span = sourceSpan(words.folded, words.starts[first] ?? 0, words.ends[end - 1] ?? 0);
    const start =
      span.start - (/[+(]{1,2}$/.exec(digits.slice(Math.max(0, span.start - 2), span.start))?.[0].length ?? 0);
    yield contact(text.slice(start, span.end), start, dialled);
  }
  yield* shortCodes(digits, words, next, words.words.length);
}

/** An area code and seven digits. */
const vanityLength = 10;

function keyOf(letter: string): string {
  return String(keys.findIndex((letters) => letters.includes(letter)));
}

function contact(value: string, start: number, dialled: string): Contact {
  return { value, start, end: start + value.length, channel: { kind: 'phone', text: dialled } };
}

/** "call 3631", "13 22 21": digits too few to be known by themselves, behind a word that says they are dialled. */
function* shortCodes(text: string, words: Words, from: number, to: number): Generator<Contact> {
  for (let at = from; at < to; at += 1) {
    if (!dialWords.has(words.words[at] ?? '')) continue;
    for (let first = at + 1; first < Math.min(to, at + 1 + reach); first += 1) {
      const end = groupEnd(words, first, to);
      const span = sourceSpan(words.folded, words.starts[first] ?? 0, words.ends[end - 1] ?? 0);
      const value = text.slice(span.start, span.end);
      if (!shortCode.test(value.replaceAll(' ', '')) || !isAlone(text, span)) continue;
      yield contact(value, span.start, value.replaceAll(' ', ''));
      at = end;
      break;
    }
  }
}

/** Groups of digits with a space between them, as far as they fit into a short code. */
function groupEnd({ folded, words, starts, ends }: Words, first: number, to: number): number {
  let end = first + 1;
  let size = words[first]?.length ?? 0;
  while (end < to && /^\d{1,3}$/.test(words[end] ?? '') && folded.text.slice(ends[end - 1], starts[end]) === ' ') {
    size += words[end]?.length ?? 0;
    if (size > longestCode) break;
    end += 1;
  }
  return end;
}

/** No price, share or part of something longer. */
function isAlone(text: string, { start, end }: Readonly<{ start: number; end: number }>): boolean {
  return (
    !/[\w.@/=$€£#+-]/.test(text.charAt(start - 1)) && !/^(?:[\w@/:-]| ?[%€$£]|[.,]\d)/.test(text.slice(end, end + 2))
  );
}
