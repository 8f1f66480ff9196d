import { describe, expect, test } from 'vitest';
import { chooseLanguage, wordsOf } from '../../../electron/shell/words/choose-words.ts';
import { accountProblemCodes } from '../../../shared/contract/account-problem.ts';

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
  const { tray, toast, ...others } = wordsOf(language);
  const said = sayAll({
    ...others,
    tray: { ...tray, headline: tray.headline(mail), reason: tray.reason(problem) },
    toast: { ...toast, headline: toast.headline(mail) },
  });

  test('are all there', () => {
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((words) => words.trim() === '' || words.includes('undefined'))).toEqual([]);
  });

  test('never call anything safe, or name the attack in jargon', () => {
    expect(said.filter((words) => /\b(?:safe|sicher|phishing|spam)\b/i.test(words))).toEqual([]);
  });
});

const mail = { id: 1, brand: 'DHL', headline: 'Says DHL', quarantined: true };
const problem = { address: 'ann@mail.example', code: 'refused', sentence: 'The server is down.' } as const;
const samples = [
  [1, 1],
  [2, 0],
] as const;

test('a contradiction and a problem are said in German, and in English where their parts are not known', () => {
  const { toast, tray } = wordsOf('de');
  const contradiction = { origin: { kind: 'named', domain: 'x.test' }, aim: { kind: 'asks', what: 'card' } } as const;
  expect(toast.headline({ ...mail, contradiction })).toBe('Nennt sich DHL; kommt von x.test, fragt nach Kartendaten');
  expect(tray.headline(mail)).toBe('Says DHL');
  expect(wordsOf('en').toast.headline({ ...mail, contradiction })).toBe('Says DHL');
  for (const code of accountProblemCodes) {
    expect(tray.reason({ ...problem, code })).toMatch(/^[A-ZÄÖÜ].*\.$/);
    expect(tray.reason({ ...problem, code })).not.toBe(problem.sentence);
  }
});

/** Everything a catalogue can say in numbers and names. */
function sayAll(words: unknown): readonly string[] {
  if (typeof words === 'function') return samples.map(([one, other]) => String(words(one, other)));
  if (typeof words === 'object' && words !== null) return Object.values(words).flatMap(sayAll);
  return [String(words)];
}
