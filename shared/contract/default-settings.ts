import type { Settings } from './settings.ts';

/** What holds until the owner sets something. Apart, so that the window need not load the schemas for it. */
export const defaultSettings: Settings = {
  language: 'system',
  appearance: 'system',
  density: 'comfortable',
  notifications: { on: true, words: true, digest: false },
  quietHours: null,
  startAtLogin: false,
  closeToTray: true,
  reports: { preview: true, country: '', national: true, apwg: false, redact: false, afterwards: 'keep' },
  registryFeed: '',
};
