import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may see the window: whoever opens the one-time address first, and from then on has the cookie. */
export type Session = Readonly<{
  /** To be put into the address that is printed; 256 random bits. */
  token: string;
  /** Name of the cookie; cookies do not tell ports apart, so the port is part of it. */
  cookieName: string;
  /** Takes the token: the cookie's value the first time, null for a wrong token and for every later time. */
  redeem(token: string): string | null;
  /** Does this Cookie header hold the session? */
  admits(cookieHeader: string | undefined): boolean;
}>;

/** Opens the only session of a server on `port`. */
export function createSession(port: number): Session {
  const token = randomBytes(32).toString('base64url');
  const cookie = randomBytes(32).toString('base64url');
  const cookieName = `vouchsafe-${port}`;
  let redeemed = false;
  return {
    token,
    cookieName,
    redeem(given) {
      if (redeemed || !equalSecrets(given, token)) return null;
      redeemed = true;
      return cookie;
    },
    admits(cookieHeader = '') {
      return cookieHeader.split(';').some((pair) => {
        const equals = pair.indexOf('=');
        return pair.slice(0, equals).trim() === cookieName && equalSecrets(pair.slice(equals + 1).trim(), cookie);
      });
    },
  };
}

/** Compares digests, so that neither content nor length shows in the time taken. */
function equalSecrets(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
