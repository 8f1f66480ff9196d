import { describe, expect, test } from 'vitest';
import { activationPlace, isActivationOf } from '../../../../electron/shell/notify/activation.ts';
import { caughtToast, digestToast, notPutBackToast } from '../../../../electron/shell/notify/toast.ts';
import { de } from '../../../../electron/shell/words/de.ts';
import { en } from '../../../../electron/shell/words/en.ts';
import type { CaughtMail } from '../../../../shared/process/standing.ts';

const options = { inWords: true, withActions: true, canReport: false };

function mail(overrides: Partial<CaughtMail> = {}): CaughtMail {
  return { id: 7, brand: 'DHL', headline: 'Says DHL; sent from dhl-zoll.example', quarantined: true, ...overrides };
}

describe('a notification of one mail', () => {
  test('says the brand, the contradiction, and leads to the mail', () => {
    expect(caughtToast({ count: 1, mails: [mail()] }, options, en.toast)).toEqual({
      id: 'mail-7',
      title: 'Not from DHL',
      body: 'Says DHL; sent from dhl-zoll.example',
      place: { kind: 'review', mailId: 7 },
      actions: [{ type: 'put-back', mailId: 7, label: 'Put back' }],
    });
  });

  test('that claims nobody in particular says so', () => {
    const toast = caughtToast({ count: 1, mails: [mail({ brand: '' })] }, options, en.toast);
    expect(toast.title).toBe('Mail from a false support desk');
  });

  test.each([
    ['is not in quarantine', { mail: mail({ quarantined: false }), options }, []],
    ['the system has no buttons', { mail: mail(), options: { ...options, withActions: false } }, []],
    ['it can be reported', { mail: mail(), options: { ...options, canReport: true } }, ['put-back', 'report']],
  ])('offers what can be done, when %s: %#', (_when, scene, actions) => {
    const toast = caughtToast({ count: 1, mails: [scene.mail] }, scene.options, en.toast);
    expect(toast.actions.map(({ type }) => type)).toEqual(actions);
  });

  test.each([
    ['<a href="https://dhl-zoll.example">DHL</a>', '‹a href="https://dhl-zoll.example"›DHL‹/a›'],
    ['<img src="file:///etc/passwd">', '‹img src="file:///etc/passwd"›'],
    ['&lt;b&gt; &#60;', '＆lt;b＆gt; ＆#60;'],
    ['AT&T says so', 'AT&T says so'],
  ])('holds no markup of the sender: %s', (headline, body) => {
    const toast = caughtToast({ count: 1, mails: [mail({ headline, brand: headline })] }, options, en.toast);
    expect(toast.body).toBe(body);
    expect(toast.title).not.toMatch(/[<>]/);
  });

  test('shortens what the sender made long', () => {
    const toast = caughtToast({ count: 1, mails: [mail({ headline: 'x'.repeat(200) })] }, options, en.toast);
    expect(toast.body).toHaveLength(140);
  });
});

describe('a notification of several mails', () => {
  const mails = ['DHL', 'Amazon', 'DHL', '', 'PayPal', 'ING'].map((brand, index) => mail({ id: index + 1, brand }));

  test('counts them, names some of whom they claim to be, and leads to the review', () => {
    expect(caughtToast({ count: 40, mails }, options, en.toast)).toEqual({
      id: 'caught',
      title: '40 mails are not from whom they say',
      body: 'DHL, Amazon, PayPal and others',
      place: { kind: 'review', mailId: null },
      actions: [],
    });
  });
});

describe.each([en, de])('with nothing to be read by others', (words) => {
  test.each([1, 12])('%s mails are told without brand, domain or button', (count) => {
    const toast = caughtToast({ count, mails: [mail()] }, { ...options, inWords: false }, words.toast);
    expect(JSON.stringify([toast.title, toast.body])).not.toMatch(/DHL|dhl-zoll/);
    expect(toast.actions).toEqual([]);
  });
});

test('a digest counts, and what was not put back says why', () => {
  expect(digestToast(3, en.toast)).toMatchObject({ id: 'digest', place: { kind: 'review', mailId: null } });
  expect(notPutBackToast(7, 'The mail server cannot be reached.', en.toast)).toMatchObject({
    body: 'The mail server cannot be reached.',
    place: { kind: 'mail', mailId: 7 },
  });
});

describe('a notification pressed after its program had ended leads', () => {
  test.each([
    ['type=click&tag=mail-7&group=vouchsafe', { kind: 'mail', mailId: 7 }],
    ['mail-12', { kind: 'mail', mailId: 12 }],
    ['type=action&action=0&tag=mail-7', { kind: 'mail', mailId: 7 }],
    ['tag=caught', { kind: 'review', mailId: null }],
    ['tag=e-mail-7', { kind: 'review', mailId: null }],
    ['tag=mail-7x', { kind: 'review', mailId: null }],
    ['mail-0', { kind: 'review', mailId: null }],
    ['mail-99999999999999999999', { kind: 'review', mailId: null }],
    [`${'x'.repeat(5_000)} mail-7`, { kind: 'review', mailId: null }],
    ['', { kind: 'review', mailId: null }],
  ])('%j', (words, place) => {
    expect(activationPlace(words)).toEqual(place);
  });
});

describe('a notification of this run is told from an earlier one by its whole id', () => {
  const ids = new Set(['mail-1', 'caught']);

  test.each([
    ['type=click&tag=mail-1&group=vouchsafe', true],
    ['mail-1', true],
    ['tag=caught', true],
    ['type=click&tag=mail-12&group=vouchsafe', false],
    ['tag=e-mail-1', false],
    ['tag=uncaught', false],
    [`${'x'.repeat(5_000)} mail-1`, false],
    ['', false],
  ])('%j: %s', (words, isOfThisRun) => {
    expect(isActivationOf(ids, words)).toBe(isOfThisRun);
  });
});
