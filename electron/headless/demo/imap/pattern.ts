/**
 * Whether a mailbox name matches a LIST pattern: `*` is anything, `%` anything but the delimiter `/`
 * (RFC 3501 section 6.3.8). Takes time in proportion to both lengths, whatever the pattern.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  // reachable[i]: the pattern read so far matches the first i characters of the name.
  let reachable = Array.from({ length: name.length + 1 }, (_, index) => index === 0);
  for (const character of pattern) {
    const next = reachable.map(() => false);
    for (let index = 0; index <= name.length; index += 1) {
      const previous = name[index - 1];
      if (character === '*' || character === '%') {
        const canTake = index > 0 && (character === '*' || previous !== '/') && next[index - 1] === true;
        next[index] = reachable[index] === true || canTake;
      } else {
        next[index] = index > 0 && previous === character && reachable[index - 1] === true;
      }
    }
    reachable = next;
  }
  return reachable.at(-1) === true;
}
