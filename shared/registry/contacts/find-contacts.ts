import { readChannel } from '../channel.ts';
import type { Registry } from '../registry.ts';
import type { Contact, ContactChannel } from './contact.ts';
import { findAddresses } from './find-addresses.ts';
import { findHandles } from './find-handles.ts';
import { findDialled } from './find-numbers.ts';

/** So many contacts of one text are looked at. */
export const contactLimit = 20;
/** E.164: no number has more digits; two numbers beside each other have. */
const digitLimit = 15;

/**
 * The contacts in a cleaned text, in its order, each once; one more than the limit tells that there are more.
 * @param text a single contact or whole paragraphs, cleaned
 */
export function findContacts(text: string, registry: Registry): readonly Contact[] {
  const whole = readWhole(text);
  if (whole !== null) return [whole];
  const found: Contact[] = [];
  let rest = text;
  for (const find of [findHandles, (part: string) => findAddresses(part, registry), findDialled]) {
    const contacts = firstOf(find(rest));
    // What one kind of contact is made of is none of another kind: "https://x.example/3631".
    for (const { start, end } of contacts) rest = blank(rest, start, end);
    found.push(...contacts);
  }
  return firstOf(found.sort((one, other) => one.start - other.start));
}

/** The text without the contacts in it, at the same places. */
export function withoutContacts(text: string, contacts: readonly Contact[]): string {
  return contacts.reduce((rest, { start, end }) => blank(rest, start, end), text);
}

/** A text that is one contact and nothing else. */
function readWhole(text: string): Contact | null {
  const value = text.trim();
  if (value.includes('\n') || /^(?:mailto|sms|smsto|callto):/i.test(value)) return null;
  const channel = readChannel(value);
  if (channel.kind === 'phone' && channel.text.replace(/\D/g, '').length > digitLimit) return null;
  // "Amazon support <joe@a.example>" has words that say whom it is meant to be from.
  if (channel.kind === 'other' || (channel.kind === 'address' && value.includes('<'))) return null;
  const start = text.indexOf(value);
  return { value, start, end: start + value.length, channel };
}

function firstOf(contacts: Iterable<Contact>): Contact[] {
  const found = new Map<string, Contact>();
  for (const contact of contacts) {
    const key = keyOf(contact.channel);
    if (!found.has(key)) found.set(key, contact);
    if (found.size > contactLimit) break;
  }
  return [...found.values()];
}

function keyOf(channel: ContactChannel): string {
  return JSON.stringify(channel.kind === 'phone' ? { ...channel, text: channel.text.replace(/[^\d+]/g, '') } : channel);
}

function blank(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}${'|'.repeat(end - start)}${text.slice(end)}`;
}
