/** The address of a web page as the browser reads it; null for whatever is none, such as `javascript:`. */
export function openableAddress(address: string): string | null {
  const url = URL.parse(address);
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null;
}

/** Opens a web page in a browser window that knows nothing of this one. */
export function openAddress(address: string): void {
  const href = openableAddress(address);
  if (href !== null) window.open(href, '_blank', 'noopener,noreferrer');
}
