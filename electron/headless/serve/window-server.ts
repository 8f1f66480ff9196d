import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { serveWebSocket, webSocketOptions } from '../../backend/rpc/serve-websocket.ts';
import type { Services } from '../../backend/rpc/services.ts';
import { createWindowHandler } from '../../backend/rpc/window-handler.ts';
import { answerRequest, type Request, type Site } from './answer-request.ts';
import { limits } from './limits.ts';
import { isOwnOrigin, ownHost } from './request-guard.ts';
import { createSession } from './session.ts';
import { readWindowFiles } from './window-files.ts';

export type WindowServerOptions = Readonly<{
  services: Services;
  /** 0 lets the system choose one. */
  port: number;
  /** The built window. */
  rendererFolder: string;
  /** Told of defects behind internal errors; by default they go to standard error. */
  onFault?: (error: unknown) => void;
}>;

export type WindowServer = Readonly<{
  /** The address of the window with its one-time token. */
  url: string;
  /** Ends every connection and frees the port. */
  close(): Promise<void>;
}>;

/** Where the window opens its WebSocket. */
const rpcPath = '/rpc';

/**
 * Serves the review window to a browser on this machine: on 127.0.0.1 only, to whoever opens the printed address
 * first, and to no page of another origin.
 * @throws Error when the window has not been built or the port is taken
 */
export async function startWindowServer(options: WindowServerOptions): Promise<WindowServer> {
  const onFault = options.onFault ?? ((error: unknown) => console.error(error));
  const files = await readWindowFiles(options.rendererFolder);
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headersMs,
    requestTimeout: limits.requestMs,
    keepAliveTimeout: limits.idleMs,
    connectionsCheckingInterval: limits.checkMs,
  });
  server.maxHeadersCount = limits.headerCount;
  server.maxConnections = limits.connections;
  server.listen({ host: '127.0.0.1', port: options.port, exclusive: true });
  await once(server, 'listening');

  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server got no port.');
  const { port } = address;
  const session = createSession(port);
  const site: Site = { port, session, files };
  server.on('error', onFault);
  server.on('request', (request, response) => {
    const { status, headers, body } = answerRequest(site, request);
    response.writeHead(status, headers);
    response.end(request.method === 'HEAD' ? undefined : body);
  });

  const handler = createWindowHandler(options.services, onFault);
  const sockets = new WebSocketServer({ noServer: true, ...webSocketOptions });
  server.on('upgrade', (request, stream, head) => {
    if (!mayOpenWindow(site, request) || sockets.clients.size >= limits.windows) return refuse(stream);
    sockets.handleUpgrade(request, stream, head, (socket) => serveWebSocket(handler, socket));
  });

  return {
    url: `http://127.0.0.1:${port}/?token=${session.token}`,
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function mayOpenWindow({ port, session }: Site, request: Request): boolean {
  const host = ownHost(request, port);
  return (
    host !== null &&
    isOwnOrigin(request, host) &&
    session.admits(request.headers.cookie) &&
    URL.parse(request.url ?? '', `http://${host}`)?.pathname === rpcPath
  );
}

function refuse(stream: Duplex): void {
  stream.on('error', () => stream.destroy());
  stream.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
