import type { Brand, Source } from './brand.ts';
import type { CompiledBrand, CompiledName, CompiledRegistry, CompiledSource } from './compiled.ts';

/** Nobody looked at the long tail entry by entry, but each is named by a public list. */
const longTailConfidence = 'medium';

const none: readonly never[] = Object.freeze([]);

type SourceAt = (place: number) => Readonly<Pick<Source, 'source' | 'seen'>>;
type Sourced<Fact> = Omit<Fact, 'from'> & Readonly<Pick<Source, 'source' | 'seen'>>;

/** Turns the compiled forms into what they stand for. */
export type Expander = Readonly<{
  /** @param text JSON of a `CompiledBrand` */
  brand(text: string): Brand;
  /** @param text JSON of a `CompiledName` */
  name(text: string): Brand;
  fact<Fact extends { readonly from: number }>(fact: Fact): Sourced<Fact>;
}>;

/** @param sources the compiled registry's table of sources */
export function createExpander(sources: CompiledRegistry['sources']): Expander {
  const known: (ReturnType<SourceAt> | undefined)[] = [];
  const sourceAt: SourceAt = (place) => {
    const entry = known[place] ?? parseSource(sources[place]);
    known[place] = entry;
    return entry;
  };
  const fact: Expander['fact'] = ({ from, ...rest }) => ({ ...rest, ...sourceAt(from) });
  const facts = <Fact extends { readonly from: number }>(list: readonly Fact[]) =>
    list.length === 0 ? none : list.map((entry) => fact(entry));
  return {
    fact,
    brand(text) {
      const compiled: CompiledBrand = JSON.parse(text);
      return {
        ...compiled,
        domains: facts(compiled.domains),
        mailDomains: facts(compiled.mailDomains),
        mailAddresses: facts(compiled.mailAddresses),
        supportPages: facts(compiled.supportPages),
        phones: facts(compiled.phones),
        chats: facts(compiled.chats),
        neverAsksSource: compiled.neverAsksSource === null ? null : fact(compiled.neverAsksSource),
        reporting: compiled.reporting === null ? null : fact(compiled.reporting),
        nameOnly: false,
      };
    },
    name: (text) => expandName(JSON.parse(text), sourceAt),
  };
}

function parseSource(text: string | undefined): ReturnType<SourceAt> {
  if (text === undefined) throw new RangeError('The registry lacks a source. Install Vouchsafe again.');
  const [seen, source]: CompiledSource = JSON.parse(text);
  return { seen, source };
}

/** Written out in full: there are thousands, and spreading an object of defaults takes twice as long. */
function expandName(compiled: CompiledName, sourceAt: SourceAt): Brand {
  const [id, name, aliases, domains, from, ambiguousNames] = compiled;
  const { source, seen } = sourceAt(from);
  return {
    id,
    name,
    aliases,
    products: none,
    ambiguousNames,
    wordLabels: none,
    sector: '',
    countries: none,
    domains: domains.map((domain) => ({ domain, confidence: longTailConfidence, source, seen })),
    mailDomains: none,
    mailAddresses: none,
    customerMailDomains: none,
    userContentDomains: none,
    related: none,
    supportPages: none,
    phones: none,
    chats: none,
    neverAsks: none,
    neverAsksSource: null,
    reporting: null,
    nameOnly: true,
  };
}
