import { collapseInvisible } from '../invisible.ts';
import { limits } from '../limits.ts';

/** What stands between two runs of text, from weak to strong; the stronger of two neighbours counts. */
const gaps = ['', ' ', '\n', '\n\n'] as const;
const space = 1;
const line = 2;
const paragraph = 3;

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
    const collapsed = collapse(run, preformatted);
    const trimmed = preformatted ? collapsed : collapsed.trim();
    if (collapsed.startsWith(' ') && !preformatted) this.#widen(space);
    if (trimmed === '') return;
    const gap = this.#text === '' ? '' : (gaps[this.#gap] ?? '');
    this.#text += gap + trimmed;
    if (this.#marked !== null && this.#marked.length < limits.linkTextLength) this.#marked += gap + trimmed;
    this.#gap = collapsed.endsWith(' ') && !preformatted ? space : 0;
    if (this.#text.length <= this.#maximum) return;
    this.#text = this.#text.slice(0, this.#maximum);
    this.overflow = true;
  }

  /** A space where cells of a table meet. */
  space(): void {
    this.#widen(space);
  }

  /** The edge of a block. */
  line(): void {
    this.#widen(line);
  }

  /** An explicit line break; the second in a row leaves a line empty. */
  lineBreak(): void {
    this.#widen(this.#gap >= line ? paragraph : line);
  }

  #widen(strength: number): void {
    this.#gap = Math.max(this.#gap, strength);
  }
}

function collapse(run: string, preformatted: boolean): string {
  // Most runs are a few plain words with single spaces between.
  if (!/[^ -~]| {2}/.test(run)) return run;
  const visible = collapseInvisible(run);
  return preformatted ? visible.replaceAll('\r\n', '\n') : visible.replace(/\s+/g, ' ');
}
