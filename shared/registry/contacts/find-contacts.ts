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
/** What is dialled to leave a country. */
const exitCode = /^(?:00(?:11)?|01[01])/;

/** What was found in a text: the contacts, and the text without any of them, at the same places. */
export type FoundContacts = Readonly<{ contacts: readonly Contact[]; rest: string }>;

/**
 * The contacts in a cleaned text, in its order, each once; one more than the limit tells that there are more.
 * @param text a single contact or whole paragraphs, cleaned
 */
export function findContacts(text: string, registry: Registry): FoundContacts {
  const whole = readWhole(text);
  if (whole !== null) return { contacts: [whole], rest: '' };
  const found: Contact[] = [];
  let rest = text;
  for (const find of [findHandles, (part: string) => findAddresses(part, registry), findDialled]) {
    const contacts = [...find(rest)];
    // What one kind of contact is made of is none of another kind: "https://x.example/3631".
    for (const { start, end } of contacts) rest = blank(rest, start, end);
    found.push(...contacts);
  }
  if (found.length > 0) return { contacts: firstOf(found.sort((one, other) => one.start - other.start)), rest };
  // A host below no suffix that there is, or in numbers, is answered only when nothing else is asked.
  const only = contactOf(text);
  return only === null || only.channel.kind === 'phone' ? { contacts: [], rest } : { contacts: [only], rest: '' };
}

/** A number or a handle and nothing else, with no words beside it that could say what it is. */
function readWhole(text: string): Contact | null {
  const contact = contactOf(text);
  if (contact === null) return null;
  const { kind } = contact.channel;
  if (kind === 'chat') return isHostName(contact.value) ? null : contact;
  const digits = contact.value.replace(/\D/g, '').replace(exitCode, '');
  return kind === 'phone' && digits.length <= digitLimit ? contact : null;
}

/** "@a.example" stands for the addresses there. */
function isHostName(value: string): boolean {
  return /^@[^@]*\.[a-z]{2,24}$/i.test(value);
}

/** The text as one contact, with nothing but spaces around it. */
function contactOf(text: string): Contact | null {
  const value = text.trim();
  const channel = readChannel(value);
  const apart = channel.kind !== 'phone' && /\s/.test(value);
  if (apart || channel.kind === 'other' || /^(?:mailto|tel|sms|smsto|callto):/i.test(value)) return null;
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
