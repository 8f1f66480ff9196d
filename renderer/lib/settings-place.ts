/** The parts of the settings, in the order in which they are offered. */
export const settingsParts = ['accounts', 'general', 'notifications', 'reporting', 'storage', 'about'] as const;

export type SettingsPart = (typeof settingsParts)[number];

/** Where in the settings the window is; `accountId`: at the page of one account. */
export type SettingsPlace = Readonly<{ part: SettingsPart; accountId: string | null }>;

/** Reads the address of a part, as `storage` or `accounts/ann`; what it does not know leads to the accounts. */
export function settingsPlace(address: string | null): SettingsPlace {
  const [name = '', accountId = ''] = (address ?? '').split('/');
  const part = settingsParts.find((candidate) => candidate === name) ?? 'accounts';
  return { part, accountId: part === 'accounts' && name === part && accountId !== '' ? accountId : null };
}
