import { collapseInvisible } from '../invisible.ts';
import { limits } from '../limits.ts';

/** What stands between two runs of text; the stronger of two neighbours counts. */
const gaps = { none: '', space: ' ', line: '\n', paragraph: '\n\n' } as const;
const strengths: readonly (keyof typeof gaps)[] = ['none', 'space', 'line', 'paragraph'];

/** Text as a page lays it out: white space collapsed, blocks on their own lines (HTML Standard, `innerText`). */
export class TextFlow {
  readonly #maximum: number;
  #text = '';
  #gap = 0;
  /** What was added since `mark`, null when that was not called. Kept apart: cutting it out of a growing text is slow. */
  #marked: string | null = null;
  /** The maximum was reached; what came later is not there. */
  overflow = false;

  /** @param maximum characters to keep */
  constructor(maximum: number) {
    this.#maximum = maximum;
  }

  /** Begins to note what is added from here on. */
  mark(): void {
    this.#marked = '';
  }

  /** Ends what `mark` began. @returns the text added since, at most `limits.linkTextLength` and one run more */
  takeMarked(): string {
    const marked = this.#marked ?? '';
    this.#marked = null;
    return marked.trim();
  }

  get text(): string {
    return this.#text;
  }

  /** Adds a run of text as it stands in the page. */
  add(run: string, preformatted: boolean): void {
    if (this.overflow) return;
    const visible = collapseInvisible(run);
    const collapsed = preformatted ? visible.replaceAll('\r\n', '\n') : visible.replace(/[\s\u00a0]+/g, ' ');
    const trimmed = preformatted ? collapsed : collapsed.trim();
    if (collapsed.startsWith(' ') && !preformatted) this.#widen(1);
    if (trimmed === '') return;
    const gap = this.#text === '' ? '' : gaps[strengths[this.#gap] ?? 'none'];
    this.#text += gap + trimmed;
    if (this.#marked !== null && this.#marked.length < limits.linkTextLength) this.#marked += gap + trimmed;
    this.#gap = collapsed.endsWith(' ') && !preformatted ? 1 : 0;
    if (this.#text.length <= this.#maximum) return;
    this.#text = this.#text.slice(0, this.#maximum);
    this.overflow = true;
  }

  /** A space where cells of a table meet. */
  space(): void {
    this.#widen(1);
  }

  /** The edge of a block. */
  line(): void {
    this.#widen(2);
  }

  /** An explicit line break; the second in a row leaves a line empty. */
  lineBreak(): void {
    this.#widen(this.#gap >= 2 ? 3 : 2);
  }

  #widen(strength: number): void {
    this.#gap = Math.max(this.#gap, strength);
  }
}
