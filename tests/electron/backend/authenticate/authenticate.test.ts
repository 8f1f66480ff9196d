import { describe, expect, it } from 'vitest';
import { authenticate } from '../../../../electron/backend/authenticate/authenticate.ts';
import { noResolver } from '../../../../electron/backend/authenticate/dns-resolver.ts';
import type { AuthenticationTrust } from '../../../../shared/authentication/authentication.ts';
import { parseMail } from '../../../../shared/mail/parse-mail.ts';
import { createDkimKey, signMessage } from '../../../support/dkim-key.ts';
import { dnsZone } from '../../../support/dns-zone.ts';

const key = createDkimKey(1024);
const trust: AuthenticationTrust = { kind: 'authserv-id', ids: ['mx.home.example'] };
const signed = await signMessage('From: desk@bank.example\r\nSubject: x\r\n\r\nwords\r\n', key, {
  domain: 'bank.example',
});

async function run(results: string | null, zone = dnsZone({ 's1._domainkey.bank.example': key.record })) {
  const field = results === null ? '' : `Authentication-Results: mx.home.example; ${results}\r\n`;
  const raw = new TextEncoder().encode(field + signed);
  const authentication = await authenticate(raw, parseMail(raw), trust, zone.resolve);
  return { authentication, asked: zone.asked };
}

describe('who stands behind a mail', () => {
  it.each([
    ['dkim=pass header.d=bank.example', 'proven'],
    ['dkim=fail header.d=bank.example', 'notProven'],
    ['dkim=none', 'notProven'],
    ['dmarc=fail header.from=bank.example', 'failed'],
  ])('is what the receiving server found, without asking anybody: %s', async (results, state) => {
    const { authentication, asked } = await run(results);
    expect(authentication).toMatchObject({ source: 'authentication-results', state });
    expect(asked).toEqual([]);
  });

  it.each([null, 'spf=none', 'dkim=temperror', 'none'])(
    'is looked for here when the server did not look at the signatures: %s',
    async (results) => {
      const { authentication } = await run(results);
      expect(authentication).toMatchObject({ source: 'local-dkim', state: 'proven', alignedDomain: 'bank.example' });
    },
  );

  it.each<[results: string | null, source: string, state: string]>([
    ['spf=none', 'authentication-results', 'notProven'],
    ['dkim=temperror', 'authentication-results', 'couldNotAsk'],
    [null, 'local-dkim', 'notProven'],
  ])('is what the server said when nothing better is found here: %s', async (results, source, state) => {
    expect((await run(results, dnsZone({}))).authentication).toMatchObject({ source, state });
  });

  it('stays open without a header and without a network', async () => {
    const raw = new TextEncoder().encode(signed);
    const open = await authenticate(raw, parseMail(raw), trust, noResolver);
    expect(open).toMatchObject({ source: 'none', state: 'couldNotAsk' });
  });
});
