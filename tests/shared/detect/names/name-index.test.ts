import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNames } from '../../../../shared/detect/names/find-names.ts';
import { nameIndex, nameWords } from '../../../../shared/detect/names/name-index.ts';
import { passage } from '../../../../shared/detect/reading.ts';
import { skeleton } from '../../../../shared/text/skeleton.ts';
import { registry } from '../../../support/judge-draft.ts';

const curated = registry.brands.filter(({ nameOnly }) => !nameOnly);
const names = curated.flatMap((brand) => [brand.name, ...brand.aliases].map((name) => ({ brand, name })));
const found = (text: string) => findNames(passage('header:from', text).words, registry, true);

describe('the names of the registry', () => {
  it('are never merged by folding, except where two brands bear the same name', () => {
    const owners = new Map<string, { id: string; name: string; related: readonly string[] }>();
    for (const { brand, name } of names) {
      const key = nameWords(name).join(' ');
      const other = owners.get(key);
      if (other !== undefined && other.id !== brand.id) {
        const same = other.name.toLowerCase() === name.toLowerCase();
        expect(same, `${name} of ${brand.id} and ${other.name} of ${other.id}`).toBe(true);
      }
      owners.set(key, { id: brand.id, name, related: brand.related });
    }
  });

  it("are never taken for another brand's by their shape", () => {
    const { skeletons } = nameIndex(registry);
    for (const { brand, name } of names) {
      const joined = nameWords(name).join('');
      const shaped = skeletons.get(skeleton(joined));
      if (shaped !== undefined && joined.length >= 4) expect(shaped.brand.id, name).toBe(brand.id);
    }
  });

  it('are found wherever they stand, in any case and with letters that look alike', () => {
    const lookalikes: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', p: 'р', c: 'с', x: 'х', i: 'і' };
    const long = names.filter(({ name }) => /^[A-Za-z]{7,}$/.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.boolean(), fc.boolean(), ({ brand, name }, upper, disguise) => {
        const cased = upper ? name.toUpperCase() : name;
        const written = disguise ? [...cased].map((letter) => lookalikes[letter] ?? letter).join('') : cased;
        const hits = found(`The ${written} desk`);
        const owners = hits.map((hit) => hit.name.brand.id);
        const rivals = names
          .filter((other) => other.name.toLowerCase() === name.toLowerCase())
          .map((other) => other.brand.id);
        expect(owners.some((id) => id === brand.id || rivals.includes(id))).toBe(true);
        if (written !== cased) expect(hits.some(({ disguised }) => disguised)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['PAYPAL', 'paypal', false],
    ['PayPal™', 'paypal', false],
    ['Itau', 'itau', false],
    ['Paypa1', 'paypal', true],
    ['PаyPal', 'paypal', true],
    ['N e t f l i x', 'netflix', false],
    ['Am@zon Support', 'amazon', true],
    ['N3tfl!x', 'netflix', true],
    ['The $potify team', 'spotify', true],
    ['P@yP@l', 'paypal', true],
    ['Micr0s0ft', 'microsoft', true],
    ['Mic(ro)soft', 'microsoft', false],
  ])('reads %j as %s', (text, id, disguised) => {
    expect(found(text).map((hit) => [hit.name.brand.id, hit.disguised])).toEqual([[id, disguised]]);
  });

  it.each(['Paypalooza', 'the dhl', 'netlifex', 'Amazonas', 'pear', 'a@mazing.example', 'Save $5 now!', ''])(
    'finds none that counts in %j',
    (text) => {
      expect(found(text).filter(({ kind }) => kind === 'distinct')).toEqual([]);
    },
  );
});
