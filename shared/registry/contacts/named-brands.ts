import { findNames, type NameHit } from '../../detect/names/find-names.ts';
import { fold } from '../../text/fold.ts';
import { splitWords, type Words } from '../../text/words.ts';
import type { Brand } from '../brand.ts';
import type { Registry } from '../registry.ts';
import type { Contact } from './contact.ts';

/** A brand that a text speaks of. */
export type NamedBrand = Readonly<{
  brand: Brand;
  start: number;
  end: number;
  /** It is spoken of as somebody who can be reached: "Amazon support", "call Amazon". */
  desk: boolean;
}>;

const chatServices: ReadonlySet<string> = new Set(
  'whatsapp telegram messenger twitter signal instagram facebook skype line viber'.split(' '),
);

/** A brand is spoken of at most so far before its contact, and less far behind it. */
const reachBefore = 400;
const reachBehind = 80;
/** A desk's word stands within so many words of the name. */
const deskReach = 3;
const deskWords: ReadonlySet<string> = new Set(
  (
    'support service services customer customers care help helpdesk helpline hotline desk team security fraud contact ' +
    'centre center billing refund refunds technical official number phone kundenservice kundendienst kundensupport ' +
    'kundenbetreuung hilfe support-team sicherheit betrug kontakt telefon assistance client clients soporte atencion ' +
    'cliente suporte atendimento assistenza clienti klantenservice obsluga klienta kundtjanst kundeservice'
  ).split(' '),
);
const callWords: ReadonlySet<string> = new Set(
  'call calling ring dial phone contact reach text email write whatsapp rufen anrufen appelez contactez llame contacte ligue contatta chiama bel'.split(
    ' ',
  ),
);

/**
 * The brands that a text names beside its contacts, in its order. Names that are also words or people's count only where
 * a desk is spoken of.
 * @param text cleaned, without its contacts, which name brands in their own way
 */
export function findNamedBrands(text: string, registry: Registry): readonly NamedBrand[] {
  const words = splitWords(fold(text));
  return findNames(words, registry, false).flatMap((hit) => {
    const ordinary = hit.kind === 'ambiguous' || hit.kind === 'personal';
    const desk = besideDesk(words, hit, ordinary ? 1 : deskReach);
    if (ordinary && !(desk && isCapital(words, hit))) return [];
    const { brand } = hit.name;
    // "Telegram: @name" says where somebody is, not who he is.
    if (chatServices.has(hit.name.joined) && (!desk || isLabel(words, hit))) return [];
    return [{ brand, start: words.starts[hit.first] ?? 0, end: words.ends[hit.end - 1] ?? 0, desk }];
  });
}

/** The brand that the words nearest to a contact speak of: those before it, else those right behind. */
export function namedBeside({ start, end }: Contact, named: readonly NamedBrand[]): NamedBrand | null {
  const before = named.findLast((brand) => brand.end <= start && start - brand.end <= reachBefore);
  const behind = named.find((brand) => brand.start >= end && brand.start - end <= reachBehind);
  return before ?? behind ?? null;
}

function besideDesk({ words }: Words, { first, end }: NameHit, reach: number): boolean {
  return (
    words.slice(end, end + reach).some((word) => deskWords.has(word)) ||
    words.slice(Math.max(0, first - reach), first).some((word) => callWords.has(word))
  );
}

/** As names are written. */
function isCapital({ folded, starts }: Words, { first }: NameHit): boolean {
  const at = folded.origins?.[starts[first] ?? 0] ?? starts[first] ?? 0;
  return /\p{Lu}/u.test(folded.source.charAt(at));
}

/** A word with a colon behind it. */
function isLabel({ folded, ends }: Words, { end }: NameHit): boolean {
  return /^ ?:/.test(folded.text.slice(ends[end - 1], (ends[end - 1] ?? 0) + 2));
}
