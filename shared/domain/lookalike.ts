import type { Brand } from '../registry/brand.ts';
import type { Registry } from '../registry/registry.ts';
import { foldText } from '../text/fold.ts';
import { skeleton } from '../text/skeleton.ts';
import { findMisspelt, type Label, type LabelIndex, labelIndex } from './label-index.ts';
import { toUnicodeHost } from './punycode.ts';
import { registrableDomain } from './registrable.ts';

/** How a host that is not the brand's resembles one that is. */
export type Resemblance =
  /** The brand's whole domain stands in front: `paypal.com.login.example`. */
  | 'embedded'
  /** Letters that only look like the brand's: `paypa1.example`, `xn--pypal-4ve.example`. */
  | 'confusable'
  /** One slip of the finger away: `paypall.example`. */
  | 'misspelt'
  /** The brand's label below another suffix: `paypal.top`. */
  | 'other-suffix'
  /** The same below a country's suffix that is used for that country: it may be the brand's own. */
  | 'national'
  /** The brand's label with something added: `paypal-support.example`. */
  | 'addition'
  /** The brand's label below somebody else's domain: `paypal.example.net`. */
  | 'subdomain';

export type Lookalike = Readonly<{
  brand: Brand;
  resemblance: Resemblance;
  label: string;
  /** The brand's label is an ordinary word as well: less certain. */
  word: boolean;
}>;

/** A label glued to other letters must be so long to be recognised in them. */
const gluedLength = 6;
/** No label is longer (RFC 1035 section 2.3.4); a sender's may be, and what it resembles stands in front. */
const labelLength = 63;
/** A label that stands alone between hyphens. */
const tokenLength = 4;

/** What attackers add to a brand's label. A word that is also an ordinary word (`target`, `orange`) needs one of them. */
const additions =
  'account accounts alert alerts app auth billing care center check claim client clients confirm customer customers ' +
  'desk email help helpdesk id info inc login logon mail member members notice notification notifications official ' +
  'online pay payment payments portal rewards secure security service services shop signin support team unlock ' +
  'update updates user verification verify wallet web';
const additionWords: ReadonlySet<string> = new Set(additions.split(' '));

/**
 * Finds the brand whose domain a host resembles without belonging to it.
 * @param host lower-case host as A-labels, possibly malformed or without a suffix
 * @returns null when the host belongs to somebody in the registry or resembles nobody.
 */
export function findLookalike(host: string, registry: Registry): Lookalike | null {
  if (host === '' || registry.owners(host).length > 0) return null;
  const labels = labelIndex(registry);
  const domain = registrableDomain(host);
  const name = (domain === '' ? host : domain).split('.', 1)[0]?.slice(0, labelLength) ?? '';
  const seen = foldText(toUnicodeHost(name));
  return (
    embedded(host, registry, labels) ??
    confusable(name, seen, labels) ??
    whole(seen, domain, labels) ??
    misspelt(seen, labels) ??
    withAddition(seen, labels) ??
    subdomain(host, domain, labels)
  );
}

/** Two-letter suffixes that anybody buys for what they spell or cost, wherever he lives. */
const soldAnywhere: ReadonlySet<string> = new Set(
  'ac ai am bz cc cd cf co cx fm ga gg gl gq gs in io la lc li ly me ml ms mu nu pw sc sh so su tk to tv vc vg ws'.split(
    ' ',
  ),
);

function isNational(domain: string): boolean {
  const suffix = domain.slice(domain.lastIndexOf('.') + 1);
  return suffix.length === 2 && !soldAnywhere.has(suffix);
}

function resembling({ brand, label, word }: Label, resemblance: Resemblance): Lookalike {
  return { brand, resemblance, label, word };
}

function embedded(host: string, registry: Registry, labels: LabelIndex): Lookalike | null {
  const pieces = host.split(/[.-]/);
  // The last piece cannot be followed by a foreign suffix.
  for (let i = 0; i < pieces.length - 2; i++) {
    const label = labels.exact.get(pieces[i] ?? '');
    if (label === undefined) continue;
    for (const length of [3, 2]) {
      const candidate = pieces.slice(i, i + length).join('.');
      if (i + length >= pieces.length) continue;
      const owner = registry
        .owners(candidate)
        .find(({ domain, relation }) => domain === candidate && relation !== 'sends-via');
      if (owner !== undefined) return { brand: owner.brand, resemblance: 'embedded', label: candidate, word: false };
    }
  }
  return null;
}

function confusable(name: string, seen: string, labels: LabelIndex): Lookalike | null {
  if (name !== seen) {
    const exact = labels.exact.get(seen);
    if (exact !== undefined) return resembling(exact, 'confusable');
  }
  const shaped = labels.shapes.get(skeleton(seen));
  if (shaped === undefined || shaped.label === seen || shaped.word) return null;
  return resembling(shaped, 'confusable');
}

function whole(seen: string, domain: string, labels: LabelIndex): Lookalike | null {
  const label = labels.exact.get(seen);
  if (label !== undefined)
    return label.word ? null : resembling(label, isNational(domain) ? 'national' : 'other-suffix');
  const joined = labels.exact.get(seen.replaceAll('-', ''));
  return joined === undefined || joined.word ? null : resembling(joined, 'addition');
}

function misspelt(seen: string, labels: LabelIndex): Lookalike | null {
  const label = findMisspelt(seen, labels);
  return label === null ? null : resembling(label, 'misspelt');
}

function withAddition(seen: string, labels: LabelIndex): Lookalike | null {
  const tokens = seen.split('-');
  for (const token of tokens.length > 1 ? tokens : []) {
    const label = labels.exact.get(token);
    if (label === undefined || token.length < tokenLength) continue;
    if (!label.word || tokens.some((other) => additionWords.has(other))) {
      return resembling(label, 'addition');
    }
  }
  for (let length = seen.length - 1; length >= tokenLength; length--) {
    for (const [glued, rest] of [
      [seen.slice(0, length), seen.slice(length)],
      [seen.slice(-length), seen.slice(0, -length)],
    ] as const) {
      const label = labels.exact.get(glued);
      if (label === undefined) continue;
      const known = additionWords.has(rest.replaceAll('-', '').replace(/\d+$/, ''));
      if (known || (!label.word && length >= gluedLength)) {
        return resembling(label, 'addition');
      }
    }
  }
  return null;
}

function subdomain(host: string, domain: string, labels: LabelIndex): Lookalike | null {
  const above = domain === '' ? '' : host.slice(0, Math.max(0, host.length - domain.length - 1));
  for (const token of above.split(/[.-]/)) {
    const label = labels.exact.get(token);
    if (label !== undefined && !label.word) return resembling(label, 'subdomain');
  }
  return null;
}
