import { describe, expect, it } from 'vitest';
import { type DnsResolver, noResolver } from '../../../../electron/backend/authenticate/dns-resolver.ts';
import { authenticateLimits } from '../../../../electron/backend/authenticate/limits.ts';
import { verifyDkim } from '../../../../electron/backend/authenticate/local-dkim.ts';
import { parseMail } from '../../../../shared/mail/parse-mail.ts';
import { createDkimKey, signMessage } from '../../../support/dkim-key.ts';
import { type DnsZone, dnsZone } from '../../../support/dns-zone.ts';

const key = createDkimKey(2048);
const keyName = 's1._domainkey.bank.example';
const zone: DnsZone = { [keyName]: key.record };
const message = [
  'From: Bank <desk@mail.bank.example>',
  'To: ann@home.example',
  'Subject: Your statement',
  'Date: Mon, 3 Nov 2025 10:00:00 +0000',
  'Message-ID: <1@bank.example>',
  '',
  'Your statement is ready.',
  '',
].join('\r\n');

function verify(raw: string, resolver: DnsResolver) {
  const octets = new TextEncoder().encode(raw);
  return verifyDkim(octets, parseMail(octets), resolver);
}

describe('a DKIM signature that is checked here', () => {
  it('proves its domain, and the author when both are of one organisation', async () => {
    const signed = await signMessage(message, key, { domain: 'bank.example' });
    expect(await verify(signed, dnsZone(zone).resolve)).toEqual({
      source: 'local-dkim',
      authservId: '',
      state: 'proven',
      provenDomains: ['bank.example'],
      alignedDomain: 'mail.bank.example',
      dkim: [{ result: 'pass', domain: 'bank.example' }],
      spf: null,
      dmarc: null,
    });
  });

  it('holds for a message that was stored with bare line feeds', async () => {
    const signed = await signMessage(message, key, { domain: 'bank.example' });
    const stored = signed.replaceAll('\r\n', '\n');
    expect(await verify(stored, dnsZone(zone).resolve)).toMatchObject({
      state: 'proven',
      provenDomains: ['bank.example'],
    });
  });

  it('proves the signer but not the author when they are strangers', async () => {
    const signed = await signMessage(message, key, { domain: 'attacker.test' });
    const result = await verify(signed, dnsZone({ 's1._domainkey.attacker.test': key.record }).resolve);
    expect(result).toMatchObject({ state: 'proven', provenDomains: ['attacker.test'], alignedDomain: '' });
  });

  it.each<[what: string, change: (signed: string) => string]>([
    ['the body was changed', (signed) => signed.replace('is ready', 'is at http://attacker.test')],
    ['the subject was changed', (signed) => signed.replace('Your statement\r\n', 'Your account is locked\r\n')],
    ['a second From was put on top', (signed) => `From: Other <x@attacker.test>\r\n${signed}`],
    ['a second From was put at the end', (signed) => signed.replace('\r\n\r\n', '\r\nFrom: x@attacker.test\r\n\r\n')],
    ['the signature names another domain', (signed) => signed.replace('d=bank.example', 'd=other.example')],
  ])('proves nothing when %s', async (_what, change) => {
    const signed = change(await signMessage(message, key, { domain: 'bank.example' }));
    const resolver = dnsZone({ ...zone, 's1._domainkey.other.example': key.record }).resolve;
    expect(await verify(signed, resolver)).toMatchObject({
      state: 'notProven',
      provenDomains: [],
      alignedDomain: '',
    });
  });

  it('proves nothing when it covers only the beginning of the body', async () => {
    const signed = await signMessage(message, key, { domain: 'bank.example', maxBodyLength: 10 });
    const extended = `${signed}\r\nPay at http://attacker.test\r\n`;
    const resolver = dnsZone(zone).resolve;
    expect(await verify(extended, resolver)).toMatchObject({ state: 'notProven', provenDomains: [] });
    // Even when nothing was added yet.
    expect(await verify(signed, resolver)).toMatchObject({ state: 'notProven', dkim: [{ result: 'policy' }] });
  });

  it('proves nothing with a key that can be guessed', async () => {
    const short = createDkimKey(768);
    const signed = await signMessage(message, short, { domain: 'bank.example' });
    const result = await verify(signed, dnsZone({ [keyName]: short.record }).resolve);
    expect(result).toMatchObject({ state: 'notProven', dkim: [{ result: 'policy' }] });
  });

  it('proves nothing with SHA-1', async () => {
    const signed = await signMessage(message, key, { domain: 'bank.example', algorithm: 'rsa-sha1' });
    expect(await verify(signed, dnsZone(zone).resolve)).toMatchObject({ state: 'notProven', provenDomains: [] });
  });

  it('proves nothing after it has expired', async () => {
    const signed = await signMessage(message, key, { domain: 'bank.example', expires: new Date('2020-01-01') });
    expect(await verify(signed, dnsZone(zone).resolve)).toMatchObject({ state: 'notProven' });
  });

  it.each<[what: string, record: DnsZone]>([
    ['is gone', {}],
    ['was withdrawn', { [keyName]: 'v=DKIM1; k=rsa; p=' }],
    ['is no key', { [keyName]: 'hello' }],
  ])('is not verifiable, which is not a failure, when its key %s', async (_what, records) => {
    const signed = await signMessage(message, key, { domain: 'bank.example' });
    expect(await verify(signed, dnsZone(records).resolve)).toMatchObject({ state: 'notProven', provenDomains: [] });
  });
});

describe('a key that cannot be asked for', () => {
  it('leaves the question open when DNS does not answer', async () => {
    const signed = await signMessage(message, key, { domain: 'bank.example' });
    const result = await verify(signed, dnsZone({ [keyName]: 'silent' }).resolve);
    expect(result).toMatchObject({ source: 'local-dkim', state: 'couldNotAsk', provenDomains: [] });
  });

  it('leaves the question open without a network, and does not look at the mail', async () => {
    const signed = await signMessage(message, key, { domain: 'bank.example' });
    expect(await verify(signed, noResolver)).toMatchObject({ source: 'none', state: 'couldNotAsk' });
  });

  it('does not matter when another signature holds', async () => {
    const once = await signMessage(message, key, { domain: 'silent.test' });
    const twice = await signMessage(once, key, { domain: 'bank.example' });
    const resolver = dnsZone({ ...zone, 's1._domainkey.silent.test': 'silent' }).resolve;
    expect(await verify(twice, resolver)).toMatchObject({ state: 'proven', provenDomains: ['bank.example'] });
  });
});

describe('a mail made to cost time', () => {
  it('asks no DNS when it has more signatures than are checked', async () => {
    const signature = 'DKIM-Signature: v=1; a=rsa-sha256; d=a.test; s=s; h=from; bh=aaaa; b=aaaa\r\n';
    const { resolve, asked } = dnsZone({});
    const result = await verify(signature.repeat(authenticateLimits.signatures + 1) + message, resolve);
    expect(result.state).toBe('notProven');
    expect(asked).toEqual([]);
  });

  it('is not verified when its header has more lines than are read', async () => {
    const signed = await signMessage(message, key, { domain: 'bank.example' });
    const long = `X-Long: a\r\n${' b\r\n'.repeat(authenticateLimits.headerLines)}${signed}`;
    const { resolve, asked } = dnsZone(zone);
    expect(await verify(long, resolve)).toMatchObject({ state: 'notProven' });
    expect(asked).toEqual([]);
  });

  it.each<[what: string, body: string]>([
    ['one line of 5 MB', 'a b '.repeat(1_250_000)],
    ['5 MB of spaces', ' '.repeat(5_000_000)],
    ['200,000 bare line feeds', '\n'.repeat(200_000)],
    ['200,000 blank lines', ' \r\n'.repeat(200_000)],
  ])('is checked in a moment with %s', async (_what, body) => {
    const signature =
      'DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=a.test; s=s; h=from; bh=aaaa; b=aaaa\r\n';
    const raw = new TextEncoder().encode(`${signature}${message}${body}`);
    const mail = parseMail(raw);
    const began = process.threadCpuUsage();
    expect(await verifyDkim(raw, mail, dnsZone({}).resolve)).toMatchObject({ state: 'notProven' });
    const { user, system } = process.threadCpuUsage(began);
    expect((user + system) / 1000).toBeLessThan(2_000);
  });

  it('is not verified when it has more lines than are read', async () => {
    const signed = await signMessage(message, key, { domain: 'bank.example' });
    const { resolve, asked } = dnsZone(zone);
    expect(await verify(signed + '\r\n'.repeat(authenticateLimits.lines), resolve)).toMatchObject({
      state: 'notProven',
    });
    expect(asked).toEqual([]);
  });

  it('asks nothing when it has no signature', async () => {
    const { resolve, asked } = dnsZone(zone);
    expect(await verify(message, resolve)).toMatchObject({ source: 'local-dkim', state: 'notProven' });
    expect(asked).toEqual([]);
  });

  it.each([
    'DKIM-Signature: \r\n',
    'DKIM-Signature: v=1; a=rsa-sha256; d=\u0000.test; s=\u0000; h=from; bh=; b=\r\n',
    `DKIM-Signature: v=1; a=rsa-sha256; d=${'a.'.repeat(5000)}test; s=s; h=${'from:'.repeat(5000)}; bh=x; b=x\r\n`,
    'DKIM-Signature: v=1; a=ed25519-sha256; d=bank.example; s=s1; h=from; bh=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=; b=AAAA\r\n',
  ])('gets an answer when its signature is garbage (%#)', async (signature) => {
    expect(await verify(signature + message, dnsZone(zone).resolve)).toMatchObject({ state: 'notProven' });
  });
});
