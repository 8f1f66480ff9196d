import { describe, expect, it } from 'vitest';
import { compileRegistry } from '../../../shared/registry/compile.ts';
import { formatCompiledRegistry, parseCompiledRegistry } from '../../../shared/registry/compiled-text.ts';
import { createRegistry } from '../../../shared/registry/load.ts';
import { brandEntry, registryData } from '../../support/registry-data.ts';

const data = registryData([brandEntry('one', { name: 'Ünø 銀行 🏦', aliases: ['Line\nbreak'] }), brandEntry('two')], {
  longTail: [{ id: 'tail', name: 'Łódź', ambiguousNames: ['Łódź'], domains: ['tail.example'], sources: ['list'] }],
  hosts: { ...registryData([]).hosts, freemail: ['b.example', 'a.example', 'b.example'] },
});
const lengthOf = (content: string) => String(content.length);

describe('the file of the compiled registry', () => {
  it('is plain ASCII and gives the registry back', () => {
    const compiled = compileRegistry(data, lengthOf);
    const text = formatCompiledRegistry(compiled);
    expect(text).toMatch(/^[\n\x20-\x7e]*$/);
    expect(parseCompiledRegistry(text)).toEqual(compiled);
    const { brands, longTail } = createRegistry(parseCompiledRegistry(text));
    const [one] = brands;
    const [tail] = longTail;
    expect(one).toMatchObject({ name: 'Ünø 銀行 🏦', aliases: ['Line\nbreak'] });
    expect(tail).toMatchObject({ name: 'Łódź', ambiguousNames: ['Łódź'], nameOnly: true });
  });

  it('is the same for the same data and another version for other data', () => {
    const version = (name: string) => compileRegistry(registryData([brandEntry(name)]), (content) => content).version;
    expect(version('one')).toBe(version('one'));
    expect(version('one')).not.toBe(version('two'));
  });

  it('takes as the date of its version the newest day at which anything was seen', () => {
    const domains = [{ domain: 'example.com', confidence: 'low' as const, sources: ['a page'], seen: '2026-03-04' }];
    const { version } = compileRegistry(registryData([brandEntry('one'), brandEntry('two', { domains })]), () => 'x');
    expect(version).toBe('2026-03-04-x');
  });

  it.each([
    ['nothing', ''],
    ['another file', '{"version":1}'],
    ['another layout', 'vouchsafe-registry-9 2026-01-02-x 0 0 0\n\n\n\n\n\n\n\n\n\n\n'],
    ['half of it', formatCompiledRegistry(compileRegistry(data, lengthOf)).slice(0, 400)],
  ])('is not taken for one when it is %s', (_, text) => {
    expect(() => parseCompiledRegistry(text)).toThrow('The registry file is damaged or of another version.');
  });
});
