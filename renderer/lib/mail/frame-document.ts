/** The one place where a stranger's markup becomes a document: that of a frame without rights, never the window's. */
const policy = window.trustedTypes?.createPolicy('mail-frame', { createHTML: (document) => document });

/**
 * Lets a document that the backend made harmless into a sandboxed frame.
 * @returns a TrustedHTML where the browser knows Trusted Types, as the window's policy wants it
 */
export function harmless(document: string): string {
  return (policy?.createHTML(document) ?? document) as string;
}

declare global {
  interface Window {
    /** https://www.w3.org/TR/trusted-types/; TypeScript does not know it yet. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createHTML(input: string): string }): { createHTML(input: string): unknown };
    };
  }
}
