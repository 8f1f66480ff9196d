import { readFileSync } from 'node:fs';
import type { VerdictName } from '../../../shared/detect/verdict.ts';

/** One mail of the demo and what is right to say about it. */
export type Sample = Readonly<{
  /** Name in the folder `samples`. */
  file: string;
  title: string;
  verdict: VerdictName;
  /** The brand of the registry that it claims to be; null for a claim of none. */
  brandId: string | null;
  /** What there is to see. */
  shows: string;
}>;

function genuine(file: string, brandId: string, title: string, shows: string): Sample {
  return { file: `genuine-${file}.eml`, title, verdict: 'verified', brandId, shows };
}

function ordinary(file: string, title: string, shows: string): Sample {
  return { file: `ordinary-${file}.eml`, title, verdict: 'unknown', brandId: null, shows };
}

function impersonation(file: string, brandId: string | null, title: string, shows: string): Sample {
  return { file: `impersonation-${file}.eml`, title, verdict: 'impersonation', brandId, shows };
}

/** In the order in which they arrive. */
export const samples: readonly Sample[] = [
  genuine('amazon-order', 'amazon', 'Amazon order', 'A proven sender, and links to its own pages.'),
  impersonation('dhl-parcel-fee', 'dhl', 'DHL customs fee', 'A new domain that carries the name, and a small fee.'),
  ordinary('lunch', 'Lunch on Friday', 'A friend who mentions two brands.'),
  impersonation('amazon-locked', 'amazon', 'Amazon account locked', 'A known name before the address of a nursery.'),
  genuine('github-key', 'github', 'GitHub key added', 'A security notice that asks for nothing.'),
  {
    file: 'abused-paypal-invoice.eml',
    title: 'PayPal money request',
    verdict: 'suspicious',
    brandId: 'paypal',
    shows: 'Really sent by PayPal; the telephone number in it was written by a stranger.',
  },
  ordinary('newsletter', 'Hardware newsletter', 'News about five brands, with links to them.'),
  impersonation('mcafee-call-back', 'mcafee', 'McAfee renewal', 'No link at all, only a number to call.'),
  impersonation(
    'metamask-homoglyph',
    'metamask',
    'MetaMask in Cyrillic',
    'A name in letters that only look like Latin ones.',
  ),
  genuine('dhl-parcel', 'dhl', 'DHL parcel tomorrow', 'The real counterpart of the customs fee.'),
  impersonation('microsoft-mailto', 'microsoft', 'Unusual sign-in', 'Every button writes a mail to the attacker.'),
  ordinary('warning', 'Warning from a brother', 'Talks about a fraud, and is none.'),
  {
    file: 'forwarded-sparkasse.eml',
    title: 'Forwarded TAN notice',
    verdict: 'suspicious',
    brandId: 'sparkasse',
    shows: 'Whoever forwards it claims nothing; the real sender stands in the body only.',
  },
  impersonation('mailbox-full', null, 'Mailbox almost full', 'Poses as the provider of the reader.'),
  genuine('netflix-receipt', 'netflix', 'Netflix receipt', 'A proven subdomain of the brand.'),
  impersonation(
    'netflix-forged-carrier',
    'netflix',
    'Netflix from a carrier',
    'Forges the address of a third company, and leads to a rented host.',
  ),
  ordinary('mailing-list', 'Mail operators', 'A list that discusses forged notices.'),
  impersonation('coinbase-helpdesk', 'coinbase', 'Coinbase withdrawal', 'Sent through a genuine helpdesk service.'),
  impersonation('fedex-spaced', 'fedex', 'F.e.d.E.x package', 'A name pulled apart, and a link to a bare address.'),
  genuine('telekom-bill', 'telekom', 'Telekom bill', 'A bill as a PDF, from a proven sender.'),
  impersonation('paypal-math-letters', 'paypal', 'PayPal in bold letters', 'A name in mathematical letters.'),
  impersonation('norton-image-only', 'norton', 'Norton invoice', 'A picture and a PDF, and not one word.'),
  ordinary('shop-order', 'Stationery on its way', 'A small shop that names its carrier.'),
  impersonation(
    'correios-padding',
    'correios',
    'Correios import fee',
    'Hidden text about other brands, and a redirector.',
  ),
  genuine('inpost-locker', 'inpost', 'InPost locker', 'A parcel that waits, with nothing to pay.'),
  impersonation('inpost-fee', 'inpost', 'InPost surcharge', 'Asks for card data for a few pence.'),
  impersonation('ing-link-text', 'ing', 'ING scanner', 'Shows one address and leads to another.'),
  ordinary('appointment', 'Dental appointment', 'A telephone number that is nobody’s business.'),
  impersonation('spotify-lookalike', 'spotify', 'Spotify payment', 'A sender domain with one letter exchanged.'),
  impersonation('meta-chat', 'facebook', 'Page removal', 'Wants to go on in a chat.'),
  genuine('paypal-payment', 'paypal', 'PayPal payment', 'The real counterpart of the money request.'),
  impersonation('microsoft-qr-code', 'microsoft', 'Authenticator expires', 'Leads to a page by a QR code.'),
  impersonation('docusign-html-attachment', 'docusign', 'Remittance advice', 'Brings its page along as an attachment.'),
  ordinary('club', 'Garden club', 'An invitation that speaks of money and of the post.'),
  impersonation('nameless-desk', null, 'Password expires', 'A support desk without a name.'),
  impersonation('chronopost-malformed', 'chronopost', 'Chronopost delivery', 'A sender address that is none.'),
  impersonation(
    'paypal-address-in-name',
    'paypal',
    'PayPal cancellation',
    'A real address as the name of another one.',
  ),
  impersonation(
    'paypal-forged-results',
    'paypal',
    'PayPal suspended',
    'Brings along a forged Authentication-Results header.',
  ),
];

const folder = new URL('samples/', import.meta.url);

/** Reads a sample as it would come over the wire, with CRLF at the end of each line (RFC 5322 section 2.1). */
export function readSample(sample: Sample): Uint8Array {
  return Buffer.from(readFileSync(new URL(sample.file, folder), 'utf8').replaceAll(/\r?\n/g, '\r\n'));
}
