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
] as const)('%s in the %s means %s', (key, focus, command) => expect(press(key, focus)).toBe(command));

test.each(['Enter', 'ArrowDown', 'Home'])('%s is left to a button or the mail that has the focus', (key) => {
  expect(press(key, 'control')).toBeNull();
});

test.each(['ctrlKey', 'metaKey', 'altKey'] as const)('with %s every key is the browser’s', (held) => {
  for (const key of ['j', 'k', 'u', 'ArrowDown', 'Escape']) expect(press(key, 'page', held)).toBeNull();
});

test.each(['x', 'Tab', ' ', 'constructor', '__proto__', 'Dead', ''])('%j means nothing', (key) => {
  expect(press(key, 'list')).toBeNull();
});
