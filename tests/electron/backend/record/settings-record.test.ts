import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../../electron/backend/record/settings-record.ts';
import { defaultSettings, type Settings, settingsSchema } from '../../../../shared/contract/settings.ts';
import { testStore } from '../../../support/record-samples.ts';

const changed: Settings = {
  language: 'de',
  appearance: 'dark',
  density: 'compact',
  notifications: { on: false, words: false, digest: true },
  quietHours: { from: 22 * 60, to: 7 * 60 },
  startAtLogin: true,
  closeToTray: false,
  registryFeed: 'https://registry.example/bundle',
  reports: { preview: false, country: 'de', national: false, apwg: true, redact: true, afterwards: 'junk' },
};

describe('settings', () => {
  test('are the defaults at first, what was put afterwards, and the defaults again when everything is erased', () => {
    const { settings, retention } = testStore();
    expect(settings.get()).toEqual(defaultSettings);
    settings.put(changed);
    expect(settings.get()).toEqual(changed);
    retention.eraseEverything();
    expect(settings.get()).toEqual(defaultSettings);
  });

  test.each<readonly [string, Readonly<Record<string, unknown>>, Settings]>([
    ['an older version lacks', { language: 'de' }, { ...defaultSettings, language: 'de' }],
    ['is not among the choices here', { ...changed, language: 'fr' }, { ...changed, language: 'system' }],
    [
      'is lacking inside of the notifications',
      { notifications: { words: false } },
      { ...defaultSettings, notifications: { ...defaultSettings.notifications, words: false } },
    ],
    ['is no object', { notifications: 7 }, defaultSettings],
    ['this version does not know', { ...changed, sound: 'loud' }, changed],
    ['is out of bounds', { ...changed, quietHours: { from: -1, to: 5000 } }, { ...changed, quietHours: null }],
  ])('have the default for what %s', (_, stored, expected) => {
    expect(readSettings(stored)).toEqual(expected);
  });

  test('are valid whatever is stored', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(changed), '__proto__', 'x'), fc.jsonValue()), (data) => {
        expect(settingsSchema.safeParse(readSettings(data)).success).toBe(true);
      }),
    );
  });
});
