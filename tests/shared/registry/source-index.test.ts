import { describe, expect, it } from 'vitest';
import { createSourceIndex } from '../../../shared/registry/source-index.ts';

const known = {
  list: {
    name: 'owner/list',
    about: 'list of banks',
    page: 'https://github.com/owner/list',
    revision: '0123456789abcdef0123456789abcdef01234567',
    seen: '2026-01-02',
  },
  bare: { name: 'owner/bare', seen: '2026-03-04' },
};

function described(sources: readonly string[], seen?: string): readonly [string, string] | undefined {
  const index = createSourceIndex(known);
  return index.table[index.add({ sources, seen })];
}

describe('the source of a fact', () => {
  it.each([
    ['a list', ['list'], 'owner/list (list of banks, https://github.com/owner/list)'],
    [
      'a file of a list',
      ['list:data/a bank.json'],
      'owner/list (list of banks, https://github.com/owner/list/blob/0123456789ab/data/a%20bank.json)',
    ],
    ['a list of which only the name is known', ['bare'], 'owner/bare'],
    ['a file of such a list', ['bare:data.json'], 'owner/bare (data.json)'],
  ])('says of %s what it is and where a person finds it', (_, sources, text) => {
    expect(described(sources)?.[1]).toBe(text);
  });

  it('names the pages of the organisation before the lists that know it by hearsay', () => {
    expect(described(['bare', 'hearsay', 'https://one.example/help (its own page)'], '2026-05-06')?.[1]).toBe(
      'https://one.example/help (its own page); owner/bare; hearsay',
    );
  });

  it.each([['constructor'], ['__proto__:x']])('takes %s for no list', (entry) => {
    expect(() => described([entry])).toThrow('stands in no sources.json: say when it was seen.');
  });

  it('was seen when the newest of its lists was, unless the fact says otherwise', () => {
    expect(described(['list', 'bare'])?.[0]).toBe('2026-03-04');
    expect(described(['list', 'bare'], '2026-05-06')?.[0]).toBe('2026-05-06');
  });

  it('stands in the table once however many facts have it', () => {
    const index = createSourceIndex(known);
    expect([
      index.add({ sources: ['list'] }),
      index.add({ sources: ['bare'] }),
      index.add({ sources: ['list'] }),
    ]).toEqual([0, 1, 0]);
    expect(index.table).toHaveLength(2);
    expect(index.newest()).toBe('2026-03-04');
  });
});
