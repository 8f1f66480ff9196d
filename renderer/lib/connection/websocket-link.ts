import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import type { WindowClient, WindowLink } from './window-link.ts';

/**
 * Connects over a WebSocket.
 * @param url `ws:` address of the backend
 * @throws Error when the connection is refused
 */
export async function openWebSocketLink(url: string): Promise<WindowLink> {
  const websocket = new WebSocket(url);
  const closed = new Promise<void>((resolve) => {
    websocket.addEventListener('close', () => resolve(), { once: true });
  });
  await new Promise<void>((resolve, reject) => {
    websocket.addEventListener('open', () => resolve(), { once: true });
    websocket.addEventListener('close', () => reject(new Error('the backend refused the connection')), { once: true });
  });
  const client: WindowClient = createORPCClient(new RPCLink({ websocket }));
  return { client, closed, close: () => websocket.close() };
}
