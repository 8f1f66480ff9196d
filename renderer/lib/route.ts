import { maxCheckText } from '../../shared/contract/window-values.ts';

/** The views that list mail, in the order of the rail. */
export const listViews = ['review', 'mail', 'quarantine'] as const;

export type ListView = (typeof listViews)[number];

/** Where the window is: a view, and what is open in it. */
export type Route =
  | Readonly<{ view: ListView; mailId: number | null }>
  | Readonly<{ view: 'channels'; brandId: string | null }>
  /** `part` is a word or two, as `accounts` or `accounts/ann`. */
  | Readonly<{ view: 'settings'; part: string | null }>
  /** `text` is what is to be checked. */
  | Readonly<{ view: 'check'; text: string }>
  | Readonly<{ view: 'activity' | 'add-account' }>;

export type View = Route['view'];

/** Where the window begins. */
export const home: Route = { view: 'review', mailId: null };

/** Does a view list mail? */
export function isListView(view: string): view is ListView {
  return (listViews as readonly string[]).includes(view);
}

/** The address of a place in the window, beginning with `#`. */
export function formatRoute(route: Route): string {
  if (route.view === 'check') {
    return route.text === '' ? '#/check' : `#/check?text=${encodeURIComponent(route.text.toWellFormed())}`;
  }
  const open = openIn(route);
  return open === null ? `#/${route.view}` : `#/${route.view}/${open}`;
}

/** Reads an address; whatever it does not know leads home. */
export function parseRoute(hash: string): Route {
  if (/^#\/check(?:\?|$)/.test(hash)) return { view: 'check', text: textOf(hash) };
  const [view = '', ...rest] = hash.replace(/^#\/?/, '').split('/');
  const open = rest.join('/');
  if (isListView(view)) return parseMail(view, open);
  if (view === 'channels') return { view, brandId: brandId.test(open) ? open : null };
  if (view === 'settings') return { view, part: part.test(open) ? open : null };
  return (view === 'activity' || view === 'add-account') && open === '' ? { view } : home;
}

const brandId = /^[a-z0-9][a-z0-9._-]{0,127}$/;
const part = /^[a-z][a-z0-9-]{0,31}(?:\/[a-z0-9][a-z0-9-]{0,127})?$/;

/** What stands behind `?text=`, no longer than may be asked for. */
function textOf(hash: string): string {
  const query = hash.split('?', 2)[1] ?? '';
  // A plus is a plus: numbers begin with it.
  return (new URLSearchParams(query.replaceAll('+', '%2B')).get('text') ?? '').slice(0, maxCheckText);
}

function parseMail(view: ListView, open: string): Route {
  if (open === '') return { view, mailId: null };
  return /^[1-9][0-9]{0,14}$/.test(open) ? { view, mailId: Number(open) } : home;
}

function openIn(route: Route): string | null {
  if (route.view === 'channels') return route.brandId;
  if (route.view === 'settings') return route.part;
  return 'mailId' in route && route.mailId !== null ? `${route.mailId}` : null;
}
