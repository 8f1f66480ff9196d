import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { startWindowServer } from '../../../../electron/headless/serve/window-server.ts';
import { createFakeServices } from '../../../support/fake-services.ts';

export type Reply = Readonly<{ status: number; headers: IncomingHttpHeaders; body: string }>;
type Headers = Readonly<Record<string, string>>;

/** A window on a server of its own, and ways to ask for it that no honest browser would use. */
export type ServedWindow = Readonly<{
  port: number;
  token: string;
  /** The folder that the window is served from. */
  folder: string;
  /** Sends exactly this path and these headers, which `fetch` would tidy up. */
  ask(path: string, headers?: Headers, method?: string): Promise<Reply>;
  /** Opens the window's address as a browser does. Answers the cookie. */
  signIn(): Promise<string>;
  /** How a WebSocket to the window ends up: open, or refused with a status. */
  openSocket(headers: Headers, path?: string): Promise<'open' | number>;
  /** Ends the server only. */
  stop(): Promise<void>;
  close(): Promise<void>;
}>;

/** Serves a small window, with a secret beside its folder and a link to it inside. */
export async function serveWindow(): Promise<ServedWindow> {
  const outside = await mkdtemp(join(tmpdir(), 'vouchsafe-window-'));
  const folder = join(outside, 'window');
  await writeFile(join(outside, 'secret.txt'), 'not for the window');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<!doctype html><title>Vouchsafe</title>');
  await writeFile(join(folder, 'assets/main.js'), 'export {};');
  await writeFile(join(folder, 'notes.md'), 'no part of the window');
  await symlink(join(outside, 'secret.txt'), join(folder, 'assets/link.js'));

  const { services } = createFakeServices(Date.UTC(2026, 10, 24, 12));
  const server = await startWindowServer({ services, port: 0, rendererFolder: folder });
  const url = new URL(server.url);
  const port = Number(url.port);
  const token = url.searchParams.get('token') ?? '';
  let running = true;

  const ask: ServedWindow['ask'] = (path, headers = {}, method = 'GET') =>
    new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } };
      const request = httpRequest(options, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          body += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      });
      request.on('error', reject);
      request.end();
    });

  const stop = async () => {
    if (!running) return;
    running = false;
    await server.close();
  };

  return {
    port,
    token,
    folder,
    ask,
    stop,
    async signIn() {
      const reply = await ask(`/?token=${token}`);
      const cookie = reply.headers['set-cookie']?.[0]?.split(';')[0];
      if (cookie === undefined) throw new Error('no cookie was set');
      return cookie;
    },
    openSocket(headers, path = '/rpc') {
      return new Promise((resolve, reject) => {
        const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
        socket.on('open', () => {
          socket.terminate();
          resolve('open');
        });
        socket.on('unexpected-response', (request, response) => {
          request.destroy();
          resolve(response.statusCode ?? 0);
        });
        socket.on('error', reject);
      });
    },
    async close() {
      await stop();
      await rm(outside, { recursive: true });
    },
  };
}
