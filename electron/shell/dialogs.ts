import type { BrowserWindow, MessageBoxOptions } from 'electron';
import { dialog } from 'electron';
import { keepingButtons, keepingOfButton, type PlainKeeping } from './secret-keeping.ts';
import type { Words } from './words/en.ts';

/** Says that Vouchsafe goes on watching; true: it is to. Putting the question away is no wish to end it. */
export async function explainClose(window: BrowserWindow, words: Words['close'], inTray: boolean): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, closeQuestion(words, inTray));
  return response === 0;
}

function closeQuestion(words: Words['close'], inTray: boolean): MessageBoxOptions {
  return {
    type: 'info',
    message: words.title,
    detail: inTray ? words.inTray : words.noTray,
    buttons: [words.keep, words.quit],
    defaultId: 0,
    cancelId: 0,
  };
}

/** Asks where a password may be kept that cannot be encrypted here; null: nowhere. */
export async function askKeeping(window: BrowserWindow, words: Words['secrets']): Promise<PlainKeeping | null> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: words.title,
    detail: words.detail,
    buttons: keepingButtons.map((button) => words[button]),
    defaultId: 0,
    cancelId: keepingButtons.indexOf('refuse'),
  });
  return keepingOfButton(response);
}
