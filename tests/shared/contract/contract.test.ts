import { describe, expect, test } from 'vitest';
import { liveEventSchema } from '../../../shared/contract/event.ts';
import { mailPageSchema, mailQuerySchema, maxPageSize } from '../../../shared/contract/mail-list.ts';
import { mailIdSchema, mailSummarySchema } from '../../../shared/contract/mail-summary.ts';
import { mailSummary } from '../../support/mail-summary.ts';

describe('a question for mail', () => {
  test('needs nothing and asks for a page of moderate size', () => {
    expect(mailQuerySchema.parse({})).toEqual({ limit: 50 });
  });

  test.each([
    ['no page at all', { limit: 0 }],
    ['more than a page', { limit: maxPageSize + 1 }],
    ['a part of a mail', { limit: 1.5 }],
    ['endlessly many', { limit: Number.POSITIVE_INFINITY }],
    ['no verdict', { verdicts: [] }],
    ['verdicts over and over', { verdicts: Array.from({ length: 5 }, () => 'verified') }],
    ['a cursor without an id', { before: { receivedAt: 1 } }],
    ['a cursor with more in it', { before: { receivedAt: 1, id: 1, sql: '' } }],
    ['an account without a name', { accountId: '' }],
    ['an account with an endless name', { accountId: 'a'.repeat(65) }],
    ['a place that does not exist', { place: 'trash' }],
    ['something that nobody offers', { orderBy: 'subject' }],
  ])('is refused when it is for %s', (_title, query) => {
    expect(mailQuerySchema.safeParse(query).success).toBe(false);
  });
});

test.each([0, -1, 1.5, Number.NaN, '1', null, 2 ** 60])('%j is no mail’s id', (id) => {
  expect(mailIdSchema.safeParse(id).success).toBe(false);
});

describe('an answer', () => {
  test('is stripped of what the contract does not list', () => {
    const raw = { ...mailSummary(), raw: 'From: ...', secretRef: 'work' };
    expect(mailSummarySchema.parse(raw)).toEqual(mailSummary());
  });

  test('with more than a page in it is a defect', () => {
    const mails = Array.from({ length: maxPageSize + 1 }, (_, index) => mailSummary({ id: index + 1 }));
    expect(mailPageSchema.safeParse({ mails, next: null }).success).toBe(false);
  });

  test('cannot be changed by who receives it', () => {
    expect(Object.isFrozen(mailSummarySchema.parse(mailSummary()))).toBe(true);
  });
});

test.each([
  { type: 'mailJudged' },
  { type: 'mailRemoved', mail: mailSummary() },
  { mail: mailSummary() },
  { type: '__proto__' },
  'behind',
])('%j is no event', (event) => expect(liveEventSchema.safeParse(event).success).toBe(false));
