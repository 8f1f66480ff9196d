import { describe, expect, test } from 'vitest';
import { parseMessageToBackend, parseMessageToShell } from '../../../shared/process/backend-message.ts';

const mail = { id: 7, brand: 'DHL', headline: 'Says DHL; sent from dhl-zoll.example', quarantined: true };
const standing = { toDecide: 1, newest: [mail], accounts: 1, problems: [], paused: null };

describe('the shell hears', () => {
  test.each([
    { type: 'standing', standing },
    { type: 'caught', count: 3, mails: [mail] },
    { type: 'released', mailId: 7, failure: null },
    { type: 'digest', since: 0, count: 4 },
  ])('$type', (message) => {
    expect(parseMessageToShell(message)).toEqual(message);
  });

  test.each([
    ['a burst of nothing', { type: 'caught', count: 0, mails: [] }],
    ['more mails than a notification names', { type: 'caught', count: 21, mails: Array(21).fill(mail) }],
    ['a headline without end', { type: 'caught', count: 1, mails: [{ ...mail, headline: 'x'.repeat(500) }] }],
    ['more of a mail than it is to know', { type: 'caught', count: 1, mails: [{ ...mail, text: 'Dear Ann' }] }],
    ['a negative count', { type: 'standing', standing: { ...standing, toDecide: -1 } }],
    ['settings of another kind', { type: 'settings', settings: { language: 'xx' } }],
  ])('not %s', (_what, message) => {
    expect(() => parseMessageToShell(message)).toThrow();
  });
});

describe('the backend hears', () => {
  test.each([
    { type: 'pause', until: 1_800_000_000_000 },
    { type: 'resume' },
    { type: 'release', mailId: 7 },
    { type: 'digest-wanted', since: 0 },
  ])('$type', (message) => {
    expect(parseMessageToBackend(message)).toEqual(message);
  });

  test.each([
    ['a pause without end', { type: 'pause' }],
    ['a mail that cannot be', { type: 'release', mailId: 0 }],
    ['an address instead of a mail', { type: 'release', mailId: 'vouchsafe://mail/7' }],
    ['a release that trusts somebody too', { type: 'release', mailId: 7, trust: true }],
  ])('not %s', (_what, message) => {
    expect(() => parseMessageToBackend(message)).toThrow();
  });
});
