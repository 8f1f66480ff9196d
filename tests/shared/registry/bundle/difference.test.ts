import { describe, expect, test } from 'vitest';
import { changeLimits } from '../../../../shared/registry/bundle/change.ts';
import { describeChange } from '../../../../shared/registry/bundle/describe-change.ts';
import { findDifference } from '../../../../shared/registry/bundle/difference.ts';
import type { CompiledRegistry } from '../../../../shared/registry/compiled.ts';
import { bundleBrand, bundleFiles, bundlePhone, compiledOf } from '../../../support/bundles.ts';

const seen = { confidence: 'high', sources: ['list:file.txt'] };

function registryOf(brands: readonly object[], files: Readonly<Record<string, string>> = {}): CompiledRegistry {
  return compiledOf(new Map([...bundleFiles(brands), ...Object.entries(files)]));
}

function lines(before: CompiledRegistry, after: CompiledRegistry): readonly string[] {
  return findDifference(before, after).map(describeChange);
}

const dhl = (changes: object = {}) => bundleBrand('dhl', { name: 'DHL', ...changes });
const phones = (...numbers: string[]) => ({ phones: numbers.map(bundlePhone) });
const mailDomain = (subdomains: boolean) => ({ domain: 'dhl.com', relation: 'own', subdomains, ...seen });
const name = (id: string) => JSON.stringify({ id, name: id, domains: [`${id}.com`], sources: ['list:1'] });
const body = (address: string) => {
  const known = { id: 'body', name: 'The Body', countries: ['de'], scope: ['phishing email'], ...seen };
  return JSON.stringify([{ ...known, address }]);
};

describe('the difference between two registries in words', () => {
  test.each<[string, CompiledRegistry, CompiledRegistry, readonly string[]]>([
    ['the same data', registryOf([dhl()]), registryOf([dhl()]), []],
    ['only where and when a fact was seen', registryOf([dhl()]), seenLater(), []],
    [
      'brands that came and went',
      registryOf([bundleBrand('old')]),
      registryOf([bundleBrand('b'), bundleBrand('a')]),
      ['+2 brands: a, b', '-1 brand: old'],
    ],
    [
      'a number in place of another',
      registryOf([dhl(phones('+442079460000'))]),
      registryOf([dhl(phones('+442079460001'))]),
      ['DHL: telephone number changed: +442079460000 is now +442079460001'],
    ],
    [
      'numbers that were added',
      registryOf([dhl()]),
      registryOf([dhl(phones('+442079460000', '+442079460001'))]),
      ['DHL: telephone numbers added: +442079460000, +442079460001'],
    ],
    [
      'a number that was removed',
      registryOf([dhl(phones('+442079460000'))]),
      registryOf([dhl()]),
      ['DHL: telephone number removed: +442079460000'],
    ],
    [
      'another name',
      registryOf([dhl()]),
      registryOf([dhl({ name: 'DHL Group' })]),
      ['DHL Group: name changed: DHL is now DHL Group'],
    ],
    [
      'what judging rests on besides',
      registryOf([dhl({ mailDomains: [mailDomain(false)] })]),
      registryOf([dhl({ mailDomains: [mailDomain(true)] })]),
      ['DHL: other details changed'],
    ],
    [
      'an organisation whose channels are known now',
      registryOf([dhl()], { 'long-tail.jsonl': `${name('valley')}\n${name('gone')}\n` }),
      registryOf([dhl(), bundleBrand('valley')]),
      ['+1 brand: valley', '-1 name with domains only: gone'],
    ],
    [
      'a body that takes reports',
      registryOf([dhl()], { 'report-bodies.json': body('a@body.example.org') }),
      registryOf([dhl()], { 'report-bodies.json': body('b@body.example.org') }),
      ['bodies that take reports changed: The Body'],
    ],
    [
      'hosts that belong to nobody',
      registryOf([dhl()], { 'hosts/freemail.txt': 'mail.com\n' }),
      registryOf([dhl()], { 'hosts/freemail.txt': 'mail.com\nmail.net\n', 'hosts/shortener.txt': 'short.io\n' }),
      ['2 entries changed of hosts that belong to nobody in particular'],
    ],
  ])('names %s', (_, before, after, expected) => {
    expect(lines(before, after)).toEqual(expected);
  });

  test('is as long as can be read, and says how much is left', () => {
    const many = Array.from({ length: 700 }, (_, index) => `brand-${String(index).padStart(3, '0')}`);
    const before = registryOf(many.map((id) => bundleBrand(id)));
    const after = registryOf(many.map((id) => bundleBrand(id, phones('+442079460000'))));
    const changes = findDifference(before, after);
    expect(changes).toHaveLength(changeLimits.changes);
    expect(changes.at(-1)).toMatchObject({ kind: 'more', count: 700 - changeLimits.changes + 1 });
    const all = findDifference(registryOf([dhl()]), before)[0];
    expect(all).toMatchObject({ kind: 'brands-added', count: 700 });
    expect(all?.added).toHaveLength(changeLimits.values);
  });
});

function seenLater(): CompiledRegistry {
  const sources = JSON.stringify({ list: { name: 'A public list', seen: '2026-10-10' } });
  return registryOf([dhl()], { 'sources.json': sources });
}
