/** The parts of the settings, in the order in which they are offered. */
export const settingsParts = [
  'accounts',
  'general',
  'notifications',
  'reporting',
  'registry',
  'storage',
  'about',
] as const;

export type SettingsPart = (typeof settingsParts)[number];

/** An own entry that is being written: a new one, one that there is, or the correction of a brand of the registry. */
export type OwnPlace = Readonly<{ kind: 'new' }> | Readonly<{ kind: 'entry' | 'correct'; id: string }>;

/** Where in the settings the window is; `accountId`: at the page of one account, `own`: at an own entry. */
export type SettingsPlace = Readonly<{ part: SettingsPart; accountId: string | null; own: OwnPlace | null }>;

/** Reads the address of a part, as `storage` or `accounts/ann`; what it does not know leads to the accounts. */
export function settingsPlace(address: string | null): SettingsPlace {
  const [name = '', first = ''] = (address ?? '').split('/');
  const part = settingsParts.find((candidate) => candidate === name) ?? 'accounts';
  return {
    part,
    accountId: part === 'accounts' && name === part && first !== '' ? first : null,
    own: part === 'registry' ? ownPlace(first) : null,
  };
}

/** The address of an own entry: `new`, `entry-own-shop`, `correct-dhl`. */
export function ownAddress(place: OwnPlace): string {
  return place.kind === 'new' ? 'registry/new' : `registry/${place.kind}-${place.id}`;
}

function ownPlace(address: string): OwnPlace | null {
  if (address === 'new') return { kind: 'new' };
  const [, kind, id] = /^(entry|correct)-(.+)$/.exec(address) ?? [];
  if (id === undefined) return null;
  return { kind: kind === 'entry' ? 'entry' : 'correct', id };
}
