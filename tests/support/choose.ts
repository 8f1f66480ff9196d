import type { Locator } from 'playwright-core';
import { eventually } from './eventually.ts';

/**
 * Ticks a box, a switch or one of several choices, and waits until it shows so. `Locator.check` expects that at once,
 * which a window on a busy machine does not promise.
 */
export async function choose(control: Locator, wanted = true): Promise<void> {
  await control.click();
  await eventually(() => control.isChecked()).toBe(wanted);
}
