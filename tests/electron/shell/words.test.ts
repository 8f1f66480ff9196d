import { describe, expect, test } from 'vitest';
import { chooseLanguage, wordsOf } from '../../../electron/shell/words/choose-words.ts';

test.each([
  ['system', 'de-AT', 'de'],
  ['system', 'DE', 'de'],
  ['system', 'den-CA', 'en'],
  ['system', '', 'en'],
  ['en', 'de-DE', 'en'],
  ['de', 'fr-FR', 'de'],
] as const)('the setting %s on a system in "%s": %s', (wanted, locale, language) => {
  expect(chooseLanguage(wanted, locale)).toBe(language);
});

describe.each(['en', 'de'] as const)('the words of %s', (language) => {
  const said = sayAll(wordsOf(language));

  test('are all there', () => {
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((words) => words.trim() === '' || words.includes('undefined'))).toEqual([]);
  });

  test('never call anything safe, or name the attack in jargon', () => {
    expect(said.filter((words) => /\b(?:safe|sicher|phishing|spam)\b/i.test(words))).toEqual([]);
  });
});

/** Everything a catalogue can say; functions are called with a one, which each of them takes. */
function sayAll(words: unknown): readonly string[] {
  if (typeof words === 'function') return [String(words(1, 1)), String(words(2, 0))];
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(sayAll);
  return [String(words)];
}
