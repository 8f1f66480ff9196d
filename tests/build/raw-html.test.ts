import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/**
 * Ways to turn a string into markup or code. In the window a string may stem from a hostile mail, so none of them is
 * used: text is set as text.
 */
const waysToMarkup = [
  '{@html',
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'document.write',
  'createContextualFragment',
  'setHTMLUnsafe',
  'parseHTMLUnsafe',
  'srcdoc',
  'eval(',
  'new Function',
];

test.each([
  '<p>{@html mail.text}</p>',
  'element.innerHTML = mail.text;',
  "element.insertAdjacentHTML('beforeend', mail.text);",
  '<iframe srcdoc={mail.html}></iframe>',
])('turning a string into markup is found: %s', (source) => {
  expect(findRawHtml(source)).toHaveLength(1);
});

test('the window never turns a string into markup or code', () => {
  const files = globSync('renderer/**/*.{ts,svelte,html}');
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((file) => findRawHtml(readFileSync(file, 'utf8')).map((way) => `${file}: ${way}`))).toEqual([]);
});

function findRawHtml(source: string): readonly string[] {
  return waysToMarkup.filter((way) => source.includes(way));
}
