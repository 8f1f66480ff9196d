import { describe, expect, test } from 'vitest';
import { groupEvidence } from '../../../renderer/lib/mail/evidence-groups.ts';
import { readIdentity } from '../../../renderer/lib/mail/identity.ts';
import { readerRegions } from '../../../renderer/lib/text/regions.ts';
import type { Sender } from '../../../shared/contract/mail-detail.ts';
import { describeSample, evidence, type Sample } from '../../support/sample-mails.ts';

const dhl: Sample = {
  from: 'DHL',
  address: 'noreply@dhl.de',
  subject: '',
  minutesAgo: 0,
  verdict: 'impersonation',
  brand: { id: 'dhl', name: 'DHL' },
  registrableDomain: 'dhl.de',
  proof: 'proven',
  text: '',
};
const stranger = { address: 'dhl@paket.example', registrableDomain: 'paket.example' };
const proof = evidence('proof', 'The sender is proven.', 'header:from', 'dhl.de');
const identity = (sample: Partial<Sample>) => readIdentity(describeSample({ ...dhl, ...sample }, 1, 0));

describe('who sent a mail', () => {
  test('is the organisation itself when the mail is verified', () => {
    expect(identity({ verdict: 'verified' })).toEqual({ kind: 'same', abused: false });
  });

  test('is the organisation itself, and what a stranger wrote into its mail is told apart from that', () => {
    expect(identity({ evidence: [proof] })).toEqual({ kind: 'same', abused: true });
  });

  test.each<Sender['proof']>(['proven', 'notProven', 'couldNotAsk'])('is another’s domain, %s', (state) => {
    expect(identity({ ...stranger, proof: state })).toEqual({ kind: 'other' });
  });

  test.each<Sender['proof']>(['notProven', 'couldNotAsk', 'failed'])(
    'is not told by the organisation’s own domain when that is %s',
    (state) => expect(identity({ proof: state })).toEqual({ kind: 'hidden' }),
  );

  test('is not told by any domain that is refuted, nor by none', () => {
    expect(identity({ ...stranger, proof: 'failed' })).toEqual({ kind: 'hidden' });
    expect(identity({ address: '', registrableDomain: '', proof: 'notProven' })).toEqual({ kind: 'hidden' });
  });

  test('is never the organisation on evidence alone, without a proven domain', () => {
    expect(identity({ ...stranger, proof: 'notProven', evidence: [proof] })).toEqual({ kind: 'other' });
  });
});

test('a reason found in several places is given once, with each place once', () => {
  const groups = groupEvidence([
    evidence('claim', 'Presents itself as DHL.', 'header:from', 'DHL'),
    evidence('strong', 'Leads elsewhere.', 'link', 'https://paket.example/'),
    evidence('claim', 'Presents itself as DHL.', 'body', 'Ihr DHL Team'),
    evidence('claim', 'Presents itself as DHL.', 'body', 'Ihr DHL Team'),
    evidence('weak', 'Presents itself as DHL.', 'body', ''),
  ]);
  expect(groups.map(({ weight, places }) => [weight, places.map((place) => place.excerpt)])).toEqual([
    ['claim', ['DHL', 'Ihr DHL Team']],
    ['strong', ['https://paket.example/']],
    ['weak', []],
  ]);
});

test.each([
  [
    ['de-AT', 'de', 'en-US', 'en-AT'],
    ['at', 'us'],
  ],
  [['zh-Hant-TW'], ['tw']],
  [['en', 'x-private', ''], []],
])('the languages %j name the countries %j', (languages, regions) => expect(readerRegions(languages)).toEqual(regions));
