import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkRegistry } from '../../build/check-registry.ts';
import { compileData } from '../../build/compile-registry.ts';
import { readRegistryData } from '../../build/read-registry-data.ts';
import { hostKindNames } from '../../shared/registry/compiled.ts';

const brand = {
  id: 'one',
  name: 'One',
  domains: [{ domain: 'example.com', confidence: 'high', sources: ['list:file.txt'] }],
};
const phone = { number: '+442079460000', country: 'gb', use: 'support', confidence: 'high', sources: ['list'] };

let path = '';
let folder = new URL('file:///');
const compiled = () => new URL('compiled.txt', folder);

/** Data of one brand that follow all rules. */
beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'registry-'));
  folder = pathToFileURL(`${path}/`);
  mkdirSync(join(path, 'brands'));
  mkdirSync(join(path, 'hosts'));
  writeBrands([brand]);
  write('sources.json', JSON.stringify({ list: { name: 'A list', seen: '2026-01-02' } }));
  write('long-tail.jsonl', '');
  write('report-bodies.json', '[]');
  for (const kind of hostKindNames) write(`hosts/${kind}.txt`, '# none\n');
  compile();
});

afterEach(() => rmSync(path, { recursive: true }));

function write(name: string, text: string): void {
  writeFileSync(join(path, name), text);
}

function writeBrands(brands: readonly object[]): void {
  write('brands/bank.json', JSON.stringify({ sector: 'bank', brands }));
}

function compile(): void {
  writeFileSync(compiled(), compileData(readRegistryData(folder)), 'latin1');
}

describe('registry:check', () => {
  it('finds no fault in the registry that ships', () => {
    const { faults, counts } = checkRegistry();
    expect(faults).toEqual([]);
    expect(Number.parseInt(counts, 10)).toBeGreaterThanOrEqual(700);
  });

  it('finds no fault in data that follow the rules, and counts them', () => {
    expect(checkRegistry(folder, compiled())).toEqual({
      faults: [],
      counts: expect.stringMatching(/^1 brands with 1 domains, 0 mail domains, .* 0 further names; 0 report bodies\.$/),
    });
  });

  it('finds no fault in the example that CONTRIBUTING.md gives', () => {
    const example = /```json\n( {3}\{\n {5}"id"[\s\S]*?)```/.exec(readFileSync('CONTRIBUTING.md', 'utf8'))?.[1];
    writeBrands([JSON.parse(example ?? '')]);
    compile();
    expect(checkRegistry(folder, compiled()).faults).toEqual([]);
  });

  it('finds a compiled registry that is older than the data', () => {
    writeBrands([{ ...brand, name: 'Uno' }]);
    expect(checkRegistry(folder, compiled()).faults).toEqual([
      'The compiled registry is not what the data give; run "node build/compile-registry.ts".',
    ]);
  });

  it.each([
    ['gb', []],
    ['us', ['"+442079460000" of "one" is no number of US.']],
    ['zz', ['"+442079460000" of "one" is no number of ZZ.']],
  ])('asks the numbering plan of %s', (country, faults) => {
    writeBrands([{ ...brand, phones: [{ ...phone, country }] }]);
    compile();
    expect(checkRegistry(folder, compiled()).faults).toEqual(faults);
  });

  it.each<[string, object, readonly string[]]>([
    [
      'a support line that only an imprint names',
      { ...phone, sources: ['imprint:data/one.json', 'imprint'] },
      ['"+442079460000" of "one" comes from imprints alone: it is no support line but a company number.'],
    ],
    ['a company number of an imprint', { ...phone, use: 'company', sources: ['imprint'] }, []],
    ['a support line that another source names as well', { ...phone, sources: ['imprint', 'list'] }, []],
  ])('judges %s', (_, changed, faults) => {
    const imprint = { name: 'Imprints', imprints: true, seen: '2026-01-02' };
    write('sources.json', JSON.stringify({ list: { name: 'A list', seen: '2026-01-02' }, imprint }));
    writeBrands([{ ...brand, phones: [changed] }]);
    compile();
    expect(checkRegistry(folder, compiled()).faults).toEqual(faults);
  });

  it('finds a number that no country has', () => {
    writeBrands([{ ...brand, phones: [{ ...phone, number: '+44123' }] }]);
    compile();
    expect(checkRegistry(folder, compiled()).faults).toEqual(['"+44123" of "one" is no number of GB.']);
  });

  it.each<[string, string, string, string]>([
    ['a file that is no JSON', 'brands/bank.json', '{', 'brands/bank.json is not JSON: '],
    [
      'an id that is not kebab-case',
      'brands/bank.json',
      JSON.stringify({ sector: 'bank', brands: [{ ...brand, id: 'One_Bank' }] }),
      'brands/bank.json brands[0] (One_Bank) id: is not kebab-case',
    ],
    [
      'a fact without a source',
      'brands/bank.json',
      JSON.stringify({ sector: 'bank', brands: [{ ...brand, phones: [{ ...phone, sources: [] }] }] }),
      'brands/bank.json brands[0] (one) phones[0] sources: ',
    ],
    [
      'a fact without a day whose source nobody knows',
      'brands/bank.json',
      JSON.stringify({ sector: 'bank', brands: [{ ...brand, phones: [{ ...phone, sources: ['hearsay'] }] }] }),
      '"hearsay" stands in no sources.json: say when it was seen.',
    ],
    [
      'a source that is the number of something nobody can look up',
      'brands/bank.json',
      JSON.stringify({
        sector: 'bank',
        brands: [{ ...brand, phones: [{ ...phone, sources: ['a file (id 41358423102)'] }] }],
      }),
      'brands/bank.json brands[0] (one) phones[0] sources[0]: has a number that nobody can look up',
    ],
    [
      'two sources in one',
      'brands/bank.json',
      JSON.stringify({ sector: 'bank', brands: [{ ...brand, phones: [{ ...phone, sources: ['a page; a list'] }] }] }),
      'brands/bank.json brands[0] (one) phones[0] sources[0]: has a semicolon: make it two sources',
    ],
    [
      'an empty name',
      'brands/bank.json',
      JSON.stringify({ sector: 'bank', brands: [{ ...brand, name: ' ' }] }),
      'brands/bank.json brands[0] (one) name: ',
    ],
    [
      'a field that does not exist',
      'brands/bank.json',
      JSON.stringify({ sector: 'bank', brands: [{ ...brand, phone: '1' }] }),
      'brands/bank.json brands[0] (one): ',
    ],
    ['a broken line of the long tail', 'long-tail.jsonl', '\n{"id":"a"}\n', 'long-tail.jsonl line 2 name: '],
    [
      'a host that nobody can have',
      'hosts/freemail.txt',
      'mail.example.net\n',
      'hosts/freemail.txt line 1: is reserved for documentation (RFC 2606)',
    ],
    ['a host that is none', 'hosts/freemail.txt', '# list\nMail Host\n', 'hosts/freemail.txt line 2: '],
  ])('names the place of %s', (_, name, text, start) => {
    write(name, text);
    const { faults } = checkRegistry(folder, compiled());
    expect(faults).toHaveLength(1);
    expect(faults[0]?.slice(0, start.length)).toBe(start);
  });
});
