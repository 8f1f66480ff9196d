/** Text for one line of a terminal: no line breaks, no control characters that would steer it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ').trim();
}
