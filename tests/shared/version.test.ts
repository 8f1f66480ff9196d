import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../../shared/version.ts';

test('the program says the version that its package has', () => {
  const { version: packed } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(version).toBe(packed);
});
