import { DisconnectedError } from '../lib/connection/failure.ts';
import { keepConnected } from '../lib/connection/keep-connected.ts';
import { SignedOutError } from '../lib/connection/transport.ts';
import type { WindowClient, WindowLink } from '../lib/connection/window-link.ts';

/** Puts a question to the backend; throws `DisconnectedError` when there is no connection. */
export type Ask = <T>(question: (client: WindowClient) => Promise<T>) => Promise<T>;

/** The connection to the backend, kept up for as long as the window is open. */
export class Connection {
  /** `signedOut`: the server was restarted and asks for its new address. */
  phase = $state<'connecting' | 'connected' | 'lost' | 'signedOut'>('connecting');
  #link: WindowLink | null = null;

  /** @param onLink told of every new connection */
  async keep(open: () => Promise<WindowLink>, onLink: (link: WindowLink) => void, signal: AbortSignal): Promise<void> {
    await keepConnected({
      open,
      signal,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      onLink: (link) => {
        this.#link = link;
        this.phase = 'connected';
        onLink(link);
      },
      onLost: (cause) => {
        this.#link = null;
        this.phase = cause instanceof SignedOutError ? 'signedOut' : 'lost';
      },
    });
  }

  readonly ask: Ask = async (question) => {
    if (this.#link === null) throw new DisconnectedError('not connected');
    return question(this.#link.client);
  };
}
