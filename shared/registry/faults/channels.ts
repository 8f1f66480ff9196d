import type { Brand } from '../brand.ts';
import type { Registry } from '../registry.ts';
import { type Fault, type Inspection, isOfGroup } from './fault.ts';

/** Numbers, addresses and pages: that they exist and lie where the brand is at home. */
export function* findChannelFaults({ registry, isValidNumber }: Inspection): Generator<Fault> {
  for (const brand of registry.brands) {
    yield* findPhoneFaults(brand, registry, isValidNumber);
    yield* findAddressFaults(brand, registry);
    yield* findReportingFaults(brand, registry);
    yield* findWeakPlaces(brand, registry);
  }
}

function* findPhoneFaults(
  brand: Brand,
  registry: Registry,
  isValidNumber: Inspection['isValidNumber'],
): Generator<Fault> {
  const subject = brand.id;
  for (const { number, country, confidence } of brand.phones) {
    if (confidence === 'low') {
      yield {
        subject,
        rule: 'supposed',
        value: number,
        text: `"${number}" of "${subject}" is only supposed, and somebody would call it.`,
      };
    }
    if (!isValidNumber(number, country)) {
      yield {
        subject,
        rule: 'no-number',
        value: number,
        text: `"${number}" of "${subject}" is no number of ${country.toUpperCase()}.`,
      };
    }
    const owner = registry.phoneOwner(number);
    if (owner !== null && !isOfGroup(owner, brand)) {
      yield {
        subject,
        rule: 'number-owned',
        value: number,
        text: `"${number}" of "${subject}" belongs to "${owner.id}", too.`,
      };
    }
  }
}

function* findAddressFaults(brand: Brand, registry: Registry): Generator<Fault> {
  const subject = brand.id;
  for (const { address } of brand.mailAddresses) {
    if (!isAtHome(hostOf(address), brand, registry)) {
      yield {
        subject,
        rule: 'not-at-home',
        value: address,
        text: `The address "${address}" is not on a domain of "${subject}".`,
      };
    }
  }
  const pages = brand.chats.map(({ handle }) => handle).filter((handle) => handle.includes('://'));
  for (const url of [...brand.supportPages.map((page) => page.url), ...pages]) {
    if (!isAtHome(hostOf(url), brand, registry)) {
      yield { subject, rule: 'not-at-home', value: url, text: `The page "${url}" is not on a domain of "${subject}".` };
    }
  }
}

/** What is reported goes to whoever owns that address: it must be the brand, or somebody must have said why not. */
function* findReportingFaults(brand: Brand, registry: Registry): Generator<Fault> {
  const { reporting, id: subject } = brand;
  if (reporting === null || reporting.reason !== '') return;
  for (const place of [reporting.address, reporting.page]) {
    if (place === '' || isAtHome(hostOf(place), brand, registry)) continue;
    yield {
      subject,
      rule: 'not-at-home',
      value: place,
      text: `Reports for "${subject}" go to "${place}", which is not on a domain of it; give the reason.`,
    };
  }
}

/** A place that people are sent to must be firmly known, and so must be whose domain it lies on. */
function* findWeakPlaces(brand: Brand, registry: Registry): Generator<Fault> {
  const { reporting, id: subject } = brand;
  const places = [
    ...brand.supportPages.map(({ url, confidence }) => ({ place: url, confidence })),
    ...brand.chats
      .map(({ handle, confidence }) => ({ place: handle, confidence }))
      .filter(({ place }) => place.includes('://')),
    ...(reporting === null || reporting.reason !== ''
      ? []
      : [
          { place: reporting.address, confidence: reporting.confidence },
          { place: reporting.page, confidence: reporting.confidence },
        ]),
  ];
  for (const { place, confidence } of places) {
    const host = hostOf(place);
    if (place === '' || confidence === 'low' || !isAtHome(host, brand, registry) || isFirm(host, brand, registry))
      continue;
    yield {
      subject,
      rule: 'supposed',
      value: place,
      text: `"${place}" of "${subject}" is shown to people, but whose domain it lies on is only supposed.`,
    };
  }
}

function isFirm(host: string, brand: Brand, registry: Registry): boolean {
  return registry.owners(host).some(({ brand: owner, domain }) => {
    const facts = [...owner.domains, ...owner.mailDomains].filter((fact) => fact.domain === domain);
    return isOfGroup(brand, owner) && facts.some(({ confidence }) => confidence !== 'low');
  });
}

/** Whether a host is the brand's or its group's, and no mailbox or page of a customer. */
function isAtHome(host: string, brand: Brand, registry: Registry): boolean {
  return registry
    .owners(host)
    .some(
      ({ brand: owner, relation }) =>
        isOfGroup(brand, owner) && relation !== 'customer-mail' && relation !== 'sends-via',
    );
}

function hostOf(place: string): string {
  return place.includes('://') ? (URL.parse(place)?.hostname ?? '') : place.slice(place.lastIndexOf('@') + 1);
}
