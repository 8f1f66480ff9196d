import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { type Budget, limits } from '../limits.ts';
import type { Link } from '../mail.ts';
import { findTextLinks } from '../text-link.ts';
import { edgeOf, endedBy, isScopeFor, isUnshown, isVoid } from './element.ts';
import { type Look, pageLook } from './look.ts';
import { Looks } from './looks.ts';
import { PageLinks } from './page-links.ts';
import { TextFlow } from './text-flow.ts';

/** What an HTML part shows, and what it only contains. */
export type HtmlContent = Readonly<{
  text: string;
  hiddenText: string;
  links: readonly Link[];
  imageTexts: readonly string[];
  imageCount: number;
  /** Images that the page carries in itself, as data: URLs. */
  dataImages: readonly string[];
}>;

/** Characters that stand in the first line of a paragraph on the narrowest screen. */
const firstLineLength = 40;

type OpenElement = Readonly<{ name: string; look: Look }>;

/** Attributes that matter; all others are passed over unread. */
const wantedAttributes: ReadonlySet<string> = new Set([
  ...['href', 'xlink:href', 'src', 'alt', 'title', 'action', 'formaction', 'width', 'height'],
  ...['style', 'class', 'id', 'hidden', 'color', 'bgcolor', 'background', 'text', 'size'],
]);

/**
 * Reads an HTML part in one pass over its tokens. Elements are kept on a bounded stack, because a tree of what strangers
 * nest may be as deep as it is long.
 * @param html decoded text of the part
 */
export function readHtml(html: string, budget: Budget): HtmlContent {
  const reader = new HtmlReader(html, budget, () => tokenizer.pause());
  const tokenizer = new Tokenizer({}, reader);
  tokenizer.write(html);
  tokenizer.end();
  return reader.content();
}

class HtmlReader implements TokenizerCallbacks {
  readonly #html: string;
  readonly #budget: Budget;
  readonly #stop: () => void;
  readonly #shown = new TextFlow(limits.textLength);
  readonly #hidden = new TextFlow(limits.textLength);
  readonly #page: PageLinks;
  readonly #stack: OpenElement[] = [];
  /** How often each name is open, so that an end tag without a start costs nothing. */
  readonly #open = new Map<string, number>();
  /** Elements beyond the depth at which they are told apart, so that their end tags end nothing else. */
  readonly #flattened = new Map<string, number>();
  readonly #looks: Looks;
  #look = pageLook;
  /** Name of the element whose raw text is being passed over, '' when none. */
  #unshown = '';
  /** Characters since the last edge of a block: the place in its first line. */
  #lineLength = 0;
  #run = '';
  #tag = '';
  #attribute = '';
  #value = '';
  #attributes = new Map<string, string>();

  /** @param stop is called when nothing that follows would be kept */
  constructor(html: string, budget: Budget, stop: () => void) {
    this.#html = html;
    this.#budget = budget;
    this.#stop = stop;
    this.#looks = new Looks(budget);
    this.#page = new PageLinks(this.#shown, budget);
  }

  content(): HtmlContent {
    if (this.#shown.overflow || this.#hidden.overflow) this.#budget.reached.add('textLength');
    const { links, imageTexts, imageCount, dataImages } = this.#page.found();
    return { text: this.#shown.text, hiddenText: this.#hidden.text, links, imageTexts, imageCount, dataImages };
  }

  ontext(start: number, end: number): void {
    this.#run += this.#html.slice(start, end);
  }

  ontextentity(codePoint: number): void {
    this.#run += String.fromCodePoint(codePoint);
  }

  onopentagname(start: number, end: number): void {
    this.#flush();
    const name = this.#html.slice(start, end).toLowerCase();
    this.#tag = name === 'image' ? 'img' : name;
    if (this.#attributes.size > 0) this.#attributes = new Map();
  }

  onattribname(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    this.#attribute = wantedAttributes.has(name) && !this.#attributes.has(name) ? name : '';
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== '') this.#value += this.#html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    if (this.#attribute !== '') this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (this.#attribute !== '') this.#attributes.set(this.#attribute, this.#value);
    this.#attribute = '';
  }

  onopentagend(): void {
    this.#openElement(this.#tag);
  }

  onselfclosingtag(): void {
    this.#openElement(this.#tag);
  }

  onclosetag(start: number, end: number): void {
    this.#flush();
    const name = this.#html.slice(start, end).toLowerCase();
    this.#unshown = '';
    if (name === 'a') this.#page.closeAnchor();
    if (name === 'br') this.#break(this.#look);
    else this.#closeElement(name);
  }

  onend(): void {
    this.#flush();
    this.#page.closeAnchor();
  }

  oncdata(): void {
    // Shows nothing.
  }

  oncomment(): void {
    // Shows nothing, and a word goes on behind it.
  }

  ondeclaration(): void {
    // Shows nothing.
  }

  onprocessinginstruction(): void {
    // Shows nothing.
  }

  #openElement(name: string): void {
    if (isUnshown(name)) {
      this.#unshown = name;
      return;
    }
    this.#endImplied(name);
    const look = this.#looks.within(this.#look, name, this.#attributes);
    if (name === 'br') this.#break(look);
    else this.#edge(name, look);
    this.#page.openElement(name, this.#attributes, look.hidden);
    if (this.#page.full && this.#shown.overflow) {
      this.#budget.reached.add('linkCount');
      this.#stop();
    }
    if (isVoid(name)) return;
    if (this.#stack.length >= limits.htmlDepth) {
      // Flattened rather than dropped: what lies deeper is still shown by a browser.
      this.#budget.reached.add('htmlDepth');
      count(this.#flattened, name, 1);
      return;
    }
    this.#stack.push({ name, look });
    count(this.#open, name, 1);
    this.#look = look;
  }

  #endImplied(name: string): void {
    const ended = endedBy(name);
    if (ended === null) return;
    for (let top = this.#stack.at(-1); top !== undefined && ended.has(top.name); top = this.#stack.at(-1)) this.#pop();
  }

  #closeElement(name: string): void {
    if ((this.#flattened.get(name) ?? 0) > 0) {
      count(this.#flattened, name, -1);
      return;
    }
    if ((this.#open.get(name) ?? 0) === 0) return;
    let depth = this.#stack.length - 1;
    for (; depth >= 0; depth--) {
      const open = this.#stack[depth];
      if (open === undefined || open.name === name) break;
      if (isScopeFor(open.name, name)) return;
    }
    while (this.#stack.length > Math.max(depth, 0)) this.#pop();
  }

  #pop(): void {
    const closed = this.#stack.pop();
    if (closed === undefined) return;
    count(this.#open, closed.name, -1);
    this.#edge(closed.name, closed.look);
    this.#look = this.#stack.at(-1)?.look ?? pageLook;
  }

  #edge(name: string, look: Look): void {
    const edge = edgeOf(name);
    if (edge === 'none') return;
    const flow = look.hidden ? this.#hidden : this.#shown;
    if (edge === 'line') flow.line();
    else flow.space();
    this.#lineLength = 0;
  }

  #break(look: Look): void {
    (look.hidden ? this.#hidden : this.#shown).lineBreak();
    this.#lineLength = firstLineLength;
  }

  #flush(): void {
    const run = this.#run;
    if (run === '') return;
    this.#run = '';
    if (this.#unshown !== '') {
      if (this.#unshown === 'style') this.#looks.addSheet(run);
      return;
    }
    const { hidden, offScreen, preformatted } = this.#look;
    this.#lineLength += run.length;
    // An indent moves the first line only.
    const unseen = hidden || (offScreen && this.#lineLength <= firstLineLength);
    (unseen ? this.#hidden : this.#shown).add(run, preformatted);
    if (unseen || this.#page.inAnchor || this.#page.full) return;
    for (const { target, text } of findTextLinks(run, limits.linkCount)) this.#page.addLink('text', target, text);
  }
}

function count(counts: Map<string, number>, name: string, change: number): void {
  counts.set(name, (counts.get(name) ?? 0) + change);
}
