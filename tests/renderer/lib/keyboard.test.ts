import { expect, test } from 'vitest';
import { commandFor, type Focus } from '../../../renderer/lib/keyboard.ts';

const press = (key: string, focus: Focus, held: 'ctrlKey' | 'metaKey' | 'altKey' | 'none' = 'none') =>
  commandFor({ key, ctrlKey: held === 'ctrlKey', metaKey: held === 'metaKey', altKey: held === 'altKey' }, focus);

test.each([
  ['j', 'page', 'next'],
  ['J', 'control', 'next'],
  ['k', 'list', 'previous'],
  ['u', 'page', 'undo'],
  ['Escape', 'control', 'close'],
  ['ArrowDown', 'list', 'next'],
  ['ArrowUp', 'page', 'previous'],
  ['Home', 'list', 'first'],
  ['End', 'list', 'last'],
  ['Enter', 'list', 'open'],
  [' ', 'list', 'tick'],
  ['x', 'page', 'tick'],
  ['/', 'control', 'search'],
  ['?', 'page', 'keys'],
  ['b', 'control', 'putBack'],
  ['e', 'list', 'keep'],
  ['q', 'list', 'quarantine'],
  ['r', 'list', 'report'],
  ['Escape', 'text', 'close'],
] as const)('%s in the %s means %s', (key, focus, command) => expect(press(key, focus)).toBe(command));

test.each(['Enter', 'ArrowDown', 'Home', ' '])('%s is left to a button or the mail that has the focus', (key) => {
  expect(press(key, 'control')).toBeNull();
});

test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('with %s every key is the browser’s', (held) => {
  for (const key of ['j', 'k', 'u', 'ArrowDown', 'Escape']) expect(press(key, 'page', held)).toBeNull();
});

test.each(['y', 'Tab', 'constructor', '__proto__', 'Dead', ''])('%j means nothing', (key) => {
  expect(press(key, 'list')).toBeNull();
});

test.each(['j', 'u', '/', '?', 'x', 'ArrowDown', ' '])('%j is written where one writes', (key) => {
  expect(press(key, 'text')).toBeNull();
});

test.each(['j', 'k', 'u', 'x', 'b', '/', '?'])('%j means nothing to who switched the letters off', (key) => {
  const plain = { key, ctrlKey: false, metaKey: false, altKey: false };
  expect(commandFor(plain, 'page', false)).toBeNull();
  expect(commandFor({ ...plain, key: 'ArrowDown' }, 'page', false)).toBe('next');
});

test('Ctrl-A selects the list where no text is', () => {
  expect([press('a', 'list', 'ctrlKey'), press('a', 'page', 'metaKey')]).toEqual(['tickAll', 'tickAll']);
  expect([press('a', 'text', 'ctrlKey'), press('a', 'control', 'ctrlKey')]).toEqual([null, null]);
});

test('Shift with an arrow selects more', () => {
  const held = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: true };
  expect(commandFor({ key: 'ArrowDown', ...held }, 'list')).toBe('extendDown');
  expect(commandFor({ key: 'ArrowUp', ...held }, 'control')).toBeNull();
});
