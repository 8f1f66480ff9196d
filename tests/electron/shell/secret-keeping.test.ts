import { expect, test } from 'vitest';
import type { CipherChoice } from '../../../electron/shell/secret-cipher.ts';
import { keepingButtons, keepingOf, keepingOfButton } from '../../../electron/shell/secret-keeping.ts';

const ready: CipherChoice = {
  kind: 'ready',
  cipher: { encrypt: async () => Buffer.alloc(0), decrypt: async () => ({ plain: '', stale: false }) },
};

test.each([
  ['with a key ring', ready, null, 'encrypted'],
  ['with a key ring, whatever was once allowed', ready, 'plain', 'encrypted'],
  ['with a key ring that is locked', { kind: 'locked' }, 'plain', 'refuse'],
  ['without one, when nobody was asked', { kind: 'no-key-ring' }, null, 'ask'],
  ['without one, as allowed', { kind: 'no-key-ring' }, 'session', 'session'],
  ['without one, as allowed', { kind: 'no-key-ring' }, 'plain', 'plain'],
] as const)('%s a password is kept so: %#', (_when, choice, allowed, kind) => {
  expect(keepingOf(choice, allowed).kind).toBe(kind);
});

test('the buttons mean what they say, and a dialog that was closed is no consent', () => {
  expect(keepingButtons.map((_, index) => keepingOfButton(index))).toEqual(['session', 'plain', null]);
  expect([keepingOfButton(-1), keepingOfButton(9)]).toEqual([null, null]);
});
