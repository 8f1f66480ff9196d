import {
  type MailContent,
  type MailLink,
  maxContentLength,
  maxLinks,
} from '../../../../shared/contract/mail-content.ts';
import { readDestination } from '../../../../shared/domain/destination.ts';
import type { Link, Mail } from '../../../../shared/mail/mail.ts';
import { readPage } from '../../../../shared/mail/page.ts';
import { parseMail } from '../../../../shared/mail/parse-mail.ts';
import { checkChannel } from '../../../../shared/registry/check-channel.ts';
import type { Registry } from '../../../../shared/registry/registry.ts';

/**
 * What a mail says, as text: for reading it without its HTML.
 * @param raw the message as it lies on the server
 */
export function readContentOf(raw: Uint8Array, registry: Registry): MailContent {
  const mail = parseMail(raw);
  return {
    text: mail.text.slice(0, maxContentLength),
    cut: mail.text.length > maxContentLength || mail.limitsReached.includes('textLength'),
    links: linksOf(mail, registry),
    attachments: mail.attachments
      // A picture that stands in the page itself is part of it.
      .filter(({ name, disposition }) => name !== '' || disposition !== 'inline')
      .map(({ name, mediaType, size }) => ({ name, type: mediaType, octets: size })),
    hasHtml: readPage(raw).html.trim() !== '',
  };
}

/** Links that a reader can press, each once. */
function linksOf({ links }: Mail, registry: Registry): readonly MailLink[] {
  const found = new Map<string, MailLink>();
  for (const link of links) {
    if (link.kind === 'image') continue;
    const read = readLink(link, registry);
    found.set(`${read.url} ${read.text}`, read);
    if (found.size >= maxLinks) break;
  }
  return [...found.values()];
}

function readLink({ target, text }: Link, registry: Registry): MailLink {
  const shown = text === '' ? target : text;
  const destination = readDestination(target);
  if (destination.kind !== 'web') return { text: shown, url: '', host: '', registrableDomain: '', official: null };
  const { href: url, host, domain } = destination;
  const { status, brand } = checkChannel(url, registry);
  return {
    text: shown,
    url,
    host,
    registrableDomain: domain,
    official: status === 'official' ? (brand?.name ?? null) : null,
  };
}
