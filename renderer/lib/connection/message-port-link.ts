import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { WindowClient, WindowLink } from './window-link.ts';

/**
 * Talks to the backend over a message port whose other end the backend serves. That the other end has closed is told by
 * Electron and Node; a browser would not say.
 */
export function openMessagePortLink(port: MessagePort): WindowLink {
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  port.addEventListener('close', () => resolve(), { once: true });
  const client: WindowClient = createORPCClient(new RPCLink({ port }));
  port.start();
  return {
    client,
    closed,
    close() {
      port.close();
      // The end that closes is not told of it.
      resolve();
    },
  };
}
