import type { AccountProposal, Submission } from '../contract/account-settings.ts';
import { europeProviders } from './data/europe.ts';
import { overseasProviders } from './data/overseas.ts';
import { westernEuropeProviders } from './data/western-europe.ts';
import { worldwideProviders } from './data/worldwide.ts';
import { proposeSubmission } from './propose-submission.ts';
import type { Provider, ProviderNeed } from './provider.ts';

/** All providers that are known. */
export const providers: readonly Provider[] = [
  ...worldwideProviders,
  ...westernEuropeProviders,
  ...europeProviders,
  ...overseasProviders,
];

/** RFC 5321 section 4.5.3.1.2, and what is left of a path for the rest. */
const addressLength = 254;

const domainLabels = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}$/;

/**
 * Settings that are likely right for an address, best first: those of its provider, or else the usual names of a mail
 * server, followed by providers that keep mailboxes for their customers' domains. Nothing is asked of the network, so
 * only a trial connection can tell.
 * @returns nothing when it is no address
 */
export function proposeAccounts(address: string): readonly AccountProposal[] {
  const trimmed = address.trim();
  const at = trimmed.lastIndexOf('@');
  const domain = trimmed.slice(at + 1).toLowerCase();
  if (at < 1 || trimmed.length > addressLength || !domainLabels.test(domain)) return [];
  const known = providers.filter(({ domains }) => domains.includes(domain));
  if (known.length > 0) return known.map((provider) => proposal(provider, trimmed));
  const guesses = [`imap.${domain}`, `mail.${domain}`].map((host) => guess(host, trimmed));
  const hosters = providers.filter(({ hostsDomains }) => hostsDomains === true);
  return [...guesses, ...hosters.map((provider) => proposal(provider, trimmed))];
}

function proposal(provider: Provider, address: string): AccountProposal {
  const { name, host, needs, page, connection = { port: 993, tls: 'implicit' } } = provider;
  const user = provider.user === 'address' ? address : address.slice(0, address.lastIndexOf('@'));
  return {
    host,
    ...connection,
    user,
    provider: name,
    needs,
    note: notes[needs](name),
    page,
    submission: proposeSubmission(host, user),
  };
}

function guess(host: string, user: string): AccountProposal {
  const submission: Submission = {
    host: host.replace(/^imap\./, 'smtp.'),
    port: 465,
    tls: 'implicit',
    pinnedFingerprint: null,
    user,
  };
  return { host, port: 993, tls: 'implicit', user, provider: '', needs: 'password', note: '', page: '', submission };
}

const notes: Readonly<Record<ProviderNeed, (name: string) => string>> = {
  password: () => '',
  'app-password': (name) =>
    `${name} lets mail programs in with a password made for them only (an app password). Make one there, and enter it here.`,
  'mail-password': (name) =>
    `${name} has a password of its own for mail programs. The one for its web page does not work here.`,
  enable: (name) =>
    `${name} lets mail programs in only after you have allowed it (IMAP) in its settings. With two-step login it also asks for an app password.`,
  bridge: (name) =>
    `${name} needs its own program Bridge running on this computer. Take the user name and password that Bridge shows, and accept its certificate.`,
  oauth: (name) =>
    `${name} takes no password from mail programs any more, only its own sign-in page, which Vouchsafe cannot use yet. This account cannot be watched.`,
};
