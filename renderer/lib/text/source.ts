import { ownNote } from '../../../shared/registry/own/own-source.ts';
import { messages } from '../messages.ts';

/**
 * What to call the source of a fact, in the space of a word or two: the host of a page, the owner and name of a
 * repository, else its beginning. Of several sources, which are parted by semicolons, the first. Of the owner's own entries that they are, and where the owner knows it from.
 */
export function sourceName(source: string): string {
  const note = ownNote(source);
  if (note !== null) return note === '' ? messages.registry.own : messages.registry.ownFrom(note);
  const first = source.split(';', 1)[0]?.trim() ?? '';
  const [word = ''] = first.split(' ', 1);
  const url = URL.canParse(word) ? new URL(word) : null;
  if (url !== null && url.host !== '') return url.host.replace(/^www\./, '');
  return /^[\w.-]+\/[\w.-]+$/.test(word) ? word : first;
}
