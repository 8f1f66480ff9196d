import { type Budget, limits } from '../limits.ts';
import { type Declarations, mergeDeclarations, parseDeclarations, rankOf } from './declarations.ts';
import { type Look, lookWithin } from './look.ts';
import { StyleSheet } from './style-sheet.ts';

/** Attributes that change how an element looks by themselves. */
const attributeNames = ['hidden', 'color', 'bgcolor', 'background', 'text', 'size'] as const;
/** Elements that look different from what they stand in without any attribute. */
const distinctNames: ReadonlySet<string> = new Set(['a', 'pre', 'template']);

/** The looks of a page's elements. The cells of a table share one style, so that each is worked out once. */
export class Looks {
  readonly #budget: Budget;
  readonly #sheet = new StyleSheet();
  /** Looks by that of the parent and all that they were made of. */
  readonly #known = new Map<Look, Map<string, Look>>();
  readonly #styles = new Map<string, Declarations>();
  #count = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** Adds the text of a style element; it holds for the elements that follow. */
  addSheet(css: string): void {
    this.#sheet.add(css);
    this.#known.clear();
    if (this.#sheet.overflow) this.#budget.reached.add('styleLength');
  }

  /** The look of an element within another. */
  within(parent: Look, name: string, attributes: ReadonlyMap<string, string>): Look {
    const rules = this.#sheet.empty ? [] : this.#sheet.rulesFor(name, attributes.get('class'), attributes.get('id'));
    const key = lookKey(name, attributes, rules);
    if (key === '') return parent;
    const siblings = this.#known.get(parent) ?? new Map<string, Look>();
    this.#known.set(parent, siblings);
    const known = siblings.get(key);
    if (known !== undefined) return known;
    if (this.#count >= limits.styleCount) {
      // What is not worked out counts as seen as its surroundings are.
      this.#budget.reached.add('styleCount');
      return parent;
    }
    this.#count++;
    const ruled = rules.map((rule) => this.#sheet.declarations(rule));
    const style = mergeDeclarations([...ruled, this.#inline(attributes.get('style') ?? '')]);
    const look = lookWithin(parent, style, { name, attributes });
    siblings.set(key, look);
    return look;
  }

  #inline(style: string): Declarations {
    const known = this.#styles.get(style);
    if (known !== undefined) return known;
    const declarations = parseDeclarations(style, rankOf('inline', 0));
    this.#styles.set(style, declarations);
    return declarations;
  }
}

/** What the look of an element depends on besides its parent's; '' when it looks as its parent does. */
function lookKey(name: string, attributes: ReadonlyMap<string, string>, rules: readonly string[]): string {
  const style = attributes.get('style');
  let key = rules.join(' ');
  if (style !== undefined) key += `\nstyle=${style}`;
  for (const attribute of attributeNames) {
    const value = attributes.get(attribute);
    if (value !== undefined) key += `\n${attribute}=${value}`;
  }
  return key === '' && !distinctNames.has(name) ? '' : `${name} ${attributes.has('href')}\n${key}`;
}
