import { z } from 'zod';
import { defaultSettings, type Settings, settingsSchema } from '../../../shared/contract/settings.ts';
import type { Database } from './database.ts';
import { jsonValue } from './json-column.ts';
import { command, query } from './statement.ts';

export type SettingsRecord = Readonly<{
  get(): Settings;
  put(settings: Settings): void;
}>;

const stored = z.strictObject({ settings: jsonValue(z.record(z.string(), z.unknown())) });

export function createSettingsRecord(database: Database): SettingsRecord {
  const get = query(database, 'SELECT settings FROM program_settings WHERE id = 1', stored);
  const put = command(
    database,
    `INSERT INTO program_settings (id, settings) VALUES (1, :settings)
     ON CONFLICT (id) DO UPDATE SET settings = excluded.settings`,
  );
  return {
    get: () => readSettings(get.one({})?.settings ?? {}),
    put: (settings) => {
      put({ settings: JSON.stringify(settings) });
    },
  };
}

/**
 * Settings as another version of this program may have written them. What it lacks, and what is not among the choices
 * here, gets its default: a newer version's language must not keep an older one's window from opening.
 */
export function readSettings(data: Readonly<Record<string, unknown>>): Settings {
  const { shape } = settingsSchema.unwrap();
  const group = (name: 'notifications' | 'reports') => {
    const inner = data[name];
    return { ...defaultSettings[name], ...(isRecord(inner) ? known(shape[name].unwrap().shape, inner) : {}) };
  };
  const merged = { ...defaultSettings, ...known(shape, data) };
  return settingsSchema.parse({ ...merged, notifications: group('notifications'), reports: group('reports') });
}

/** The fields that there are and that are valid. */
function known(
  shape: Readonly<Record<string, z.ZodType>>,
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(shape).flatMap(([key, schema]) => {
      if (!Object.hasOwn(data, key)) return [];
      const field = schema.safeParse(data[key]);
      return field.success ? [[key, field.data]] : [];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
