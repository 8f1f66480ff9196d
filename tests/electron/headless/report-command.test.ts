import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../../electron/headless/command.ts';
import { captureOutput } from '../../support/captured-output.ts';
import { composeRaw } from '../../support/compose-mail.ts';
import { rawOctets } from '../../support/message.ts';
import { contentOf, readMessage, sha256 } from '../../support/report-request.ts';

const folder = mkdtempSync(join(tmpdir(), 'vouchsafe-report-'));
let said: ReturnType<typeof captureOutput>;

beforeEach(() => {
  said = captureOutput();
});

afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

function fraud(brand: string, headers: readonly string[] = []): Uint8Array {
  return composeRaw({
    from: `${brand} Support <help@account-check.example>`,
    subject: `${brand}: your account will be closed`,
    text: `Dear ${brand} customer, verify your password at https://account-check.example/login?u=4711 — ${brand} Support`,
    headers: [
      'Authentication-Results: mx.reader.example; dmarc=pass header.from=account-check.example; spf=pass smtp.mailfrom=account-check.example',
      ...headers,
    ],
  });
}

function file(name: string, octets: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, octets);
  return path;
}

const report = (...args: readonly string[]) => runCommand(['report', '--trust-authentication-results', ...args]);
const paypal = file('paypal.eml', fraud('PayPal'));

describe('vouchsafe report', () => {
  it('writes the message that would be sent, and the original in it octet for octet', async () => {
    expect(await report('--dry-run', paypal)).toBe(0);
    const { field, root } = readMessage(rawOctets(said.output));
    expect(field('to')).toBe('"PayPal" <phishing@paypal.com>');
    expect(field('from')).toBe('ann@reader.example');
    expect(sha256(contentOf(root.children[1]))).toBe(sha256(fraud('PayPal')));
  });

  it('says to whom, where that is known from and what it reveals, apart from the message', async () => {
    await report('--dry-run', '--country', 'gb', paypal);
    expect(said.errors).toMatch(/^\* brand:paypal: PayPal <phishing@paypal\.com>\. Source: https:\/\/.*, seen 20/m);
    expect(said.errors).toMatch(/^ {2}body:uk-sers: .*<report@phishing\.gov\.uk>\. Source: /m);
    expect(said.errors).toMatch(/^It reveals: your address; the whole mail; .*marks in its links/m);
    expect(said.output).not.toContain('It reveals');
  });

  it('is for another recipient, from another address, in another format and redacted when asked to', async () => {
    expect(
      await report(
        '--dry-run',
        '--to',
        'body:apwg',
        '--from',
        'bob@reader.example',
        '--format',
        'arf',
        '--redact',
        paypal,
      ),
    ).toBe(0);
    const { field, root } = readMessage(rawOctets(said.output));
    expect(field('to')).toBe('"Anti-Phishing Working Group" <reportphishing@apwg.org>');
    expect(field('from')).toBe('bob@reader.example');
    expect(root.children.map(({ mediaType }) => mediaType)).toContain('message/feedback-report');
    expect(said.output).toContain('To: (redacted)');
    expect(said.output).not.toContain('ann@reader.example');
  });

  it('without --dry-run sends nothing and says where that is done', async () => {
    expect(await report(paypal)).toBe(2);
    expect(said.errors).toContain('A report is sent in the window');
    expect(said.output).toBe('');
  });

  it('does not report an exercise', async () => {
    expect(await report('--dry-run', file('exercise.eml', fraud('PayPal', ['X-PHISHTEST: 1'])))).toBe(1);
    expect(said.errors).toContain('an exercise of KnowBe4 or another vendor');
    expect(said.output).toBe('');
  });

  it('does not report a mail that contradicts nothing', async () => {
    const path = file('harmless.eml', composeRaw({ from: 'Joe <joe@friend.example>', text: 'See you on Sunday.' }));
    expect(await report('--dry-run', path)).toBe(1);
    expect(said.errors).toContain('There is nothing to report');
  });

  it('names the form and the support pages when nobody takes mail', async () => {
    expect(await report('--dry-run', file('vodafone.eml', fraud('Vodafone')))).toBe(1);
    expect(said.errors).toContain('Nobody is known who takes a report of it by mail.');
    expect(said.errors).toMatch(/It takes reports at https:\/\/.*vodafone.*\. Source: /);
    expect(said.output).toBe('');
  });

  it.each([
    ['--to', 'brand:nobody'],
    ['--to', 'help@account-check.example'],
  ])('sends to nobody who is not listed: %s %s', async (...to) => {
    expect(await report('--dry-run', ...to, paypal)).toBe(1);
    expect(said.errors).toContain('is no recipient of it.');
    expect(said.output).toBe('');
  });

  it.each([
    [['--dry-run', join(folder, 'missing.eml')], 'there is no such file or folder'],
    [['--dry-run', file('two.mbox', 'From a\n\nx\n\nFrom b\n\ny\n')], 'is not one mail'],
    [['--dry-run', file('letter.txt', '')], 'There is nothing to report'],
  ])('says what is the matter with %j', async (args, sentence) => {
    expect(await report(...args)).toBeGreaterThan(0);
    expect(said.errors).toContain(sentence);
    expect(said.output).toBe('');
  });

  it.each([
    [[]],
    [['--dry-run']],
    [['--dry-run', paypal, paypal]],
    [['--dry-run', '--format', 'forward', paypal]],
    [['--dry-run', '--country', 'gbr', paypal]],
    [['--dry-run', '--from', 'ann', paypal]],
    [['--dry-run', '--from', 'a@b.example\r\nBcc: c@d.example', paypal]],
    [['--dry-run', '--nonsense', paypal]],
  ])('does not understand %j', async (args) => {
    expect(await report(...args)).toBe(2);
    expect(said.errors).toMatch(/Usage: vouchsafe report|See "vouchsafe report --help"/);
    expect(said.output).toBe('');
  });
});
