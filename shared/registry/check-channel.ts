import { type Channel, readChannel } from './channel.ts';
import { type Answer, type ChannelCheck, unknownChannel } from './channel-check.ts';
import { checkAddress, checkDomain, checkUrl } from './check-host.ts';
import { checkChat, checkPhone } from './check-phone.ts';
import type { Registry } from './registry.ts';

/**
 * Finds out whose channel a value is.
 * @param value a mail address, domain, web address, telephone number or chat handle, as typed or copied
 */
export function checkChannel(value: string, registry: Registry): ChannelCheck {
  const channel = readChannel(value);
  return { value, kind: channel.kind, ...answerFor(channel, registry) };
}

/**
 * Finds out whose a channel is that was read already.
 * @param preferred the brand that is meant, where a telephone number can be several brands'
 */
export function answerFor(channel: Channel, registry: Registry, preferred: string | null = null): Answer {
  switch (channel.kind) {
    case 'address':
      return checkAddress(channel, registry);
    case 'domain':
      return checkDomain(channel.host, registry);
    case 'url':
      return checkUrl(channel, registry);
    case 'phone':
      return checkPhone(channel.text, registry, preferred);
    case 'chat':
      return checkChat(channel, registry);
    case 'other':
      return unknownChannel;
  }
}
