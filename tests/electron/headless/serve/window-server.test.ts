import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startWindowServer } from '../../../../electron/headless/serve/window-server.ts';
import { createFakeServices } from '../../../support/fake-services.ts';
import { type ServedWindow, serveWindow } from './served-window.ts';

let served: ServedWindow;

beforeEach(async () => {
  served = await serveWindow();
});
afterEach(() => served.close());

describe('the server', () => {
  test('says in a sentence that the window has not been built', async () => {
    const { services } = createFakeServices(0);
    const start = startWindowServer({ services, port: 0, rendererFolder: join(served.folder, 'nowhere') });
    await expect(start).rejects.toThrow('The window has not been built: run "npm run build:renderer"');
  });

  test('fails when its port is taken, instead of serving elsewhere', async () => {
    const { services } = createFakeServices(0);
    const start = startWindowServer({ services, port: served.port, rendererFolder: served.folder });
    await expect(start).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('cuts off a request whose headers are too large', async () => {
    const reply = await served.ask('/', { 'x-padding': 'a'.repeat(20_000) });
    expect(reply.status).toBe(431);
  });

  test('drops a client that does not finish its request', { timeout: 15_000 }, async () => {
    const socket = connect(served.port, '127.0.0.1', () =>
      socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${served.port}\r\nX-Slow: `),
    );
    const answer = await new Promise<string>((resolve, reject) => {
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk.toString();
      });
      socket.on('close', () => resolve(received));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
  });

  test('answers nonsense with an error and goes on', async () => {
    await new Promise<void>((resolve, reject) => {
      const socket = connect(served.port, '127.0.0.1', () => socket.end('\u0016\u0003\u0001 TLS?\r\n\r\n'));
      socket.on('close', () => resolve());
      socket.on('error', reject);
      socket.resume();
    });
    expect(await served.signIn()).toMatch(/^vouchsafe-/);
  });

  test('frees its port and its windows when closed', async () => {
    const cookie = await served.signIn();
    const headers = { origin: `http://127.0.0.1:${served.port}`, cookie };
    const socket = new WebSocket(`ws://127.0.0.1:${served.port}/rpc`, { headers });
    await new Promise((resolve) => socket.on('open', resolve));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await served.stop();
    await closed;
    await expect(served.ask('/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const { services } = createFakeServices(0);
    const next = await startWindowServer({ services, port: served.port, rendererFolder: served.folder });
    await next.close();
  });
});
