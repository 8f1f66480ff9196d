const pairs = 32;

/** How a fingerprint that a person was given stands to the one a server shows. */
export type Comparison = Readonly<{ kind: 'nothing' | 'short' | 'same' } | { kind: 'differs'; pair: number }>;

/**
 * Compares a fingerprint as it was pasted, with or without colons, in any case, with what a tool writes before it.
 * @param shown 32 pairs of hex digits with colons between them
 */
export function compareFingerprints(shown: string, given: string): Comparison {
  const digits = given
    .replace(/^.*=/s, '')
    .replace(/[\s:.-]/g, '')
    .toUpperCase();
  if (digits === '') return { kind: 'nothing' };
  if (!/^[0-9A-F]+$/.test(digits) || digits.length !== pairs * 2) return { kind: 'short' };
  const wanted = shown.replaceAll(':', '').toUpperCase();
  for (let at = 0; at < pairs * 2; at += 2) {
    if (digits.slice(at, at + 2) !== wanted.slice(at, at + 2)) return { kind: 'differs', pair: at / 2 + 1 };
  }
  return { kind: 'same' };
}

/** The fingerprint in four lines of eight pairs, which the eye can hold against another. */
export function fingerprintLines(fingerprint: string): readonly string[] {
  const all = fingerprint.split(':');
  return [0, 8, 16, 24].map((from) => all.slice(from, from + 8).join(':')).filter((line) => line !== '');
}
