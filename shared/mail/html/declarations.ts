/** A declared value and how strongly it holds: the highest rank wins, as in the CSS cascade. */
export type Declared = Readonly<{ value: string; rank: number }>;

/** Declarations by property: those that can hide text. `unknown` as value means that it depends on something not read. */
export type Declarations = ReadonlyMap<string, Declared>;

/** The value of a declaration whose effect cannot be told. What is not known to be hidden counts as seen. */
export const unknownValue = 'unknown';

const properties: ReadonlySet<string> = new Set([
  'display',
  'visibility',
  'opacity',
  'font',
  'font-size',
  'color',
  'background',
  'background-color',
  'background-image',
  'overflow',
  'height',
  'max-height',
  'width',
  'max-width',
  'min-height',
  'min-width',
  'text-indent',
  'white-space',
]);

/** Ranks of the cascade: an element's own style beats ids, these classes, these element names. */
const levels = { element: 0, class: 1, id: 2, inline: 3 } as const;
const levelRank = 1e6;
const importantRank = 1e8;

const declarationLimit = 200;
const valueLength = 300;

/**
 * Reads a list of CSS declarations. Values are lower case and trimmed. An invalid declaration is of no effect for a
 * browser; whoever interprets the value must therefore ignore what it does not understand.
 * @param base rank of a declaration that is not important
 */
export function parseDeclarations(css: string, base: number): Declarations {
  const declared = new Map<string, Declared>();
  for (const declaration of withoutComments(css).split(';', declarationLimit)) {
    const colon = declaration.indexOf(':');
    const property = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!properties.has(property)) continue;
    const text = declaration
      .slice(colon + 1, colon + 1 + valueLength)
      .trim()
      .toLowerCase();
    const important = text.endsWith('!important') || text.endsWith('! important');
    const value = important ? text.slice(0, text.lastIndexOf('!')).trim() : text;
    const rank = base + (important ? importantRank : 0);
    for (const [longhand, part] of expand(property, value)) add(declared, longhand, { value: part, rank });
  }
  return declared;
}

/** A shorthand sets all its longhands, those too that an earlier declaration had set. */
function expand(property: string, value: string): readonly (readonly [string, string])[] {
  if (property === 'font') return [['font-size', fontSizeOf(value)]];
  if (property !== 'background') return [[property, value]];
  const image = value.includes('(') && !value.startsWith('rgb');
  return [
    ['background-color', image ? unknownValue : value],
    ['background-image', image ? unknownValue : 'none'],
  ];
}

/** The size within `bold 0/0 Arial`. */
function fontSizeOf(font: string): string {
  for (const word of font.split(' ', 8)) {
    const size = word.split('/', 1)[0] ?? '';
    if (/^[\d.]{1,8}(?:px|pt|em|rem|%)$|^0$/.test(size)) return size;
  }
  return unknownValue;
}

/** All of them together, by the cascade; of equal ranks the later wins. */
export function mergeDeclarations(lists: readonly Declarations[]): Declarations {
  if (lists.length === 1 && lists[0] !== undefined) return lists[0];
  const merged = new Map<string, Declared>();
  for (const list of lists) {
    for (const [property, declared] of list) add(merged, property, declared);
  }
  return merged;
}

/** The same properties, each with a value that nothing overrides and that says nothing. */
export function asUnknown(declarations: Declarations): Declarations {
  const declared: Declared = { value: unknownValue, rank: Number.POSITIVE_INFINITY };
  return new Map([...declarations.keys()].map((property) => [property, declared]));
}

/** Rank of a declaration by its level and its place in the style sheets. */
export function rankOf(level: keyof typeof levels, order: number): number {
  return levels[level] * levelRank + order;
}

function add(declared: Map<string, Declared>, property: string, one: Declared): void {
  const before = declared.get(property);
  if (before === undefined || one.rank >= before.rank) declared.set(property, one);
}

/** The style without its comments, which stand for nothing: a value with one before it hides as well. */
export function withoutComments(css: string): string {
  if (!css.includes('/*')) return css;
  let kept = '';
  let at = 0;
  while (at < css.length) {
    const start = css.indexOf('/*', at);
    if (start < 0) return kept + css.slice(at);
    kept += css.slice(at, start);
    const end = css.indexOf('*/', start + 2);
    if (end < 0) return kept;
    at = end + 2;
  }
  return kept;
}
