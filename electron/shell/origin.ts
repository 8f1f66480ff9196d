/** The scheme of the window's pages; registered as standard and secure, so that they have an origin of their own. */
export const windowScheme = 'app';
const windowHost = 'vouchsafe';

/** Where the window's page is. */
export const windowAddress = `${windowScheme}://${windowHost}/`;

/**
 * Is this address one of the window's own pages?
 * Credentials or a port make another address of it, whatever the scheme says.
 */
export function isWindowAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null && `${url.protocol}//${url.host}/` === windowAddress && url.username === '' && url.password === ''
  );
}
