import { describe, expect, test } from 'vitest';
import {
  countChoices,
  filterQuery,
  type ListFilter,
  matchesFilter,
  noFilter,
} from '../../../renderer/lib/list/filter.ts';
import { mailSummary } from '../../support/mail-summary.ts';

const now = new Date(2026, 10, 24, 12).getTime();
const midnight = (day: number) => new Date(2026, 10, day).getTime();
const filter = (changes: Partial<ListFilter>): ListFilter => ({ ...noFilter, ...changes });

describe('a narrowed list', () => {
  test.each([
    [{}, {}],
    [{ text: '  ' }, {}],
    [{ text: ' parcel fee ' }, { text: 'parcel fee' }],
    [{ verdict: 'contradicted' }, { verdicts: ['impersonation', 'suspicious'] }],
    [{ brand: { id: 'dhl', name: 'DHL' } }, { brandId: 'dhl' }],
    [{ accountId: 'ann' }, { accountId: 'ann' }],
    [{ period: 'today' }, { receivedFrom: midnight(24) }],
    [{ period: 'week' }, { receivedFrom: midnight(18) }],
  ] as const)('by %j asks for %j', (changes, query) => {
    expect(filterQuery(filter(changes), now)).toEqual(query);
  });

  test.each([
    [{}, true],
    [{ text: 'parcel' }, false],
    [{ verdict: 'verified' }, false],
    [{ verdict: 'contradicted' }, true],
    [{ brand: { id: 'dhl', name: 'DHL' } }, true],
    [{ brand: { id: 'ups', name: 'UPS' } }, false],
    [{ accountId: 'bob' }, false],
    [{ period: 'today' }, true],
  ] as const)('by %j takes in a new mail of DHL: %s', (changes, expected) => {
    const mail = mailSummary({ verdict: 'suspicious', brand: { id: 'dhl', name: 'DHL' }, receivedAt: now });
    expect(matchesFilter(filter(changes), mail, now)).toBe(expected);
  });

  test('counts its choices without the search', () => {
    expect(countChoices(filter({ text: 'x', verdict: 'verified', period: 'week' }))).toBe(2);
  });
});
