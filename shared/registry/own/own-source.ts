/** The source of every fact that the owner entered, in brackets behind it where the owner knows it from. */
const words = 'own entry';

/** @param note where the owner knows it from, '' when that is not said */
export function ownSource(note: string): string {
  return note === '' ? words : `${words} (${note})`;
}

/** What the owner said about where a fact is known from; null when it is no own entry. */
export function ownNote(source: string): string | null {
  if (source === words) return '';
  return source.startsWith(`${words} (`) && source.endsWith(')') ? source.slice(words.length + 2, -1) : null;
}
