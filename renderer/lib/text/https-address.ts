/** The address to open, null unless it is a page that is fetched encrypted. */
export function httpsAddress(text: string): string | null {
  const url = URL.parse(text);
  return url?.protocol === 'https:' ? url.href : null;
}
