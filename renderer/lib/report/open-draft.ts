/** Windows hands no longer address to a program (the limit of its shell is 2081), so the shell takes none. */
const longestAddress = 2_000;

/**
 * The address of a draft as the system's mail program is given it; null for whatever is none. A text that is too long
 * is left out: it stands in the file that is attached.
 */
export function draftAddress(mailto: string): string | null {
  const url = URL.parse(mailto);
  if (url?.protocol !== 'mailto:') return null;
  if (url.href.length <= longestAddress) return url.href;
  const [recipients = '', fields = ''] = url.href.split('?', 2);
  const subject = fields.split('&').find((field) => field.startsWith('subject='));
  const short = subject === undefined ? recipients : `${recipients}?${subject}`;
  return short.length <= longestAddress ? short : null;
}

/** Begins a mail in the system's mail program. */
export function openDraft(mailto: string): void {
  const href = draftAddress(mailto);
  if (href !== null) window.open(href, '_blank', 'noopener,noreferrer');
}
