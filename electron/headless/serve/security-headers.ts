/**
 * Headers of every answer. The policy lets the page load itself and talk to the one WebSocket of its own origin,
 * nothing else: what a mail says can neither run nor call home.
 * @param host the Host header, after it was checked
 */
export function securityHeaders(host: string): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      // A mail's frame has this policy too, and its design is written into it. No string becomes markup of the page.
      "style-src 'self' 'unsafe-inline'",
      `connect-src 'self' ws://${host}`,
      "img-src 'self' data:",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types svelte-trusted-html mail-frame',
    ].join('; '),
    'Cache-Control': 'no-store',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  };
}
