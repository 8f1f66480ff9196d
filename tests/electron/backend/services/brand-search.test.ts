import { describe, expect, test } from 'vitest';
import { readRegistry } from '../../../../electron/backend/registry/read-registry.ts';
import { createBrandSearch } from '../../../../electron/backend/services/brand-search.ts';
import { brandPageSchema } from '../../../../shared/contract/brand-channels.ts';

const registry = readRegistry();
const search = createBrandSearch(registry);

function names(text: string): readonly string[] {
  return search({ text, offset: 0, limit: 10 }).brands.map(({ name }) => name);
}

describe('the registry’s list', () => {
  test.each([
    ['paypal', 'PayPal'],
    ['PAYPAL', 'PayPal'],
    ['p\u0430ypal', 'PayPal'],
    ['  paypal ', 'PayPal'],
    ['paypal.com', 'PayPal'],
    ['deutsche post', 'Deutsche Post'],
  ])('finds by %j', (text, expected) => {
    expect(names(text)[0]).toBe(expected);
  });

  test('puts those whose name begins so before those that only hold it', () => {
    const found = names('post').map((name) => name.toLowerCase());
    const firstOther = found.findIndex((name) => !name.startsWith('post'));
    expect(found[0]?.startsWith('post')).toBe(true);
    expect(found.slice(firstOther === -1 ? found.length : firstOther).some((name) => name.startsWith('post'))).toBe(
      false,
    );
  });

  test('finds nobody by what nobody is called, and answers text that means something to a pattern', () => {
    expect(search({ text: 'zzzzqqqq', offset: 0, limit: 10 })).toEqual({ brands: [], total: 0 });
    expect(search({ text: '.*+?[(\\', offset: 0, limit: 10 }).total).toBe(0);
  });

  test('gives everyone by name without a text, in pages that join without a gap', () => {
    const all: string[] = [];
    for (let offset = 0; ; offset += 100) {
      const { brands, total } = brandPageSchema.parse(search({ offset, limit: 100 }));
      all.push(...brands.map(({ id }) => id));
      expect(total).toBe(registry.brands.length);
      if (brands.length < 100) break;
    }
    expect(new Set(all).size).toBe(registry.brands.length);
  });

  test.each(['x'.repeat(100), 'ﷺ'.repeat(100)])('finds nothing for a text that grows when it is folded: %s', (text) => {
    expect(search({ text, offset: 0, limit: 50 })).toEqual({ brands: [], total: 0 });
  });
});
