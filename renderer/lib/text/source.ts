/** What to call the source of a fact: the host of a page, else its name. */
export function sourceName(source: string): string {
  const url = URL.canParse(source) ? new URL(source) : null;
  return url === null || url.host === '' ? source : url.host.replace(/^www\./, '');
}
