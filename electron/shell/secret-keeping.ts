import type { CipherChoice, SecretCipher } from './secret-cipher.ts';

/** Where a person allows passwords to be kept when nothing here encrypts them. */
export type PlainKeeping = 'session' | 'plain';

/** How a new password is kept. */
export type Keeping =
  | Readonly<{ kind: 'encrypted'; cipher: SecretCipher }>
  /** In memory, until the program ends. */
  | Readonly<{ kind: 'session' }>
  /** Unencrypted in a file that its owner alone may read. */
  | Readonly<{ kind: 'plain' }>
  /** The person has to say which of the two. */
  | Readonly<{ kind: 'ask' }>
  | Readonly<{ kind: 'refuse' }>;

/**
 * How a new password is kept. Where it can be encrypted it is, whatever was once allowed; nothing is kept unencrypted
 * unless a person chose so.
 * @param allowed what the person chose, null: nobody was asked
 */
export function keepingOf(choice: CipherChoice, allowed: PlainKeeping | null): Keeping {
  if (choice.kind === 'ready') return { kind: 'encrypted', cipher: choice.cipher };
  if (choice.kind === 'locked') return { kind: 'refuse' };
  return { kind: allowed ?? 'ask' };
}

/** The buttons of the question, in their order; the first is what a person who does not read gets. */
export const keepingButtons = ['session', 'plain', 'refuse'] as const;

/** What the button means; a closed dialog is no consent. */
export function keepingOfButton(index: number): PlainKeeping | null {
  const button = keepingButtons[index] ?? 'refuse';
  return button === 'refuse' ? null : button;
}
