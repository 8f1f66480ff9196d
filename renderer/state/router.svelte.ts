import { formatRoute, parseRoute, type Route } from '../lib/route.ts';

/** Marks a history entry whose predecessor is the window's own. */
const within = { within: true };

/** The window's place, kept in its address so that the back button works. */
export class Router {
  route = $state.raw<Route>(parseRoute(location.hash));

  readonly #onChange: (route: Route) => void;

  /** @param onChange told of every new place, whoever went there */
  constructor(onChange: (route: Route) => void, signal: AbortSignal) {
    this.#onChange = onChange;
    const read = () => this.#arrive(parseRoute(location.hash));
    window.addEventListener('popstate', read, { signal });
    window.addEventListener('hashchange', read, { signal });
  }

  /** @param how `replace` keeps a walk through the list out of the history */
  go(route: Route, how: 'push' | 'replace' = 'push'): void {
    const address = formatRoute(route);
    if (address === formatRoute(this.route)) return;
    if (how === 'push') history.pushState(within, '', address);
    else history.replaceState(history.state, '', address);
    this.#arrive(route);
  }

  /** Goes back to where the window was before, or to `route` when this is its first place. */
  leave(route: Route): void {
    if (history.state === null) this.go(route, 'replace');
    else history.back();
  }

  #arrive(route: Route): void {
    if (formatRoute(route) === formatRoute(this.route)) return;
    this.route = route;
    this.#onChange(route);
  }
}
