import { createSubscriber } from 'svelte/reactivity';
import type { Settings } from '../../shared/contract/settings.ts';
import { german } from '../messages/de.ts';
import { english, type Messages } from '../messages/en.ts';

/** The catalogues by language. A new language is one more line here and one more choice in the settings. */
export const catalogues = { en: english, de: german } as const satisfies Readonly<Record<string, Messages>>;

export type Language = keyof typeof catalogues;

const isLanguage = (tag: string): tag is Language => Object.hasOwn(catalogues, tag);

/**
 * The language to speak.
 * @param choice what the owner set; `system` is the system's first language, or English where that is not translated
 * @param systemLanguage e.g. `de-AT`
 */
export function chooseLanguage(choice: Settings['language'], systemLanguage: string): Language {
  const language = choice === 'system' ? (systemLanguage.split('-', 1)[0] ?? '').toLowerCase() : choice;
  return isLanguage(language) ? language : 'en';
}

let current: Language = chooseLanguage('system', navigator.language);
let announce: () => void = () => undefined;
const observe = createSubscriber((update) => {
  announce = update;
});

/** The language that is spoken now. */
export function currentLanguage(): Language {
  observe();
  return current;
}

/** Speaks another language from now on: whatever shows a text of `messages` is drawn again. */
export function speak(language: Language): void {
  if (language === current) return;
  current = language;
  announce();
}

/** Every text of the window, in the language that is spoken when it is read. */
export const messages: Messages = new Proxy(english, {
  get: (_target, key: keyof Messages) => catalogues[currentLanguage()][key],
});
