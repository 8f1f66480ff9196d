import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describe } from 'vitest';
import { findElectron } from '../../electron/headless/electron-binary.ts';

/** Programs that some tests need and a bare machine may lack. */
export type ComponentName = 'dovecot' | 'chromium' | 'electron';

export type Component = Readonly<{ name: ComponentName; path: string | null; why: string }>;

/**
 * Looks for a component on this machine.
 * @returns its path, or null and a sentence that says why its tests are skipped.
 */
export function findComponent(name: ComponentName): Component {
  const path = finders[name]();
  return { name, path, why: path === null ? missing[name] : '' };
}

/** Names that must not be missing: `VOUCHSAFE_REQUIRE=dovecot,chromium`. */
export function isRequired(name: ComponentName): boolean {
  return (process.env.VOUCHSAFE_REQUIRE ?? '').split(',').includes(name);
}

/** A `describe` that is skipped by name when the component is missing, and fails when it is required. */
export function describeWith(name: ComponentName, title: string, body: (path: string) => void): void {
  const { path, why } = findComponent(name);
  if (path !== null) {
    const retry = retries[name];
    // A suite within another one takes over what that one says of trying again, unless it says something itself.
    describe(title, retry === undefined ? {} : { retry }, () => body(path));
    return;
  }
  if (isRequired(name)) throw new Error(`${name} is required here: ${why}`);
  describe.skip(`${title} [${why}]`, () => body(''));
}

/** A browser that shares two processors with other tests may draw too late for a question: asked again, and said so. */
const retries: Readonly<Partial<Record<ComponentName, number>>> = { chromium: 1, electron: 1 };

const missing: Readonly<Record<ComponentName, string>> = {
  dovecot: 'skipped: no Dovecot 2.3',
  chromium: 'skipped: no Chromium',
  electron: 'skipped: no Electron binary',
};

const finders: Readonly<Record<ComponentName, () => string | null>> = {
  dovecot() {
    const path = ['/usr/sbin/dovecot', '/usr/local/sbin/dovecot'].find((candidate) => existsSync(candidate));
    if (path === undefined) return null;
    // Dovecot 2.4 has another configuration language.
    const version = spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout;
    return version.startsWith('2.3.') ? path : null;
  },
  chromium() {
    const named = process.env.VOUCHSAFE_CHROMIUM;
    const candidates = [named ?? '', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
    return candidates.find((candidate) => candidate !== '' && existsSync(candidate)) ?? null;
  },
  electron: findElectron,
};
