import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../shared/mail/date.ts';

describe('a date', () => {
  it.each([
    ['Mon, 3 Nov 2025 10:00:00 +0000', '2025-11-03T10:00:00Z'],
    ['3 Nov 2025 10:00 +0530', '2025-11-03T04:30:00Z'],
    ['Mon,  3 Nov 2025 10:00:00 -0800 (PST)', '2025-11-03T18:00:00Z'],
    ['Mon, 03 Nov 25 10:00:00 GMT', '2025-11-03T10:00:00Z'],
    ['Mon, 03 Nov 99 10:00:00 EST', '1999-11-03T15:00:00Z'],
    ['Monday, 3 November 2025 10:00:00 Z', '2025-11-03T10:00:00Z'],
    // No zone is UTC, never that of the machine.
    ['Mon, 3 Nov 2025 10:00:00', '2025-11-03T10:00:00Z'],
  ])('%s', (value, expected) => {
    expect(parseDate(value)).toBe(Date.parse(expected));
  });

  it.each(['', 'yesterday', '11-04-2023', '40 Nov 2025 10:00:00', '3 Foo 2025 10:00:00', '3 Nov 2025 10:99:00'])(
    '%s is none',
    (value) => {
      expect(parseDate(value)).toBeNull();
    },
  );
});
