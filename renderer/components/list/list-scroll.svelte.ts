import { tick } from 'svelte';
import { type Row, rowsBetween } from '../../lib/list/rows.ts';

/** Rows drawn above and below what is seen, rem: a fast scroll meets drawn rows. */
const margin = 24;
/** How near to its end the list asks for more, rem. */
const endMargin = 60;
/** Room left above the line that the keyboard is at, for the name of its day, and below it, rem. */
const cursorMargins = { above: 2.25, below: 0.5 };

/** Where a list that draws only what is seen is scrolled to, in rem. What is seen stays put when rows come or go. */
export class ListScroll {
  top = $state(0);
  #height = $state(0);
  #element: HTMLElement | null = null;
  #rem = 16;
  #rows: readonly Row[] = [];

  /** Begins and end of what is drawn. */
  get from(): number {
    return this.top - margin;
  }

  get to(): number {
    return this.top + this.#height + margin;
  }

  /** Is the reader about to see the end of a list that is so high? */
  nears(end: number): boolean {
    return this.#height > 0 && this.to + endMargin > end;
  }

  /** An attachment for the element that scrolls. */
  readonly attach = (element: HTMLElement): (() => void) => {
    this.#element = element;
    this.#rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
    const read = () => {
      this.top = element.scrollTop / this.#rem;
      this.#height = element.clientHeight / this.#rem;
    };
    element.addEventListener('scroll', read, { passive: true });
    const resizes = new ResizeObserver(read);
    resizes.observe(element);
    return () => {
      element.removeEventListener('scroll', read);
      resizes.disconnect();
      this.#element = null;
    };
  };

  /**
   * Takes in the rows that are about to be drawn. When the reader is somewhere in the list, by scrolling or by
   * keyboard, the first mail that they see stays where it is on the screen.
   */
  follow(rows: readonly Row[]): void {
    const before = this.#rows;
    this.#rows = rows;
    const focused = this.#element?.contains(document.activeElement) ?? false;
    if (this.top === 0 && !focused) return;
    const anchor = rowsBetween(before, this.top, this.top + this.#height).find((row) => row.kind === 'mail');
    const now = rows.find((row) => row.key === anchor?.key);
    if (anchor === undefined || now === undefined || now.top === anchor.top) return;
    const top = this.top + now.top - anchor.top;
    // The list has its new height only after the drawing.
    void tick().then(() => this.#scrollTo(top));
  }

  /** Scrolls no further than is needed to show a mail. */
  show(mailId: number): void {
    const row = this.#rows.find(({ key }) => key === mailId);
    if (row === undefined) return;
    const bottom = row.top + row.height + cursorMargins.below;
    if (row.top - cursorMargins.above < this.top) this.#scrollTo(row.top - cursorMargins.above);
    else if (bottom > this.top + this.#height) this.#scrollTo(bottom - this.#height);
  }

  toTop(): void {
    void tick().then(() => this.#scrollTo(0));
  }

  #scrollTo(top: number): void {
    if (this.#element === null) return;
    this.#element.scrollTop = top * this.#rem;
    this.top = this.#element.scrollTop / this.#rem;
  }
}
