import { expect, test } from 'vitest';
import { belongsTo } from '../../../renderer/lib/list/view.ts';
import { mailSummary } from '../../support/mail-summary.ts';

test.each([
  ['review', { verdict: 'impersonation' }, true],
  ['review', { verdict: 'suspicious', place: 'quarantine' }, true],
  ['review', { verdict: 'suspicious', released: true }, false],
  ['review', { verdict: 'suspicious', kept: true }, false],
  ['review', { verdict: 'impersonation', place: 'gone' }, false],
  ['review', { verdict: 'verified' }, false],
  ['review', { verdict: 'unknown' }, false],
  ['quarantine', { verdict: 'unknown', place: 'quarantine' }, true],
  ['quarantine', { verdict: 'impersonation', place: 'inbox' }, false],
  ['mail', { verdict: 'unknown', place: 'gone' }, true],
] as const)('%s holds mail with %j: %s', (view, overrides, expected) => {
  expect(belongsTo(view, mailSummary(overrides))).toBe(expected);
});
