import type { RegistryData } from '../compile.ts';
import type { Fault } from './fault.ts';

/** Lists that copy imprints name the company's switchboard: whoever is led to it as to a helpline is led astray. */
export function* findImprintFaults({ sources, brandFiles }: RegistryData): Generator<Fault> {
  const imprints = new Set(Object.keys(sources).filter((key) => sources[key]?.imprints === true));
  for (const brand of brandFiles.flatMap(({ brands }) => brands)) {
    for (const phone of brand.phones ?? []) {
      const imprintsAlone = phone.sources.every((source) => imprints.has(source.split(':', 1)[0] ?? ''));
      if (phone.use === 'company' || !imprintsAlone) continue;
      yield {
        subject: brand.id,
        rule: 'imprint',
        value: phone.number,
        text: `"${phone.number}" of "${brand.id}" comes from imprints alone: it is no support line but a company number.`,
      };
    }
  }
}
