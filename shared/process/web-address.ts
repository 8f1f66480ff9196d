/** Longer than any address in the registry; a browser is not handed a page of text. */
const webAddressLength = 2_048;

/** A web page as the person's browser may be handed it, or why it is not. */
export type WebAddress =
  | Readonly<{ kind: 'openable'; href: string }>
  | Readonly<{ kind: 'closed'; reason: 'no-web-page' | 'not-encrypted' | 'user-name' | 'too-long' }>;

/**
 * May this be handed to the person's browser? The window asks before it offers an address, and the shell before it opens
 * one: what is offered opens. Anything but the web (file:, smb:, custom schemes) may start a program, what is not
 * encrypted can be answered by anybody on the way, and a user name in front of a host serves to deceive.
 */
export function webAddress(address: string): WebAddress {
  if (address.length > webAddressLength) return { kind: 'closed', reason: 'too-long' };
  const url = URL.parse(address);
  if (url?.protocol === 'http:') return { kind: 'closed', reason: 'not-encrypted' };
  if (url?.protocol !== 'https:') return { kind: 'closed', reason: 'no-web-page' };
  if (url.username !== '' || url.password !== '') return { kind: 'closed', reason: 'user-name' };
  // Written out as the browser reads it, with what had to be encoded.
  if (url.href.length > webAddressLength) return { kind: 'closed', reason: 'too-long' };
  return { kind: 'openable', href: url.href };
}
