import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRegistry } from '../../../../electron/backend/registry/read-registry.ts';
import { readSample, samples } from '../../../../electron/headless/demo/samples.ts';
import { parseMail } from '../../../../shared/mail/parse-mail.ts';

const registry = readRegistry();

/** Services that samples show being abused; each name under them is invented. */
const services = [
  'amazonses.com',
  'gmail.com',
  'google.com',
  'googleapis.com',
  'media-amazon.com',
  'onmicrosoft.com',
  'outlook.com',
  'paypalobjects.com',
  'wa.me',
  'zendesk.com',
];

function isHarmless(host: string): boolean {
  if (host.endsWith('.example') || /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/.test(host)) return true;
  return (
    services.some((service) => host === service || host.endsWith(`.${service}`)) || registry.owners(host).length > 0
  );
}

describe('the sample mails', () => {
  it('are all in the list, each once', () => {
    const files = readdirSync(new URL('../../../../electron/headless/demo/samples/', import.meta.url));
    expect(samples.map(({ file }) => file).sort()).toEqual(files.sort());
  });

  it('hold genuine mail of at least six brands beside ordinary mail and impersonations', () => {
    const count = (verdict: string) => samples.filter((sample) => sample.verdict === verdict).length;
    const genuine = samples.filter(({ verdict }) => verdict === 'verified');
    expect(new Set(genuine.map(({ brandId }) => brandId)).size).toBeGreaterThanOrEqual(6);
    expect(count('unknown')).toBeGreaterThanOrEqual(5);
    expect(count('impersonation')).toBeGreaterThanOrEqual(20);
  });

  it.each(samples)('name a brand that the registry knows: $file', ({ brandId }) => {
    if (brandId !== null) expect(registry.brand(brandId)?.nameOnly).toBe(false);
    else expect(brandId).toBeNull();
  });

  it.each(samples)('are read without reaching a limit: $file', (sample) => {
    const mail = parseMail(readSample(sample));
    expect(mail.limitsReached).toEqual([]);
    expect(mail.subject).not.toMatch(/^$|=\?|\ufffd/);
    expect(mail.text).not.toContain('\ufffd');
    expect(mail.date).not.toBeNull();
    expect(mail.messageId).not.toBe('');
    expect(mail.from.some(({ malformed }) => malformed)).toBe(sample.file.includes('malformed'));
  });

  it.each(samples)('lead nobody to a stranger’s host: $file', (sample) => {
    const mail = parseMail(readSample(sample));
    const headers = mail.headers.map(({ value }) => value);
    const shown = [...headers, ...mail.links.map(({ target }) => target), mail.text, mail.plainText].join('\n');
    const hosts = [...shown.matchAll(/(?:https?:\/\/(?:[^\s/@"<>]{1,80}@)?|@)([a-z0-9.-]{3,80})/gi)].map(
      ([, host = '']) => host,
    );
    expect(hosts.length).toBeGreaterThan(0);
    const foreign = hosts
      .map((host) => host.toLowerCase().replace(/\.+$/, ''))
      .filter((host) => host.includes('.') && !isHarmless(host));
    expect(foreign).toEqual([]);
  });

  it.each(samples)('name no telephone number that somebody could have: $file', (sample) => {
    const { text, plainText, subject } = parseMail(readSample(sample));
    const numbers = [
      ...`${subject}\n${text}\n${plainText}`.matchAll(/\+\d[\d ()-]{8,20}\d|\b0\d{2,4} \d{3,4} \d{3,4}\b/g),
    ];
    const fiction = /^(?:\+1\D{0,2}202\D{0,2}555\D?01\d\d|(?:\+44 20|020) 7946 0\d{3}|\+49 30 23125 \d{3})$/;
    expect(numbers.map(([number]) => number).filter((number) => !fiction.test(number))).toEqual([]);
  });
});
