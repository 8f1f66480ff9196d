import type { Brand } from '../registry/brand.ts';
import type { Registry } from '../registry/registry.ts';
import { foldText } from '../text/fold.ts';
import { skeleton } from '../text/skeleton.ts';
import { oneSlipApart } from './distance.ts';
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

type Labels = Readonly<{
  exact: ReadonlyMap<string, Label>;
  shapes: ReadonlyMap<string, Label>;
  /** Labels by themselves with one letter left out, for the search of misspelt ones. */
  slips: ReadonlyMap<string, readonly Label[]>;
}>;

type Label = Readonly<{ brand: Brand; label: string /** Also an ordinary word. */; word: boolean }>;

/** Shorter labels are one slip away from too many honest ones. */
const slipLength = 6;
/** A label glued to other letters must be so long to be recognised in them. */
const gluedLength = 6;
/** A label that stands alone between hyphens. */
const tokenLength = 4;

/** What attackers add to a brand's label. A word that is also an ordinary word (`target`, `orange`) needs one of them. */
const additions =
  'account accounts alert alerts app auth billing care center check claim client clients confirm customer customers ' +
  'desk email help helpdesk id info inc login logon mail member members notice notification notifications official ' +
  'online pay payment payments portal rewards secure security service services shop signin support team unlock ' +
  'update updates user verification verify wallet web';
const additionWords: ReadonlySet<string> = new Set(additions.split(' '));

const indexes = new WeakMap<Registry, Labels>();

/**
 * Finds the brand whose domain a host resembles without belonging to it.
 * @param host lower-case host as A-labels, possibly malformed or without a suffix
 * @returns null when the host belongs to somebody in the registry or resembles nobody.
 */
export function findLookalike(host: string, registry: Registry): Lookalike | null {
  if (host === '' || registry.owners(host).length > 0) return null;
  const labels = labelIndex(registry);
  const domain = registrableDomain(host);
  const name = (domain === '' ? host : domain).split('.')[0] ?? '';
  const seen = foldText(toUnicodeHost(name));
  return (
    embedded(host, registry, labels) ??
    confusable(name, seen, labels) ??
    whole(seen, labels) ??
    misspelt(seen, labels) ??
    withAddition(seen, labels) ??
    subdomain(host, domain, labels)
  );
}

function resembling({ brand, label, word }: Label, resemblance: Resemblance): Lookalike {
  return { brand, resemblance, label, word };
}

function embedded(host: string, registry: Registry, labels: Labels): Lookalike | null {
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

function confusable(name: string, seen: string, labels: Labels): Lookalike | null {
  if (name !== seen) {
    const exact = labels.exact.get(seen);
    if (exact !== undefined) return resembling(exact, 'confusable');
  }
  const shaped = labels.shapes.get(skeleton(seen));
  if (shaped === undefined || shaped.label === seen || shaped.word) return null;
  return resembling(shaped, 'confusable');
}

function whole(seen: string, labels: Labels): Lookalike | null {
  const label = labels.exact.get(seen) ?? labels.exact.get(seen.replaceAll('-', ''));
  if (label === undefined || label.word) return null;
  return resembling(label, 'other-suffix');
}

function misspelt(seen: string, labels: Labels): Lookalike | null {
  if (seen.length < slipLength) return null;
  for (const variant of [seen, ...withoutOne(seen)]) {
    const label = labels.slips.get(variant)?.find((candidate) => oneSlipApart(candidate.label, seen));
    if (label !== undefined) return resembling(label, 'misspelt');
  }
  return null;
}

function withAddition(seen: string, labels: Labels): Lookalike | null {
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

function subdomain(host: string, domain: string, labels: Labels): Lookalike | null {
  const above = domain === '' ? '' : host.slice(0, Math.max(0, host.length - domain.length - 1));
  for (const token of above.split(/[.-]/)) {
    const label = labels.exact.get(token);
    if (label !== undefined && !label.word) return resembling(label, 'subdomain');
  }
  return null;
}

function labelIndex(registry: Registry): Labels {
  const known = indexes.get(registry);
  if (known !== undefined) return known;
  const labels = buildLabels(registry);
  indexes.set(registry, labels);
  return labels;
}

function buildLabels(registry: Registry): Labels {
  const exact = new Map<string, Label>();
  const shapes = new Map<string, Label>();
  const slips = new Map<string, Label[]>();
  for (const brand of registry.brands) {
    if (brand.nameOnly) continue;
    const words = new Set(brand.ambiguousNames.map(asLabel));
    for (const label of brandLabels(brand)) {
      if (label.length < 3 || exact.has(label)) continue;
      const entry = { brand, label, word: words.has(label) };
      exact.set(label, entry);
      if (label.length >= 5 && !shapes.has(skeleton(label))) shapes.set(skeleton(label), entry);
      if (label.length < slipLength || entry.word) continue;
      for (const variant of [label, ...withoutOne(label)]) slips.set(variant, [...(slips.get(variant) ?? []), entry]);
    }
  }
  return { exact, shapes, slips };
}

/** What the brand's domains and its name look like as a label. */
function brandLabels(brand: Brand): readonly string[] {
  const names = [brand.name, ...brand.aliases.filter((alias) => alias.includes(' '))].map(asLabel);
  const long = names.filter((name) => name.length >= slipLength);
  return [...brand.domains.map(({ domain }) => domain.slice(0, domain.indexOf('.'))), ...long];
}

function asLabel(name: string): string {
  return foldText(name).replace(/[^a-z0-9]/g, '');
}

/** The word with one letter left out, at every place. */
function* withoutOne(word: string): Generator<string> {
  for (let at = 0; at < word.length; at++) yield word.slice(0, at) + word.slice(at + 1);
}
