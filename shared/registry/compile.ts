import type { ReportBody, Reporting, Source } from './brand.ts';
import { compileHosts, compileIndexes } from './compile-indexes.ts';
import type { CompiledBrand, CompiledName, CompiledRegistry, Referring } from './compiled.ts';
import { versionedText } from './compiled-text.ts';
import type { HostKind } from './registry.ts';
import type { BrandEntry, BrandFile, LongTailEntry, Provenance, ReportBodyEntry, SourceFile } from './schema.ts';
import { createSourceIndex, type SourceIndex } from './source-index.ts';

/** The registry's data as it stands in its files, each validated by `schema.ts`. */
export type RegistryData = Readonly<{
  sources: SourceFile;
  brandFiles: readonly BrandFile[];
  longTail: readonly LongTailEntry[];
  reportBodies: readonly ReportBodyEntry[];
  hosts: Readonly<Record<HostKind, readonly string[]>>;
}>;

/**
 * Compiles the registry's data; the same data give the same result, to the letter.
 * @param digest a hash of a text in letters and digits, which becomes part of the version
 * @throws RangeError when a fact has no date and neither has its source
 */
export function compileRegistry(data: RegistryData, digest: (content: string) => string): CompiledRegistry {
  const index = createSourceIndex(data.sources);
  const brands = data.brandFiles.flatMap((file) => file.brands.map((brand) => compileBrand(brand, file.sector, index)));
  const longTail = data.longTail.map((entry) => compileName(entry, index));
  const reportBodies = data.reportBodies.map((body) => compileBody(body, index));
  const content = {
    version: '',
    sources: toJson(index.table),
    brands: toJson(brands),
    longTail: toJson(longTail),
    reportBodies: toJson(reportBodies),
    ...compileIndexes(brands, longTail),
    hosts: compileHosts(data.hosts),
  };
  return { ...content, version: `${index.newest()}-${digest(versionedText(content))}` };
}

/** JSON with every letter outside ASCII as an escape, so that the file is plain ASCII. */
export function toJson(values: readonly unknown[]): readonly string[] {
  const escapeLetter = (letter: string) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return values.map((value) => JSON.stringify(value).replace(/[\u0080-\uffff]/g, escapeLetter));
}

/** A brand as it stands in the compiled registry; its sources go into the index. */
export function compileBrand(brand: BrandEntry, sector: string, index: Pick<SourceIndex, 'add'>): CompiledBrand {
  return {
    id: brand.id,
    name: brand.name,
    aliases: brand.aliases ?? [],
    products: brand.products ?? [],
    ambiguousNames: brand.ambiguousNames ?? [],
    wordLabels: brand.wordLabels ?? [],
    sector,
    countries: brand.countries ?? [],
    domains: facts(brand.domains, index),
    mailDomains: facts(brand.mailDomains, index),
    mailAddresses: facts(brand.mailAddresses, index),
    customerMailDomains: brand.customerMailDomains ?? [],
    userContentDomains: brand.userContentDomains ?? [],
    related: brand.related ?? [],
    supportPages: facts(brand.supportPages, index),
    phones: facts(brand.phones, index),
    chats: facts(brand.chats, index).map((chat) => ({ ...chat, name: chat.name ?? '' })),
    neverAsks: brand.neverAsks?.keywords ?? [],
    neverAsksSource: compileNeverAsks(brand.neverAsks, index),
    reporting: brand.reporting === undefined ? null : compileReporting(brand.reporting, index),
  };
}

function compileNeverAsks(entry: BrandEntry['neverAsks'], index: Pick<SourceIndex, 'add'>): Referring<Source> | null {
  return entry === undefined ? null : { confidence: entry.confidence, from: index.add(entry) };
}

function compileReporting(
  entry: NonNullable<BrandEntry['reporting']>,
  index: Pick<SourceIndex, 'add'>,
): Referring<Reporting> {
  const { address = '', page = '', format = '', reason = '' } = entry;
  return { address, page, format, reason, confidence: entry.confidence, from: index.add(entry) };
}

function compileBody(body: ReportBodyEntry, index: Pick<SourceIndex, 'add'>): Referring<ReportBody> {
  const { sources, seen, address = '', page = '', phone = '', format = '', note = '', ...rest } = body;
  return { ...rest, address, page, phone, format, note, from: index.add({ sources, seen }) };
}

function compileName(entry: LongTailEntry, index: Pick<SourceIndex, 'add'>): CompiledName {
  // The list's name is enough here: the place in it stands in the data, and thousands of them would only be carried along.
  const from = index.add({ sources: entry.sources.map((source) => source.split(':')[0] ?? source) });
  return [entry.id, entry.name, entry.aliases ?? [], entry.domains, from, entry.ambiguousNames ?? []];
}

function facts<Fact extends Provenance>(entries: readonly Fact[] | undefined, index: Pick<SourceIndex, 'add'>) {
  return (entries ?? []).map((entry) => {
    const { sources, seen, ...fact } = entry;
    return { ...fact, from: index.add({ sources, seen }) };
  });
}
