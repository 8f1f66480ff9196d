/**
 * Characters that change how other characters are shown without being seen: C0 and C1 controls (tab and line feed
 * are white space), bidirectional marks, embeddings, overrides and isolates, line and paragraph separators. With
 * them a sender can make one address read as another (UTR #36, "Trojan Source"). Joiners are left alone: Persian and
 * emoji need them.
 */
const deceivers = /(?![\t\n])[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu;

/** A stranger's text without the characters that deceive the eye. */
export function withoutDeceivers(text: string): string {
  return text.replace(deceivers, '');
}

/** A stranger's text with the characters that deceive the eye written out, for evidence: `[U+202E]`. */
export function withVisibleDeceivers(text: string): string {
  return text.replace(
    deceivers,
    (character) => `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}
