/** What scrolls takes the focus, so that the arrow keys can scroll it. */
export function focusable(element: HTMLElement): void {
  element.tabIndex = 0;
}
