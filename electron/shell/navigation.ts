import { webAddress } from '../../shared/process/web-address.ts';
import { isWindowAddress } from './origin.ts';

/** As much as mail programs take of an address, and more than the draft of a report has. */
const draftLength = 2_048;

/** May a page or a frame of the window go there? Only to the window's own pages. */
export function mayNavigate(address: string): boolean {
  return isWindowAddress(address);
}

/**
 * May the window's session load this? The page is served by the shell and everything it needs comes with it; whatever
 * else is asked for would leave this machine. A file that the page made itself (`blob:`) is only saved from it.
 */
export function mayRequest(address: string, devTools: boolean): boolean {
  const made = address.startsWith('blob:') ? address.slice('blob:'.length) : address;
  return isWindowAddress(made) || address.startsWith('data:') || (devTools && address.startsWith('devtools://'));
}

/**
 * The address to hand to the system when the window asks for a new window, null when it is not to be opened: an https
 * page for the browser, or the draft of a report for the mail program.
 */
export function externalAddress(address: string): string | null {
  const page = webAddress(address);
  if (page.kind === 'openable') return page.href;
  const url = address.length > draftLength ? null : URL.parse(address);
  return url?.protocol === 'mailto:' && isPlainDraft(url) ? url.href : null;
}

/** Some mail programs attach files of the computer to a draft that asks for it (RFC 6068 section 7). */
function isPlainDraft({ pathname, searchParams, hash }: URL): boolean {
  const names = [...searchParams.keys()];
  return pathname !== '' && hash === '' && names.every((name) => name === 'subject' || name === 'body');
}
