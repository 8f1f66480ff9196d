/** The name the demo's server answers to; it serves this machine only. */
const demoHost = '127.0.0.1';

/**
 * The address the demo hands to its window, null when it is none: the window shows pages of this machine's own server
 * and no others.
 * @param argv the words the program was started with
 */
export function demoAddress(argv: readonly string[]): URL | null {
  const url = URL.parse(argv.at(-1) ?? '');
  if (url === null || url.protocol !== 'http:' || url.hostname !== demoHost) return null;
  return url.username === '' && url.password === '' ? url : null;
}

/** Does an address belong to the demo's own server? Its page also talks to it over a WebSocket. */
export function isOfDemo(demo: URL, address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.host === demo.host && (url.protocol === 'http:' || url.protocol === 'ws:');
}
