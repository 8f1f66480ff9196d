import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * Ways to turn a string into markup or code. In the window a string may stem from a hostile mail, so none of them is
 * used: text is set as text. The one exception is the frame without rights in which a mail's design is shown.
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

const frame = join('renderer', 'components', 'mail', 'html-face.svelte');

test.each([
  '<p>{@html mail.text}</p>',
  'element.innerHTML = mail.text;',
  "element.insertAdjacentHTML('beforeend', mail.text);",
  '<iframe srcdoc={mail.html}></iframe>',
])('turning a string into markup is found: %s', (source) => {
  expect(findRawHtml(source)).toHaveLength(1);
});

test('the window turns a string into markup in one place only, a frame without any right', () => {
  const files = globSync('renderer/**/*.{ts,svelte,html}');
  expect(files.length).toBeGreaterThan(10);
  expect(files.flatMap((file) => findRawHtml(readFileSync(file, 'utf8')).map((way) => `${file}: ${way}`))).toEqual([
    `${frame}: srcdoc`,
  ]);
  expect(readFileSync(frame, 'utf8')).toMatch(/<iframe\s[^>]*sandbox=""/);
});

function findRawHtml(source: string): readonly string[] {
  return waysToMarkup.filter((way) => source.includes(way));
}
