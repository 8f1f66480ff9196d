import type { Revealed } from '../contract/report.ts';
import type { Reporter } from './report.ts';
import type { ReportedMail } from './reported-mail.ts';

/**
 * What leaves the machine with a report. A redacted copy hides the owner's addresses in the mail, but not who reports, nor
 * the way the mail came, nor what a sender put into its links to tell its recipients apart.
 */
export function revealsOf(from: Reporter, mail: ReportedMail): readonly Revealed[] {
  return [
    'yourAddress',
    ...(from.name.trim() === '' ? [] : (['yourName'] as const)),
    'wholeMail',
    'receivedPath',
    ...(mail.links.some(({ url }) => isPersonal(url)) ? (['personalLinks'] as const) : []),
  ];
}

/** A link that has more to it than a host may be made for one recipient. */
function isPersonal(url: string): boolean {
  const { pathname, search, hash } = new URL(url);
  return pathname.length > 1 || search !== '' || hash !== '';
}
