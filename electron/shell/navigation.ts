import { isWindowAddress } from './origin.ts';

/** Longer than any address in the registry; a browser is not handed a page of text. */
const externalAddressLength = 2048;

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
 * The address to hand to the person's browser when the window asks for a new window, null when it is not to be opened.
 * The window links only to official channels, which are https, and begins a mail with the report of one. Anything else
 * (file:, smb:, custom schemes) may start a program, and a user name in front of a host serves to deceive.
 */
export function externalAddress(address: string): string | null {
  if (address.length > externalAddressLength) return null;
  const url = URL.parse(address);
  if (url?.protocol === 'mailto:') return isPlainDraft(url) ? url.href : null;
  if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  return url.href;
}

/** Some mail programs attach files of the computer to a draft that asks for it (RFC 6068 section 7). */
function isPlainDraft({ pathname, searchParams, hash }: URL): boolean {
  const names = [...searchParams.keys()];
  return pathname !== '' && hash === '' && names.every((name) => name === 'subject' || name === 'body');
}
