import { registrableDomain } from '../../domain/registrable.ts';
import type { Registry } from '../../registry/registry.ts';

/**
 * Pages of large services that pass their visitors on to an address in their own parameters: what is known as an open
 * redirect.
 */
const openRedirects: ReadonlySet<string> = new Set([
  'bing.com',
  'doubleclick.net',
  'duckduckgo.com',
  'facebook.com',
  'google.com',
  'googleadservices.com',
  'instagram.com',
  'linkedin.com',
  'slack-redir.net',
  'steamcommunity.com',
  'translate.goog',
  'vk.com',
  'youtube.com',
]);

/** Click counters and link scanners of mail systems that are in no list of mailing services. */
const counters: ReadonlySet<string> = new Set([
  'awstrack.me',
  'safelinks.protection.outlook.com',
  'urldefense.com',
  'urldefense.proofpoint.com',
]);

/** Where every organisation shows a page of its own, and links to it below its mail. */
const profilePages: ReadonlySet<string> = new Set([
  'apps.apple.com',
  'facebook.com',
  'github.com',
  'instagram.com',
  'itunes.apple.com',
  'linkedin.com',
  'pinterest.com',
  'play.google.com',
  'reddit.com',
  'threads.net',
  'tiktok.com',
  'twitter.com',
  'vimeo.com',
  'x.com',
  'youtu.be',
  'youtube.com',
]);

/** A mailing service's counter, which stands between a link and its target in honest newsletters as well. */
export function isCounter(host: string, registry: Registry): boolean {
  return isOneOf(counters, host) || registry.hostKinds(host).has('mailing-service');
}

/** A large service whose page is borrowed to pass visitors on. */
export function isOpenRedirect(host: string): boolean {
  return isOneOf(openRedirects, host);
}

/** A host that may pass its visitors on, so that its parameters are worth reading. */
export function passesOn(host: string, registry: Registry): boolean {
  return isCounter(host, registry) || isOpenRedirect(host) || registry.hostKinds(host).has('shortener');
}

/** A page that organisations show themselves on. */
export function isProfilePage(host: string): boolean {
  return isOneOf(profilePages, host);
}

function isOneOf(hosts: ReadonlySet<string>, host: string): boolean {
  return hosts.has(host) || hosts.has(registrableDomain(host)) || hosts.has(host.replace(/^[^.]+\./, ''));
}
