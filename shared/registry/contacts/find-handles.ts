import type { ChatKind } from '../brand.ts';
import type { Contact } from './contact.ts';

/** Services by the words for them; those of which the registry knows no handles are `null`-less `other`. */
const services: Readonly<Record<string, ChatKind | 'other'>> = {
  whatsapp: 'whatsapp',
  telegram: 'telegram',
  messenger: 'messenger',
  twitter: 'x',
  x: 'x',
  signal: 'other',
  instagram: 'other',
  facebook: 'other',
  tiktok: 'other',
  snapchat: 'other',
  skype: 'other',
  discord: 'other',
  wechat: 'other',
  viber: 'other',
  line: 'other',
  threads: 'other',
  linkedin: 'other',
  mastodon: 'other',
  bluesky: 'other',
  youtube: 'other',
};
const names = Object.keys(services).join('|');
/** "Telegram: @name", "@name on Telegram", "Skype ID: name"; all counted, none nested. */
const handle = /(?<![\w.@/-])@(?<name>\w[\w.]{0,62}\w)(?![\w@/-])/g;
const labelled = new RegExp(
  `\\b(?<service>${names})(?: {0,2}(?:id|user|username|name|handle|account|chat|support))?(?: {0,2}[:=] {0,2})(?<name>[a-z][\\w.]{2,62}\\w)(?![\\w@./:-])`,
  'gi',
);
/** How far from a handle the word for its service stands. */
const reach = 40;
const mention = new RegExp(`\\b(?<service>${names})\\b`, 'gi');

/** Handles of chat services in a cleaned text, each with its service where the words beside it say which. Linear. */
export function* findHandles(text: string): Generator<Contact> {
  for (const match of text.matchAll(handle)) {
    const name = match.groups?.name ?? '';
    // "@a.example" stands for the addresses there.
    if (/\.[a-z]{2,24}$/i.test(name)) continue;
    const start = match.index;
    const end = start + match[0].length;
    const channel = { kind: 'chat', service: serviceBeside(text, start, end), handle: name } as const;
    yield { value: match[0], start, end, channel };
  }
  for (const match of text.matchAll(labelled)) {
    const { service = '', name = '' } = match.groups ?? {};
    const end = match.index + match[0].length;
    const start = end - name.length;
    const channel = { kind: 'chat', service: services[service.toLowerCase()] ?? null, handle: name } as const;
    yield { value: name, start, end, channel };
  }
}

/** The service that the words beside a handle name, those before it first; null when they name none. */
function serviceBeside(text: string, start: number, end: number): ChatKind | 'other' | null {
  const before = lastLine(text.slice(Math.max(0, start - reach), start));
  const after = text.slice(end, end + reach).split('\n', 1)[0] ?? '';
  const word =
    [...before.matchAll(mention)].at(-1)?.groups?.service ?? [...after.matchAll(mention)][0]?.groups?.service ?? '';
  return services[word.toLowerCase()] ?? null;
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf('\n') + 1);
}
