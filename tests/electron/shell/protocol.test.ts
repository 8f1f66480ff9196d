import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/shell/content-security-policy.ts';
import { protocolFile } from '../../../electron/shell/protocol-file.ts';
import { protocolResponse } from '../../../electron/shell/protocol-response.ts';

let root = '';
let folder = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'vouchsafe-protocol-'));
  folder = join(root, 'renderer');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(folder, 'folder.js'));
  await writeFile(join(root, 'secret.js'), 'secret');
  await writeFile(join(root, 'secrets.json'), 'secret');
  await writeFile(join(folder, 'notes.txt'), 'not for the page');
  await writeFile(join(folder, '.hidden.js'), 'hidden');
  await writeFile(join(folder, 'index.html'), '<!doctype html>');
  await writeFile(join(folder, 'assets/index-Bq3_x-1.js'), 'export {};');
});
afterAll(() => rm(root, { recursive: true }));

const get = (url: string) => protocolResponse({ method: 'GET', url }, folder);

describe('no file outside of the window is served', () => {
  test.each([
    'app://vouchsafe/../secret.js',
    'app://vouchsafe/..%2fsecret.js',
    'app://vouchsafe/%2e%2e/secret.js',
    'app://vouchsafe/%2e%2e%2fsecret.js',
    'app://vouchsafe/assets/..%2f..%2fsecret.js',
    'app://vouchsafe/assets/..%5c..%5csecret.js',
    'app://vouchsafe/..\\secret.js',
    'app://vouchsafe//etc/passwd',
    'app://vouchsafe/C:/Windows/win.js',
    'app://vouchsafe/secret.js%00.html',
    'app://vouchsafe/%',
    'app://vouchsafe/notes.txt',
    'app://vouchsafe/.hidden.js',
    'app://vouchsafe/folder.js',
    'app://vouchsafe/assets/',
    'app://vouchsafe/assets',
    'app://vouchsafe/missing.js',
    'app://vouchsafe/constructor',
    'app://vouchsafe/a.constructor',
    `app://vouchsafe/${'a'.repeat(5000)}.js`,
    'app://other/index.html',
    'https://vouchsafe/index.html',
    'file:///etc/passwd',
  ])('%s', async (url) => {
    const response = await get(url);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('');
  });

  test.each(['POST', 'PUT', 'HEAD', 'OPTIONS'])('%s is refused', async (method) => {
    const response = await protocolResponse({ method, url: 'app://vouchsafe/index.html' }, folder);
    expect(response.status).toBe(405);
  });
});

describe('the files of the window', () => {
  test.each([
    ['app://vouchsafe/', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://vouchsafe/index.html?x=1#/mail/3', 'text/html; charset=utf-8', '<!doctype html>'],
    ['app://vouchsafe/assets/index-Bq3_x-1.js', 'text/javascript; charset=utf-8', 'export {};'],
  ])('%s is served', async (url, type, content) => {
    const response = await get(url);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(await response.text()).toBe(content);
  });

  test('each answer carries the policy, a refusal too', async () => {
    for (const url of ['app://vouchsafe/', 'app://vouchsafe/missing.js']) {
      const { headers } = await get(url);
      expect(headers.get('content-security-policy')).toBe(contentSecurityPolicy);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  test('a page lies directly in the folder', () => {
    expect(protocolFile('app://vouchsafe/a/b.css', '/w')?.path).toBe(join('/w', 'a', 'b.css'));
  });
});
