import type { ContactCheck } from '../../../shared/contract/channel-check.ts';
import { messages } from '../messages.ts';
import { withoutDeceivers } from '../text/visible.ts';

/** What an answer says, one sentence after the other. */
export function contactWords(check: ContactCheck): readonly string[] {
  const { status, brand, channel, lookalikeOf, named } = check;
  const words = messages.check;
  if (lookalikeOf !== null) return [words.lookalike(lookalikeOf.name)];
  const at =
    status !== 'official' && brand !== null && channel !== null ? [words.unknownAt(channel.as, brand.name)] : [];
  if (named !== null) return [words.named(named.name), ...at];
  if (status === 'official' && brand !== null && channel !== null) {
    return [words.official(channel.as, brand.name), ...elsewhereWords(check)];
  }
  return at.length > 0 ? at : [words.unknown];
}

function elsewhereWords({ elsewhere, channel, alternatives }: ContactCheck): readonly string[] {
  if (elsewhere === null || channel === null) return [];
  if (elsewhere === 'country') return [messages.check.country(channel.value)];
  const chat = alternatives?.chats.find(({ handle }) => handle === channel.value);
  return [messages.check.service(messages.reach.chat(chat?.kind ?? ''))];
}

/** A value, cut so that its host can be set off. */
export type ValueParts = Readonly<{ before: string; host: string; after: string }>;

/** @returns null when the host does not stand in the value as it is, as one in letters of another script */
export function valueParts({ value, host }: ContactCheck): ValueParts | null {
  const shown = withoutDeceivers(value);
  // The host is what stands last of it in an address, and first in a link behind what pretends to be one.
  const from = shown.indexOf('://') === -1 ? 0 : shown.indexOf('://') + 3;
  const authorityEnd = from + (/[/?#]/.exec(shown.slice(from))?.index ?? shown.length - from);
  const at = host === '' ? -1 : shown.toLowerCase().lastIndexOf(host, authorityEnd - host.length);
  if (at < from) return null;
  return {
    before: shown.slice(0, at),
    host: shown.slice(at, at + host.length).toLowerCase(),
    after: shown.slice(at + host.length),
  };
}
