import type { FactKind, RegistryChange } from './change.ts';

const facts: Readonly<Record<FactKind, readonly [one: string, many: string]>> = {
  name: ['name', 'names'],
  domain: ['domain', 'domains'],
  'mail-domain': ['mail domain', 'mail domains'],
  'mail-address': ['mail address', 'mail addresses'],
  'support-page': ['support page', 'support pages'],
  phone: ['telephone number', 'telephone numbers'],
  chat: ['chat', 'chats'],
  report: ['address for reports', 'addresses for reports'],
  about: ['other details', 'other details'],
};

/** A difference between two registries in an English line: "+12 brands: ...", "DHL: telephone number changed ...". */
export function describeChange(change: RegistryChange): string {
  const { kind, count, added, removed } = change;
  switch (kind) {
    case 'brands-added':
      return `+${counted(count, 'brand', 'brands')}: ${list(added, count)}`;
    case 'brands-removed':
      return `-${counted(count, 'brand', 'brands')}: ${list(removed, count)}`;
    case 'names-added':
      return `+${counted(count, 'name', 'names')} with domains only: ${list(added, count)}`;
    case 'names-removed':
      return `-${counted(count, 'name', 'names')} with domains only: ${list(removed, count)}`;
    case 'bodies-changed':
      return `bodies that take reports changed: ${list([...new Set([...added, ...removed])], 0)}`;
    case 'hosts-changed':
      return `${counted(count, 'entry', 'entries')} changed of hosts that belong to nobody in particular`;
    case 'more':
      return `and ${counted(count, 'further change', 'further changes')}`;
    case 'brand-changed':
      return describeFact(change);
  }
}

function describeFact({ brand, fact, added, removed, count }: RegistryChange): string {
  const [one, many] = facts[fact ?? 'about'];
  const name = brand?.name ?? '';
  if (added.length === 0 && removed.length === 0) return `${name}: ${many} changed`;
  if (removed.length === 0) return `${name}: ${count === 1 ? one : many} added: ${list(added, count)}`;
  if (added.length === 0) return `${name}: ${count === 1 ? one : many} removed: ${list(removed, count)}`;
  const what = added.length === 1 && removed.length === 1 ? one : many;
  return `${name}: ${what} changed: ${list(removed, 0)} is now ${list(added, 0)}`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function list(values: readonly string[], count: number): string {
  const left = count - values.length;
  return `${values.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
}
