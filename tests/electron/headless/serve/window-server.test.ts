import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { startWindowServer, type WindowServer } from '../../../../electron/headless/serve/window-server.ts';
import { createFakeServices } from '../../../support/fake-services.ts';

type Reply = Readonly<{ status: number; headers: IncomingHttpHeaders; body: string }>;

let folder: string;
let server: WindowServer;
let port: number;
let token: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vouchsafe-window-'));
  await writeFile(join(folder, 'secret.txt'), 'not for the window');
  await mkdir(join(folder, 'window/assets'), { recursive: true });
  await writeFile(join(folder, 'window/index.html'), '<!doctype html><title>Vouchsafe</title>');
  await writeFile(join(folder, 'window/assets/main.js'), 'export {};');
  await writeFile(join(folder, 'window/notes.md'), 'no part of the window');
  await symlink(join(folder, 'secret.txt'), join(folder, 'window/assets/link.js'));
});
afterAll(() => rm(folder, { recursive: true }));

beforeEach(async () => {
  const { services } = createFakeServices(Date.UTC(2026, 10, 24, 12));
  server = await startWindowServer({ services, port: 0, rendererFolder: join(folder, 'window') });
  const url = new URL(server.url);
  port = Number(url.port);
  token = url.searchParams.get('token') ?? '';
});
afterEach(() => server.close());

/** Sends exactly this path and these headers, which `fetch` would tidy up. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
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
}

/** Opens the window's address as a browser does. */
async function signIn(): Promise<string> {
  const reply = await ask(`/?token=${token}`);
  const cookie = reply.headers['set-cookie']?.[0]?.split(';')[0];
  if (cookie === undefined) throw new Error('no cookie was set');
  return cookie;
}

/** How a WebSocket to the window ends up. */
function openSocket(headers: Readonly<Record<string, string>>, path = '/rpc'): Promise<'open' | number> {
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
}

describe('the one-time address', () => {
  test('is exchanged for a cookie that no script and no other site can use', async () => {
    const reply = await ask(`/?token=${token}`);
    expect([reply.status, reply.headers.location]).toEqual([303, '/']);
    expect(reply.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^vouchsafe-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
    expect(reply.headers['set-cookie']?.[0]).not.toContain(token);
  });

  test('opens nothing the second time', async () => {
    await signIn();
    const reply = await ask(`/?token=${token}`);
    expect([reply.status, reply.headers['set-cookie']]).toEqual([403, undefined]);
    expect(reply.body).toContain('It works once');
  });

  test('leads whoever is signed in to the window again', async () => {
    const cookie = await signIn();
    const reply = await ask(`/?token=${token}`, { cookie });
    expect([reply.status, reply.headers.location]).toEqual([303, '/']);
  });

  test('is not used up by a HEAD request', async () => {
    expect((await ask(`/?token=${token}`, {}, 'HEAD')).status).toBe(403);
    expect(await signIn()).toMatch(/^vouchsafe-/);
  });

  test.each([
    ['no token', '/'],
    ['an empty token', '/?token='],
    ['a wrong token', `/?token=${'A'.repeat(43)}`],
    ['the token in capitals', 'upper'],
    ['the token at another path', 'elsewhere'],
    ['a token of thousands of characters', `/?token=${'A'.repeat(7_000)}`],
  ])('gives nothing for %s', async (_title, path) => {
    const actual =
      { upper: `/?token=${token.toUpperCase()}`, elsewhere: `/assets/main.js?token=${token}` }[path] ?? path;
    const reply = await ask(actual);
    expect([reply.status, reply.headers['set-cookie']]).toEqual([403, undefined]);
    expect(reply.body).not.toContain('AAAA');
  });
});

describe('the window’s files', () => {
  test('are served to whoever has the cookie, with every security header', async () => {
    const cookie = await signIn();
    const page = await ask('/', { cookie });
    expect([page.status, page.body]).toEqual([200, '<!doctype html><title>Vouchsafe</title>']);
    expect((await ask('/assets/main.js', { cookie })).headers['content-type']).toBe('text/javascript; charset=utf-8');
    const policy = String(page.headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        `connect-src 'self' ws://127.0.0.1:${port}`,
        "frame-ancestors 'none'",
      ]),
    );
    expect(page.headers).toMatchObject({
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  });

  test('refusals carry the same headers', async () => {
    const reply = await ask('/');
    expect(reply.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' });
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'");
  });

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//etc/passwd',
    'http://127.0.0.1/etc/passwd',
    '/assets/link.js',
    '/assets/',
    '/notes.md',
    '/__proto__',
    '/index.html%00.js',
  ])('do not include %s', async (path) => {
    const cookie = await signIn();
    expect((await ask(path, { cookie })).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('cannot be asked for with %s', async (method) => {
    const cookie = await signIn();
    expect((await ask('/', { cookie }, method)).status).toBe(405);
  });

  test.each([
    ['a forged value', (cookie: string) => `${cookie.slice(0, -3)}AAA`],
    ['another name', (cookie: string) => cookie.replace('vouchsafe', 'vouchsafe2')],
    ['no value', (cookie: string) => `${cookie.split('=')[0]}=`],
    ['no equals sign', (cookie: string) => cookie.replace('=', '')],
    ['the token as its value', (cookie: string) => `${cookie.split('=')[0]}=${token}`],
  ])('are refused to a cookie with %s', async (_title, forge) => {
    const cookie = await signIn();
    expect((await ask('/', { cookie: forge(cookie) })).status).toBe(403);
  });
});

describe('a page elsewhere', () => {
  test.each(['attacker.example', 'attacker.example:80', 'localhost', '127.0.0.1', '[::1]:1'])(
    'that resolves its name to this machine gets nothing (Host: %s)',
    async (host) => {
      const cookie = await signIn();
      const reply = await ask('/', { host, cookie });
      expect([400, 421]).toContain(reply.status);
      expect(reply.body).not.toContain('<!doctype html><title>Vouchsafe</title>');
    },
  );

  test('does not redeem the token through a foreign Host', async () => {
    const reply = await ask(`/?token=${token}`, { host: 'attacker.example' });
    expect([reply.status, reply.headers['set-cookie']]).toEqual([421, undefined]);
    expect(await signIn()).toMatch(/^vouchsafe-/);
  });
});

describe('the WebSocket', () => {
  const own = () => ({ origin: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` });

  test('opens for the window’s own page', async () => {
    const cookie = await signIn();
    expect(await openSocket({ ...own(), cookie })).toBe('open');
    const localhost = { origin: `http://localhost:${port}`, host: `localhost:${port}` };
    expect(await openSocket({ ...localhost, cookie })).toBe('open');
  });

  test.each([
    ['without a cookie', {}],
    ['with a wrong cookie', { cookie: 'vouchsafe=1' }],
  ])('stays shut %s', async (_title, headers) => {
    expect(await openSocket({ ...own(), ...headers })).toBe(403);
  });

  test.each([
    ['a foreign origin', { origin: 'https://attacker.example' }],
    ['the origin of another port', { origin: 'http://127.0.0.1:1' }],
    ['the origin under TLS', { origin: 'https://127.0.0.1' }],
    ['a null origin', { origin: 'null' }],
    ['an origin that only begins like ours', { origin: 'http://127.0.0.1.attacker.example' }],
    ['our other name as origin', { origin: 'localhost' }],
    ['a foreign host', { host: 'attacker.example' }],
    ['a foreign host with its own origin', { host: 'attacker.example', origin: 'http://attacker.example' }],
  ])('stays shut to %s, cookie or not', async (_title, headers) => {
    const cookie = await signIn();
    expect(await openSocket({ ...own(), cookie, ...headers })).toBe(403);
  });

  test('stays shut without an Origin', async () => {
    const cookie = await signIn();
    expect(await openSocket({ host: `127.0.0.1:${port}`, cookie })).toBe(403);
  });

  test('stays shut at another path', async () => {
    const cookie = await signIn();
    expect(await openSocket({ ...own(), cookie }, '/other')).toBe(403);
  });
});

describe('the server', () => {
  test('says in a sentence that the window has not been built', async () => {
    const { services } = createFakeServices(0);
    const start = startWindowServer({ services, port: 0, rendererFolder: join(folder, 'nowhere') });
    await expect(start).rejects.toThrow('The window has not been built: run "npm run build:renderer"');
  });

  test('fails when its port is taken, instead of serving elsewhere', async () => {
    const { services } = createFakeServices(0);
    const start = startWindowServer({ services, port, rendererFolder: join(folder, 'window') });
    await expect(start).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('cuts off a request whose headers are too large', async () => {
    const reply = await ask('/', { 'x-padding': 'a'.repeat(20_000) });
    expect(reply.status).toBe(431);
  });

  test('drops a client that does not finish its request', { timeout: 15_000 }, async () => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `),
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
      const socket = connect(port, '127.0.0.1', () => socket.end('\u0016\u0003\u0001 TLS?\r\n\r\n'));
      socket.on('close', () => resolve());
      socket.on('error', reject);
      socket.resume();
    });
    expect(await signIn()).toMatch(/^vouchsafe-/);
  });

  test('frees its port and its windows when closed', async () => {
    const cookie = await signIn();
    const headers = { origin: `http://127.0.0.1:${port}`, cookie };
    const socket = new WebSocket(`ws://127.0.0.1:${port}/rpc`, { headers });
    await new Promise((resolve) => socket.on('open', resolve));
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await server.close();
    await closed;
    await expect(ask('/')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const { services } = createFakeServices(0);
    server = await startWindowServer({ services, port, rendererFolder: join(folder, 'window') });
  });
});
