import type { Route } from '../route.ts';
import { settingsPlace } from '../settings-place.ts';

/** Does a view itself say what is wrong with an account? Then nothing else on the page has to. */
export function isToldIn(route: Route, accountId: string): boolean {
  if (route.view === 'activity' || route.view === 'add-account') return true;
  if (route.view !== 'settings') return false;
  const place = settingsPlace(route.part);
  return place.part === 'accounts' && (place.accountId === null || place.accountId === accountId);
}
