import { defaultSettings } from '../../shared/contract/default-settings.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { isDisconnection } from '../lib/connection/failure.ts';
import { chooseLanguage, speak } from '../lib/messages.ts';
import type { Ask } from './connection.svelte.ts';

/** What the owner set for the whole program; language and appearance take effect as soon as they are known. */
export class Preferences {
  settings = $state.raw<Settings>(defaultSettings);

  readonly #ask: Ask;

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Asks for the settings; without an answer the last ones go on. */
  async refresh(): Promise<void> {
    try {
      this.receive(await this.#ask((client) => client.settings.get()));
    } catch (error) {
      if (!isDisconnection(error)) console.error(error);
    }
  }

  /**
   * Changes some of the settings.
   * @throws what the call threw; nothing has changed then
   */
  async change(changes: Partial<Settings>): Promise<void> {
    const wanted = { ...this.settings, ...changes };
    this.receive(await this.#ask((client) => client.settings.put(wanted)));
  }

  /** Takes in the settings as the backend told of them. */
  receive(settings: Settings): void {
    this.settings = settings;
    speak(chooseLanguage(settings.language, navigator.language));
    document.documentElement.dataset.appearance = settings.appearance;
    document.documentElement.dataset.density = settings.density;
  }
}
