import type { IncomingHttpHeaders } from 'node:http';

type WithHeaders = Readonly<{ headers: IncomingHttpHeaders }>;

/**
 * The Host that a request names, if it is ours. A page elsewhere whose name was made to resolve to 127.0.0.1 (DNS
 * rebinding) names its own.
 * @returns `127.0.0.1:port` or `localhost:port`, else null
 */
export function ownHost(request: WithHeaders, port: number): string | null {
  const { host } = request.headers;
  return host === `127.0.0.1:${port}` || host === `localhost:${port}` ? host : null;
}

/**
 * Was the request made by our own page? WebSockets are not held back by the same-origin policy, so the Origin header,
 * which no page can forge, has to be looked at; a client without one is no browser and is refused.
 */
export function isOwnOrigin(request: WithHeaders, host: string): boolean {
  return request.headers.origin === `http://${host}`;
}
