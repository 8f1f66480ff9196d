import { describe, expect, test } from 'vitest';
import { isToldIn } from '../../../renderer/lib/account/told-problems.ts';
import { parseRoute } from '../../../renderer/lib/route.ts';
import { german } from '../../../renderer/messages/de.ts';
import { english } from '../../../renderer/messages/en.ts';
import { accountProblemCodes } from '../../../shared/contract/account-problem.ts';
import { type FailureCode, failures } from '../../../shared/contract/failure.ts';

const sentence = 'mail.example said "no".';
const isFailure = (code: string): code is FailureCode => Object.hasOwn(failures, code);

describe('what went wrong', () => {
  test.each(accountProblemCodes)(
    'with an account is said in German, and as the backend words it in English: %s',
    (code) => {
      const problem = { code, message: sentence };
      expect(german.trouble.problem(problem)).toMatch(/^[A-ZÄÖÜ].*\.$/);
      expect(german.trouble.problem(problem)).not.toContain(sentence);
      expect(english.trouble.problem(problem)).toBe(sentence);
    },
  );

  test.each(Object.keys(failures).filter(isFailure))('with a call is said in German too: %s', (code) => {
    expect(german.trouble.failure(code, sentence)).not.toContain(sentence);
    expect(english.trouble.failure(code, sentence)).toBe(sentence);
  });

  test.each(['time', 'memory', 'crash'] as const)('with examining a mail is said in both: %s', (reason) => {
    expect(german.trouble.notExamined(reason)).toContain('E-Mail');
    expect(english.trouble.notExamined(reason)).toContain('mail');
  });
});

test.each([
  ['#/review', false],
  ['#/mail/7', false],
  ['#/settings/general', false],
  ['#/settings/accounts/bob', false],
  ['#/settings/accounts/ann', true],
  ['#/settings', true],
  ['#/activity', true],
  ['#/add-account', true],
])('the problem of an account is told by the view itself at %s: %s', (address, told) => {
  expect(isToldIn(parseRoute(address), 'ann')).toBe(told);
});
