import type { Brand, Source } from '../brand.ts';
import type { Registry } from '../registry.ts';
import { allBrands, type Fault } from './fault.ts';

const day = /^\d{4}-\d{2}-\d{2}$/;

/** Every fact says where it comes from and when it was seen. */
export function* findFactFaults(registry: Registry): Generator<Fault> {
  for (const brand of allBrands(registry)) {
    if (brand.domains.length === 0)
      yield { subject: brand.id, rule: 'no-domain', value: '', text: `"${brand.id}" has no domain.` };
    for (const [name, fact] of factsOf(brand)) yield* findFaultsOf(brand.id, name, fact);
  }
  for (const body of registry.reportBodies) yield* findFaultsOf(body.id, body.name, body);
}

function* findFaultsOf(subject: string, name: string, fact: Source): Generator<Fault> {
  if (fact.source.trim() === '')
    yield { subject, rule: 'no-source', value: name, text: `"${name}" of "${subject}" has no source.` };
  if (!day.test(fact.seen))
    yield { subject, rule: 'no-day', value: name, text: `"${name}" of "${subject}" does not say when it was seen.` };
}

/** All facts of a brand with what each is about. */
export function* factsOf(brand: Brand): Generator<readonly [string, Source]> {
  for (const fact of brand.domains) yield [fact.domain, fact];
  for (const fact of brand.mailDomains) yield [fact.domain, fact];
  for (const fact of brand.mailAddresses) yield [fact.address, fact];
  for (const fact of brand.supportPages) yield [fact.url, fact];
  for (const fact of brand.phones) yield [fact.number, fact];
  for (const fact of brand.chats) yield [fact.handle, fact];
  if (brand.neverAsksSource !== null) yield ['what it never asks', brand.neverAsksSource];
  if (brand.reporting !== null) yield [brand.reporting.address || brand.reporting.page, brand.reporting];
}
