import type { Settings } from '../../../shared/contract/settings.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';

export type Language = 'en' | 'de';

const catalogue: Readonly<Record<Language, Words>> = { en, de };

/**
 * The language that the shell speaks.
 * @param wanted the person's setting
 * @param locale the system's, as `de-AT`
 */
export function chooseLanguage(wanted: Settings['language'], locale: string): Language {
  if (wanted !== 'system') return wanted;
  return /^de\b/i.test(locale) ? 'de' : 'en';
}

export function wordsOf(language: Language): Words {
  return catalogue[language];
}
