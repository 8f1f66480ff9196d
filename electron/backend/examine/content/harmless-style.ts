import { withoutComments } from '../../../../shared/mail/html/declarations.ts';
import { pageLimits } from './limits.ts';

const color = String.raw`(?:#[\da-f]{3,8}|[a-z]{3,25}|(?:rgb|hsl)a?\([\d.,%/ ]{1,60}\))`;
const length = String.raw`(?:\d{1,4}(?:\.\d{1,6})?(?:px|pt|pc|em|rem|ex|ch|cm|mm|in|%)?|\.\d{1,6}(?:em|rem|%)|[a-z-]{3,15})`;

/** White space stands at one place only, so that no name can be read in many ways. */
const family = String.raw`(?:[\w -]{1,60}| ?"[\w -]{1,60}"| ?'[\w -]{1,60}')`;

/** The only forms that a value may have: no escape, no url(), no function but colours, nothing that is fetched. */
const forms = {
  color: new RegExp(`^${color}$`, 'i'),
  /** Up to four, none below zero: what is moved out of its place can lie on something else. */
  lengths: new RegExp(`^${length}(?: ${length}){0,3}$`, 'i'),
  keywords: /^[a-z-]{2,20}(?: [a-z-]{2,20}){0,3}$/i,
  number: /^(?:\d{1,3}|\d?\.\d{1,4})$/,
  weight: /^(?:[1-9]00|[a-z]{4,8})$/i,
  border: new RegExp(`^(?:${length}|${color})(?: (?:${length}|${color})){0,2}$`, 'i'),
  family: new RegExp(`^${family}(?:,${family}){0,15}$`),
} as const;

const sides = ['top', 'right', 'bottom', 'left'];

/** What a style may set. Nothing that takes an element out of its place, lays it over others or moves. */
const properties: ReadonlyMap<string, RegExp> = new Map([
  ...['color', 'background-color', 'border-color', ...sides.map((side) => `border-${side}-color`)].map(
    (name) => [name, forms.color] as const,
  ),
  ...[
    'width',
    'min-width',
    'max-width',
    'height',
    'min-height',
    'max-height',
    'padding',
    'margin',
    ...sides.flatMap((side) => [`padding-${side}`, `margin-${side}`, `border-${side}-width`]),
    'border-width',
    'border-radius',
    'border-spacing',
    'font-size',
    'line-height',
    'letter-spacing',
    'text-indent',
    'vertical-align',
  ].map((name) => [name, forms.lengths] as const),
  ...[
    'display',
    'visibility',
    'overflow',
    'float',
    'clear',
    'direction',
    'font-style',
    'font-variant',
    'text-align',
    'text-decoration',
    'text-transform',
    'white-space',
    'word-break',
    'word-wrap',
    'overflow-wrap',
    'border-style',
    ...sides.map((side) => `border-${side}-style`),
    'border-collapse',
    'table-layout',
    'box-sizing',
    'list-style-type',
  ].map((name) => [name, forms.keywords] as const),
  ...['border', ...sides.map((side) => `border-${side}`)].map((name) => [name, forms.border] as const),
  ['opacity', forms.number],
  ['font-weight', forms.weight],
  ['font-family', forms.family],
]);

/**
 * The declarations of a style attribute that only change a look.
 * @returns '' when there is none
 */
export function harmlessStyle(css: string): string {
  const kept: string[] = [];
  for (const declaration of withoutComments(css.slice(0, pageLimits.styleLength)).split(';')) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .replace(/\s*!\s*important\s*$/i, '')
      .trim()
      .replace(/\s+/g, ' ');
    // A background may be a picture; of the shorthand only a plain colour stays.
    const property = name === 'background' ? 'background-color' : name;
    if (properties.get(property)?.test(value) === true) kept.push(`${property}:${value}`);
  }
  return kept.join(';');
}
