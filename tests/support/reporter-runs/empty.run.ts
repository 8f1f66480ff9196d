import { expect, test } from 'vitest';
import { describeWith } from '../component.ts';

describeWith('electron', 'the window opens', () => {
  test('the only test needs Electron', () => expect(1).toBe(1));
});
