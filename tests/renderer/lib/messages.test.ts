import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogues, chooseLanguage, messages, speak } from '../../../renderer/lib/messages.ts';

const renderer = join(import.meta.dirname, '../../../renderer');
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).filter((path) => !path.startsWith('.types'));
const components = files.filter((path) => path.endsWith('.svelte'));
const parts = files.filter((path) => /^messages\/[a-z]{2}\//.test(path));
const read = (path: string) => readFileSync(join(renderer, path), 'utf8');

/** The name of every text of a catalogue, with its kind: `rail.phase()`. */
function namesOf(catalogue: object, prefix = ''): readonly string[] {
  return Object.entries(catalogue).flatMap(([name, text]) => {
    if (typeof text === 'object' && text !== null) return namesOf(text, `${prefix}${name}.`);
    return [`${prefix}${name}${typeof text === 'function' ? '()' : ''}`];
  });
}

describe('the words of the window', () => {
  test.each(parts)('in %s never pass a judgement that the window does not make', (path) => {
    // A name before a colon is a code.
    const texts = [...read(path).matchAll(/'((?:[^'\\\n]|\\.)*)'(?!:)|`([^`]*)`/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    expect(texts.filter((text) => /phish|\bsafe\b|\bscam|\bthreat|\bhack|\bsicher\b|betrug/i.test(text))).toEqual([]);
  });

  test.each(Object.entries(catalogues))('are the same ones in every language: %s', (_language, catalogue) => {
    expect(namesOf(catalogue)).toEqual(namesOf(catalogues.en));
  });

  test('have one file for each part in each language', () => {
    const names = (language: string) =>
      parts.filter((path) => path.startsWith(`messages/${language}/`)).map((path) => path.slice(12));
    for (const language of Object.keys(catalogues)) expect(names(language)).toEqual(names('en'));
  });

  test.each(components)('are not written in %s', (path) => {
    const markup = read(path)
      .replace(/<script[\s\S]*?<\/script>/g, '')
      .replace(/<style>[\s\S]*<\/style>/, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      // A comparison in a block is no markup.
      .replace(/\{[#:/@][^{}]*\}/g, '{}');
    const texts = [...markup.matchAll(/>([^<>{}]*[\p{L}]{2,}[^<>{}]*)</gu)].map((match) => match[1]?.trim());
    const spoken = [
      ...markup.matchAll(/\s(?:aria-label|aria-description|title|placeholder|alt|label)="([^"{}]*\p{L}[^"{}]*)"/gu),
    ];
    expect([...texts, ...spoken.map((match) => match[1])]).toEqual([]);
  });

  test.each([
    ['system', 'de-AT', 'de'],
    ['system', 'de', 'de'],
    ['system', 'EN-us', 'en'],
    ['system', 'pt-BR', 'en'],
    ['system', '__proto__', 'en'],
    ['system', '', 'en'],
    ['en', 'de-DE', 'en'],
    ['de', 'en-GB', 'de'],
  ] as const)('are chosen for %s on a system that speaks %j: %s', (choice, system, language) => {
    expect(chooseLanguage(choice, system)).toBe(language);
  });

  test('change with the language that is spoken', () => {
    speak('de');
    expect(messages.days.today).toBe('Heute');
    speak('en');
    expect(messages.days.today).toBe('Today');
  });
});

test.each(files.filter((path) => /\.(svelte|ts)$/.test(path)))('%s puts no text into the page as markup', (path) => {
  expect(read(path)).not.toMatch(
    /\{@html|innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
  );
});

test.each(files.filter((path) => /\.(svelte|ts)$/.test(path)))('%s loads no schema of the contract', (path) => {
  // Checking is the backend's work; zod in the window would also try whether it may make functions out of strings.
  const loaded = [...read(path).matchAll(/^ *import (?!type )[^;]*?from '[./]*(shared\/contract\/[\w-]+\.ts)';/gm)];
  const schemas = loaded.filter(([, file]) =>
    readFileSync(join(renderer, '..', file ?? ''), 'utf8').includes("from 'zod'"),
  );
  expect(schemas.map(([statement]) => statement)).toEqual([]);
});
