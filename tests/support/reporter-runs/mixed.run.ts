import { describe, expect, test } from 'vitest';
import { describeWith } from '../component.ts';

describeWith('electron', 'the window opens', () => {
  test('the first of two that need Electron', () => expect(1).toBe(1));
  test('the second of two that need Electron', () => expect(1).toBe(1));
});

describe('plain', () => {
  test('passes', () => expect(1).toBe(1));
  test('fails', () => expect(1).toBe(2));
});
