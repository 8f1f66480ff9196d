import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRegistryData } from '../../../../build/read-registry-data.ts';
import { readRegistry } from '../../../../electron/backend/registry/read-registry.ts';
import { checkText } from '../../../../shared/registry/contacts/check-text.ts';
import { textLimit } from '../../../../shared/registry/contacts/clean-text.ts';

const registry = readRegistry();
const { brandFiles, longTail, hosts: kinds } = readRegistryData();

/** What the registry's files say, as it stands there: looked up without any of what the check is made of. */
const brands = brandFiles.flatMap((file) => file.brands);
const hosts = new Set([
  ...brands.flatMap(({ domains, mailDomains = [], supportPages = [], chats = [] }) => [
    ...domains.map(({ domain }) => domain),
    ...mailDomains.map(({ domain }) => domain),
    ...supportPages.map(({ url }) => new URL(url).hostname),
    ...chats.flatMap(({ handle }) => (URL.canParse(handle) ? [new URL(handle).hostname] : [])),
  ]),
  ...longTail.flatMap(({ domains }) => domains),
  ...brands.flatMap(({ reporting }) => (reporting?.page === undefined ? [] : [new URL(reporting.page).hostname])),
]);
/** Below these anybody has hosts. */
const strangers = new Set([
  ...kinds['user-content'],
  ...kinds['self-service'],
  ...kinds.shortener,
  ...brands.flatMap(({ userContentDomains = [] }) => userContentDomains),
]);
const addresses = new Set(brands.flatMap(({ mailAddresses = [] }) => mailAddresses.map(({ address }) => address)));
const handles = new Set(brands.flatMap(({ chats = [] }) => chats.map(({ handle }) => handle.toLowerCase())));
const numbers = brands.flatMap(({ phones = [], chats = [] }) => [
  ...phones.map(({ number }) => number),
  ...chats.flatMap(({ handle }) => (handle.startsWith('+') ? [handle] : [])),
]);

/**
 * Is anything in the value listed? A host with one of its parents, unless strangers have hosts between, a number by all
 * its digits behind the country's code.
 */
function isListed(value: string, host: string, kind: string): boolean {
  if (kind === 'address' && addresses.has(value.toLowerCase())) return true;
  if (kind === 'address' || kind === 'domain' || kind === 'url') {
    const labels = host.replace(/^www\./, '').split('.');
    const parents = labels.map((_, at) => labels.slice(at).join('.'));
    const nearest = parents.findIndex((parent) => hosts.has(parent));
    if (hosts.has(host) || nearest === 0) return true;
    return nearest > 0 && !parents.slice(0, nearest + 1).some((parent) => strangers.has(parent));
  }
  const name = value.toLowerCase().split(/[/@=?&]/);
  if (kind === 'chat' && name.some((part) => handles.has(part))) return true;
  const digits = value.normalize('NFKC').replace(/\(0\)/g, '').replace(/\D/g, '');
  return numbers.some((number) => {
    const plain = number.replace('+', '');
    return [0, 1, 2, 3].some(
      (code) => plain.length - code >= Math.min(6, plain.length) && digits.endsWith(plain.slice(code)),
    );
  });
}

const known = fc.constantFrom(...[...hosts].slice(0, 400));
const shared = fc.constantFrom(...[...strangers].filter((host) => hosts.has(host)));
const number = fc.constantFrom(...numbers);
const junk = fc.string({ unit: 'grapheme', maxLength: 30 });
const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}[a-z0-9]$/);
const suffix = fc.constantFrom('com', 'top', 'co.uk', 'de', 'example', 'xyz', 'zip');
const scrap = fc.oneof(
  junk,
  known,
  number,
  fc.constantFrom(...handles),
  fc.tuple(label, suffix).map((parts) => parts.join('.')),
  fc.tuple(known, label, suffix).map(([host, name, end]) => `${host}.${name}.${end}`),
  fc.tuple(label, known).map(([name, host]) => `${name}-${host}`),
  fc.tuple(label, shared).map(([name, host]) => `${name}.${host}`),
  fc.tuple(label, shared).map(([name, host]) => ` support@${name}.${host} `),
  number.map((text) => `${text.slice(0, -1)}${(Number(text.at(-1)) + 1) % 10}`),
  fc.constantFrom(
    'https://',
    'hxxp://',
    '@',
    '/',
    '.',
    '[.]',
    '(at)',
    '\u200b',
    '\u202e',
    '%2e',
    '#',
    '?u=',
    '\\',
    ':',
    ' ',
    '\n',
    ',',
  ),
  fc.constantFrom(
    'call ',
    'Amazon support ',
    'Telegram: @',
    'wa.me/',
    't.me/',
    'mailto:',
    'tel:',
    'sms:',
    'x.com/',
    '。',
    '（',
    '８',
  ),
);
const text = fc.array(scrap, { maxLength: 14 }).map((scraps) => scraps.join('').slice(0, textLimit));

/** A new one each time, told when it fails; set to repeat a run. */
const seed = Number(process.env.VOUCHSAFE_SEED ?? Date.now() % 2 ** 31);

describe(`any text at all (seed ${seed})`, () => {
  it('is answered without an error, and calls nothing official that is not listed', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const { status, value, host, kind } of checkText(given, registry).checks) {
          if (status === 'official') expect([value, host, isListed(value, host, kind)]).toEqual([value, host, true]);
        }
      }),
      { numRuns: 3000, seed },
    );
  });

  it('has a bounded price, whatever it is made of', { timeout: 120_000 }, () => {
    for (const unit of [
      'a',
      '.',
      'a.',
      '@',
      '(',
      ')',
      '1',
      '1 ',
      '+1',
      'http',
      'https://',
      'a@b.',
      '-',
      '[.',
      '%',
      'hxxp:',
      'call 1',
      'xn--',
      '\u200b',
      'é',
      '中',
      'amazon ',
      'Telegram:',
    ]) {
      const began = performance.now();
      checkText(unit.repeat(textLimit), registry);
      // Generous, for a machine that does other things as well; what explodes takes minutes.
      expect([unit, performance.now() - began < 2_000]).toEqual([unit, true]);
    }
  });
});
