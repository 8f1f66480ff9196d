/**
 * What the window may load: its own script, style, fonts and pictures, and nothing else from anywhere. The contract
 * comes over a MessagePort, so not even a connection is needed. Should text of a hostile mail ever become markup, it
 * could run nothing and tell nobody.
 */
const directives = {
  'default-src': "'none'",
  'script-src': "'self'",
  // A mail's frame has this policy too, and its design is written into it. No string becomes markup of the page.
  'style-src': "'self' 'unsafe-inline'",
  'font-src': "'self'",
  'img-src': "'self' data:",
  'connect-src': "'none'",
  'frame-src': "'none'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  // No string becomes markup but the templates that Svelte compiled, and the document of a mail's sandboxed frame.
  'require-trusted-types-for': "'script'",
  'trusted-types': 'svelte-trusted-html mail-frame',
} as const;

/** The value of the Content-Security-Policy header. */
export const contentSecurityPolicy = Object.entries(directives)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ');
