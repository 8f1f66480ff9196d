import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type ServedWindow, serveWindow } from './served-window.ts';

let served: ServedWindow;

beforeEach(async () => {
  served = await serveWindow();
});
afterEach(() => served.close());

describe('the one-time address', () => {
  test('is exchanged for a cookie that no script and no other site can use', async () => {
    const reply = await served.ask(`/?token=${served.token}`);
    expect([reply.status, reply.headers.location]).toEqual([303, '/']);
    expect(reply.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^vouchsafe-${served.port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
    expect(reply.headers['set-cookie']?.[0]).not.toContain(served.token);
  });

  test('opens nothing the second time', async () => {
    await served.signIn();
    const reply = await served.ask(`/?token=${served.token}`);
    expect([reply.status, reply.headers['set-cookie']]).toEqual([403, undefined]);
    expect(reply.body).toContain('It works once');
  });

  test('leads whoever is signed in to the window again', async () => {
    const cookie = await served.signIn();
    const reply = await served.ask(`/?token=${served.token}`, { cookie });
    expect([reply.status, reply.headers.location]).toEqual([303, '/']);
  });

  test('is not used up by a HEAD request', async () => {
    expect((await served.ask(`/?token=${served.token}`, {}, 'HEAD')).status).toBe(403);
    expect(await served.signIn()).toMatch(/^vouchsafe-/);
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
      { upper: `/?token=${served.token.toUpperCase()}`, elsewhere: `/assets/main.js?token=${served.token}` }[path] ??
      path;
    const reply = await served.ask(actual);
    expect([reply.status, reply.headers['set-cookie']]).toEqual([403, undefined]);
    expect(reply.body).not.toContain('AAAA');
  });
});

describe('the window’s files', () => {
  test('are served to whoever has the cookie, with every security header', async () => {
    const cookie = await served.signIn();
    const page = await served.ask('/', { cookie });
    expect([page.status, page.body]).toEqual([200, '<!doctype html><title>Vouchsafe</title>']);
    expect((await served.ask('/assets/main.js', { cookie })).headers['content-type']).toBe(
      'text/javascript; charset=utf-8',
    );
    const policy = String(page.headers['content-security-policy']).split('; ');
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",
        `connect-src 'self' ws://127.0.0.1:${served.port}`,
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
    const reply = await served.ask('/');
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
    const cookie = await served.signIn();
    expect((await served.ask(path, { cookie })).status).toBe(404);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('cannot be asked for with %s', async (method) => {
    const cookie = await served.signIn();
    expect((await served.ask('/', { cookie }, method)).status).toBe(405);
  });

  test.each([
    ['a forged value', (cookie: string) => `${cookie.slice(0, -3)}AAA`],
    ['another name', (cookie: string) => cookie.replace('vouchsafe', 'vouchsafe2')],
    ['no value', (cookie: string) => `${cookie.split('=')[0]}=`],
    ['no equals sign', (cookie: string) => cookie.replace('=', '')],
    ['the token as its value', (cookie: string) => `${cookie.split('=')[0]}=${served.token}`],
  ])('are refused to a cookie with %s', async (_title, forge) => {
    const cookie = await served.signIn();
    expect((await served.ask('/', { cookie: forge(cookie) })).status).toBe(403);
  });
});

describe('a page elsewhere', () => {
  test.each(['attacker.example', 'attacker.example:80', 'localhost', '127.0.0.1', '[::1]:1'])(
    'that resolves its name to this machine gets nothing (Host: %s)',
    async (host) => {
      const cookie = await served.signIn();
      const reply = await served.ask('/', { host, cookie });
      expect([400, 421]).toContain(reply.status);
      expect(reply.body).not.toContain('<!doctype html><title>Vouchsafe</title>');
    },
  );

  test('does not redeem the token through a foreign Host', async () => {
    const reply = await served.ask(`/?token=${served.token}`, { host: 'attacker.example' });
    expect([reply.status, reply.headers['set-cookie']]).toEqual([421, undefined]);
    expect(await served.signIn()).toMatch(/^vouchsafe-/);
  });
});

describe('the WebSocket', () => {
  const own = () => ({ origin: `http://127.0.0.1:${served.port}`, host: `127.0.0.1:${served.port}` });

  test('opens for the window’s own page', async () => {
    const cookie = await served.signIn();
    expect(await served.openSocket({ ...own(), cookie })).toBe('open');
    const localhost = { origin: `http://localhost:${served.port}`, host: `localhost:${served.port}` };
    expect(await served.openSocket({ ...localhost, cookie })).toBe('open');
  });

  test.each([
    ['without a cookie', {}],
    ['with a wrong cookie', { cookie: 'vouchsafe=1' }],
  ])('stays shut %s', async (_title, headers) => {
    expect(await served.openSocket({ ...own(), ...headers })).toBe(403);
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
    const cookie = await served.signIn();
    expect(await served.openSocket({ ...own(), cookie, ...headers })).toBe(403);
  });

  test('stays shut without an Origin', async () => {
    const cookie = await served.signIn();
    expect(await served.openSocket({ host: `127.0.0.1:${served.port}`, cookie })).toBe(403);
  });

  test('stays shut at another path', async () => {
    const cookie = await served.signIn();
    expect(await served.openSocket({ ...own(), cookie }, '/other')).toBe(403);
  });
});
