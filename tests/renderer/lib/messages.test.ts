import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const renderer = join(import.meta.dirname, '../../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => !path.startsWith('.types'));
const components = files.filter((path) => path.endsWith('.svelte'));
const read = (path: string) => readFileSync(join(renderer, path), 'utf8');

describe('the words of the window', () => {
  const catalogue = read('lib/messages.ts');

  test.each([/phish/i, /\bsafe\b/i, /\bscam/i, /\bthreat/i, /\bhack/i])('never say %s', (word) => {
    const texts = [...catalogue.matchAll(/'((?:[^'\\]|\\.)*)'|`([^`]*)`/g)].map((match) => match[1] ?? match[2] ?? '');
    expect(texts.filter((text) => word.test(text))).toEqual([]);
  });

  test.each(components)('are not written in %s', (path) => {
    const markup = read(path)
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace(/<!--[\s\S]*?-->/g, '');
    const texts = [...markup.matchAll(/>([^<>{}]*[\p{L}]{2,}[^<>{}]*)</gu)].map((match) => match[1]?.trim());
    expect(texts).toEqual([]);
  });
});

test.each(files.filter((path) => /\.(svelte|ts)$/.test(path)))('%s puts no text into the page as markup', (path) => {
  expect(read(path)).not.toMatch(
    /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
  );
});
