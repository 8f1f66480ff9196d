import { limits } from '../limits.ts';
import {
  asUnknown,
  type Declarations,
  mergeDeclarations,
  parseDeclarations,
  rankOf,
  withoutComments,
} from './declarations.ts';

const noDeclarations: Declarations = new Map();

/**
 * What the style elements of a page say about simple selectors: an element's name, a class, an id. Selectors that
 * depend on more (`td .a`, `a:hover`) and rules that hold on some screens only (`@media`) make what they declare
 * unknown, and the unknown counts as seen: a mail must not be able to show a text that is taken for hidden here.
 */
export class StyleSheet {
  readonly #rules = new Map<string, Declarations>();
  #order = 0;
  #length = 0;
  /** A limit was reached; rules behind it are not known. */
  overflow = false;

  /** True while there is no rule. */
  get empty(): boolean {
    return this.#rules.size === 0;
  }

  /** Adds the text of one style element. */
  add(css: string): void {
    const room = limits.styleLength - this.#length;
    if (css.length > room) this.overflow = true;
    const read = css.slice(0, room);
    this.#length += read.length;
    this.#addRules(withoutComments(read));
  }

  /** Keys of the rules that apply to an element. */
  rulesFor(name: string, classNames = '', id = ''): readonly string[] {
    const keys = [name, '*'];
    if (classNames !== '')
      keys.push(
        ...classNames
          .trim()
          .split(/\s+/, 20)
          .map((one) => `.${one}`),
      );
    if (id !== '') keys.push(`#${id}`);
    return keys.filter((key) => this.#rules.has(key));
  }

  /** What the rule of a key declares. */
  declarations(key: string): Declarations {
    return this.#rules.get(key) ?? noDeclarations;
  }

  /** Rules of a sheet; the blocks of conditional at-rules are opened in place. */
  #addRules(css: string): void {
    let at = 0;
    let conditional = 0;
    let close = -1;
    while (at < css.length) {
      const open = css.indexOf('{', at);
      // Looked for once for all the braces before it, so that the search stays linear.
      if (close < at) close = indexOrEnd(css, '}', at);
      if (open < 0 || close < open) {
        conditional = Math.max(0, conditional - 1);
        at = close + 1;
        continue;
      }
      const prelude = css.slice(at, open);
      const head = prelude.slice(prelude.lastIndexOf(';') + 1).trim();
      if (/^@(?:media|supports|layer|container)/i.test(head)) {
        conditional++;
        at = open + 1;
        continue;
      }
      // @font-face, @page and their like say nothing about elements.
      if (!head.startsWith('@')) this.#addRule(head, css.slice(open + 1, close), conditional > 0);
      at = close + 1;
    }
  }

  #addRule(selectors: string, block: string, conditional: boolean): void {
    for (const selector of selectors.split(',')) {
      if (this.#order >= limits.styleRules) {
        this.overflow = true;
        return;
      }
      const text = selector.trim();
      const { key, simple, level } = lastCompound(text);
      const declarations = parseDeclarations(block, rankOf(level, this.#order++));
      if (key === '' || declarations.size === 0) continue;
      const known = simple && !conditional ? declarations : asUnknown(declarations);
      const before = this.#rules.get(key);
      this.#rules.set(key, before === undefined ? known : mergeDeclarations([before, known]));
    }
  }
}

function indexOrEnd(text: string, sign: string, at: number): number {
  const found = text.indexOf(sign, at);
  return found < 0 ? text.length : found;
}

type Compound = Readonly<{ key: string; simple: boolean; level: 'element' | 'class' | 'id' }>;

/** The part of a selector that names the element itself, as a key of the rules. */
function lastCompound(selector: string): Compound {
  const compound = selector.split(/[\s>+~]/).at(-1) ?? '';
  const id = /#([\w-]{1,100})/.exec(compound)?.[0];
  const className = /\.[\w-]{1,100}/.exec(compound)?.[0];
  const name = /^(?:[a-z][a-z0-9]{0,20}|\*)/i.exec(compound)?.[0]?.toLowerCase() ?? '';
  const key = id ?? className ?? name;
  const level = id !== undefined ? 'id' : className !== undefined ? 'class' : 'element';
  return { key, simple: key === selector.toLowerCase() || key === selector, level };
}
