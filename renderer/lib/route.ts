import { type View, views } from './list/view.ts';

/** Where the window is: a list, and the mail that is open in it. */
export type Route = Readonly<{ view: View; mailId: number | null }>;

const home: Route = { view: 'review', mailId: null };

/** The address of a place in the window, beginning with `#`. */
export function formatRoute({ view, mailId }: Route): string {
  if (mailId === null) return `#/${view}`;
  return view === home.view ? `#/mail/${mailId}` : `#/mail/${mailId}?in=${view}`;
}

/** Reads an address; whatever it does not know leads home. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?');
  const view = views.find((name) => name === path);
  if (view !== undefined) return { view, mailId: null };
  const mailId = /^mail\/([1-9][0-9]{0,14})$/.exec(path)?.[1];
  if (mailId === undefined) return home;
  const within = new URLSearchParams(query).get('in');
  return { view: views.find((name) => name === within) ?? home.view, mailId: Number(mailId) };
}
