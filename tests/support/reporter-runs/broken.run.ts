import { test } from 'vitest';

test('passes', () => undefined);
throw new Error('this file does not load');
