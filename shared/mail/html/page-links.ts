import { type Budget, cut, limits } from '../limits.ts';
import type { Link } from '../mail.ts';
import type { TextFlow } from './text-flow.ts';

const blank = /[\s\p{Cc}]+/gu;

/** Collects what leads out of a page, and its images. */
export class PageLinks {
  readonly #shown: TextFlow;
  readonly #budget: Budget;
  readonly #links: Link[] = [];
  readonly #imageTexts = new Set<string>();
  readonly #dataImages: string[] = [];
  #imageCount = 0;
  /** Target of the open link, '' when none is open. */
  #anchor = '';
  #anchorAlternative = '';
  #base = '';

  /** @param shown the visible text of the page, from which links take theirs */
  constructor(shown: TextFlow, budget: Budget) {
    this.#shown = shown;
    this.#budget = budget;
  }

  /** True when no more links are read. */
  get full(): boolean {
    return this.#links.length >= limits.linkCount;
  }

  /** True between the tags of a link. */
  get inAnchor(): boolean {
    return this.#anchor !== '';
  }

  /** Takes note of an element that leads somewhere or shows an image. */
  openElement(name: string, attributes: ReadonlyMap<string, string>, hidden: boolean): void {
    const get = (attribute: string) => attributes.get(attribute) ?? '';
    if (name === 'a') this.#openAnchor(get('href') || get('xlink:href'));
    else if (name === 'img') this.#addImage(get, hidden);
    else if (name === 'area' && get('href') !== '') this.addLink('area', get('href'), get('alt') || get('title'));
    else if (name === 'form' && get('action') !== '') this.addLink('form', get('action'), '');
    else if (name === 'base' && this.#base === '') this.#base = withoutBlanks(get('href'));
    if (get('formaction') !== '') this.addLink('form', get('formaction'), '');
  }

  /** Ends the open link, if there is one: its text is complete. */
  closeAnchor(): void {
    if (this.#anchor === '') return;
    this.addLink('anchor', this.#anchor, this.#shown.takeMarked() || this.#anchorAlternative);
    this.#anchor = '';
  }

  /** @param target as written in the page */
  addLink(kind: Link['kind'], target: string, text: string): void {
    if (this.full) {
      this.#budget.reached.add('linkCount');
      return;
    }
    const written = withoutBlanks(cut(target, 'linkLength', this.#budget));
    if (written === '') return;
    const resolved = this.#base === '' || kind === 'text' ? written : resolve(written, this.#base);
    this.#links.push({ kind, target: resolved, text: cut(text.trim(), 'linkTextLength', this.#budget) });
  }

  found(): Readonly<{ links: Link[]; imageTexts: string[]; imageCount: number; dataImages: string[] }> {
    return {
      links: this.#links,
      imageTexts: [...this.#imageTexts],
      imageCount: this.#imageCount,
      dataImages: this.#dataImages,
    };
  }

  #openAnchor(target: string): void {
    // A link cannot contain another: the second ends the first.
    this.closeAnchor();
    if (target === '') return;
    this.#anchor = target;
    this.#shown.mark();
    this.#anchorAlternative = '';
  }

  #addImage(get: (attribute: string) => string, hidden: boolean): void {
    const source = get('src');
    if (source === '' || hidden || isPixel(get)) return;
    this.#imageCount++;
    const alternative = get('alt').trim() || get('title').trim();
    if (this.#anchorAlternative === '') this.#anchorAlternative = alternative;
    for (const text of [get('alt').trim(), get('title').trim()]) this.#addImageText(text);
    const embedded = /^\s{0,20}data:/i.test(source);
    if (!embedded) this.addLink('image', source, alternative);
    else if (this.#dataImages.length < limits.attachmentCount) this.#dataImages.push(source.trim());
    else this.#budget.reached.add('attachmentCount');
  }

  #addImageText(text: string): void {
    if (text === '') return;
    if (this.#imageTexts.size >= limits.imageTextCount) this.#budget.reached.add('imageTextCount');
    else this.#imageTexts.add(cut(text, 'linkTextLength', this.#budget));
  }
}

/** Browsers drop line breaks and tabs within a URL, so that they must not hide one. */
function withoutBlanks(target: string): string {
  return target.replace(blank, '');
}

function resolve(target: string, base: string): string {
  if (target.startsWith('#')) return target;
  return URL.parse(target, base)?.href ?? target;
}

/** An image of one or two pixels counts readers; it shows nothing. A style overrides the attributes: an image with both may fill the page. */
function isPixel(get: (attribute: string) => string): boolean {
  if (/width|height/i.test(get('style'))) return false;
  return [get('width'), get('height')].some((size) => /^\s{0,5}[0-2](?:px)?\s{0,5}$/.test(size));
}
