import { describe, expect, test } from 'vitest';
import { german } from '../../../renderer/messages/de.ts';
import { english } from '../../../renderer/messages/en.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import { mailSummary } from '../../support/mail-summary.ts';

const netflix = { brand: { id: 'netflix', name: 'Netflix' }, verdict: 'impersonation' } as const;

describe('the sentence of a verdict in German', () => {
  test.each<readonly [string, Partial<MailSummary>, string]>([
    [
      'says who, from where, and what is wanted',
      {
        ...netflix,
        contradiction: { origin: { kind: 'named', domain: 'nflx.test' }, aim: { kind: 'asks', what: 'card' } },
      },
      'Nennt sich Netflix; kommt von nflx.test, fragt nach Kartendaten',
    ],
    [
      'says where it leads when it wants nothing',
      {
        ...netflix,
        contradiction: { origin: { kind: 'malformed', domain: '' }, aim: { kind: 'leads', domain: 'x.test' } },
      },
      'Nennt sich Netflix; kommt von keiner echten Adresse, führt zu x.test',
    ],
    [
      'stays English for mail that was judged before its parts were kept',
      { ...netflix, contradiction: null, headline: 'Says Netflix; sent from nflx.test' },
      'Says Netflix; sent from nflx.test',
    ],
    ['is none for a mail that was not examined', { verdict: 'unknown', headline: '' }, ''],
  ])('%s', (_title, change, sentence) => {
    expect(german.evidence.headline(mailSummary({ contradiction: null, ...change }))).toBe(sentence);
  });
});

describe('a reason', () => {
  const reason = { code: 'sender-elsewhere', values: { domain: 'nflx.test', brand: 'Netflix' }, text: 'Sent from.' };

  test('is said in German with what it rests on', () => {
    expect(german.evidence.reason(reason)).toBe('Von nflx.test verschickt, keiner Domain von Netflix.');
  });

  test('that this version does not know is said as it was recorded', () => {
    expect(german.evidence.reason({ ...reason, code: 'constructor' })).toBe('Sent from.');
    expect(english.evidence.reason(reason)).toBe('Sent from.');
  });
});
