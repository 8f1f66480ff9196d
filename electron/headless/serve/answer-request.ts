import type { IncomingHttpHeaders } from 'node:http';
import { refusals } from './refusal-page.ts';
import { ownHost } from './request-guard.ts';
import { securityHeaders } from './security-headers.ts';
import type { Session } from './session.ts';
import type { WindowFile } from './window-files.ts';

export type Site = Readonly<{ port: number; session: Session; files: ReadonlyMap<string, WindowFile> }>;

/** The parts of an HTTP request that the answer depends on. */
export type Request = Readonly<{
  method?: string | undefined;
  url?: string | undefined;
  headers: IncomingHttpHeaders;
}>;

export type Answer = Readonly<{ status: number; headers: Readonly<Record<string, string>>; body: string | Buffer }>;

/**
 * Answers one HTTP request: the one-time address with the cookie, the window's files to whoever has it, a sentence
 * to everybody else. Every answer carries the security headers.
 */
export function answerRequest(site: Site, request: Request): Answer {
  const host = ownHost(request, site.port);
  const { status, headers, body } = host === null ? page(421, refusals.foreignHost) : answerHost(site, host, request);
  const common = { ...securityHeaders(host ?? `127.0.0.1:${site.port}`), 'Content-Type': 'text/html; charset=utf-8' };
  return { status, headers: { ...common, ...headers }, body };
}

function answerHost(site: Site, host: string, request: Request): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD') return page(405, refusals.method, { Allow: 'GET, HEAD' });
  const url = URL.parse(request.url ?? '', `http://${host}`);
  if (url === null) return page(404, refusals.notFound);
  const admitted = site.session.admits(request.headers.cookie);
  const token = url.pathname === '/' ? url.searchParams.get('token') : null;

  // To the address without the token, so that it stays in no history and no bookmark.
  if (token !== null && admitted) return page(303, '', { Location: '/' });
  // A HEAD request, as link previews send, must not use the address up.
  if (token !== null && request.method === 'GET') {
    const cookie = site.session.redeem(token);
    if (cookie === null) return page(403, refusals.needsLink);
    const attributes = 'Path=/; HttpOnly; SameSite=Strict';
    return page(303, '', { Location: '/', 'Set-Cookie': `${site.session.cookieName}=${cookie}; ${attributes}` });
  }
  if (!admitted) return page(403, refusals.needsLink);
  const file = site.files.get(url.pathname);
  if (file === undefined) return page(404, refusals.notFound);
  return { status: 200, headers: { 'Content-Type': file.mediaType }, body: file.body };
}

function page(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Answer {
  return { status, headers, body };
}
