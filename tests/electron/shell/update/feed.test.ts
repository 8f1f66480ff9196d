import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askFeed, feedFile, isNewer, updateFeed, versionIn } from '../../../../electron/shell/update/feed.ts';

describe('no newer version is asked for', () => {
  test('unless the release was built so', () => {
    expect(updateFeed(JSON.parse(readFileSync('package.json', 'utf8')))).toBeNull();
  });

  test.each(['http://updates.example/', 'file:///tmp/', 'javascript:alert(1)', ''])('at %j', (feed) => {
    expect(() => updateFeed({ updateFeed: feed })).toThrow();
  });
});

test.each(['https://updates.example/vouchsafe', 'https://updates.example/vouchsafe//'])(
  'the feed %s is a folder',
  (feed) => {
    expect(updateFeed({ updateFeed: feed })).toBe('https://updates.example/vouchsafe/');
  },
);

test.each([
  ['win32', 'x64', 'latest.yml'],
  ['darwin', 'arm64', 'latest-mac.yml'],
  ['linux', 'x64', 'latest-linux.yml'],
  ['linux', 'arm64', 'latest-linux-arm64.yml'],
] as const)('on %s %s the file is %s', (platform, arch, file) => {
  expect(feedFile(platform, arch)).toBe(file);
});

test.each([
  ['version: 1.2.3\nfiles:\n', '1.2.3'],
  ["files: []\nversion: '1.2.3'\r\n", '1.2.3'],
  ['version: 1.2.3-beta', null],
  ['version: <b>1.2.3</b>', null],
  ['minimumSystemVersion: 9.9.9', null],
  [`${' '.repeat(70_000)}\nversion: 9.9.9`, null],
  ['', null],
])('of %j the version is %s', (text, version) => {
  expect(versionIn(text)).toBe(version);
});

test('of two versions at most one is newer, and the newer of numbers is the larger', () => {
  const version = fc.tuple(fc.nat(20), fc.nat(20), fc.nat(20)).map((numbers) => numbers.join('.'));
  fc.assert(
    fc.property(version, version, (one, other) => {
      expect(isNewer(one, other) && isNewer(other, one)).toBe(false);
      expect(isNewer(one, other) || isNewer(other, one)).toBe(one !== other);
    }),
  );
  expect(isNewer('0.10.0', '0.9.9')).toBe(true);
});

describe('a feed', () => {
  const own = { version: '0.1.0', platform: 'linux', arch: 'x64' } as const;

  test('is asked for one file, with nothing about whoever asks, and no redirection is followed', async () => {
    const asked: unknown[] = [];
    const version = await askFeed('https://updates.example/v/', own, async (address, options) => {
      asked.push(address, options.redirect, options.credentials, options.headers, options.body);
      return new Response('version: 0.2.0');
    });
    expect(version).toBe('0.2.0');
    expect(asked).toEqual(['https://updates.example/v/latest-linux.yml', 'error', 'omit', undefined, undefined]);
  });

  test.each(['version: 0.1.0', 'version: 0.0.9', 'no feed'])('that says "%s" has nothing new', async (text) => {
    expect(await askFeed('https://updates.example/', own, async () => new Response(text))).toBeNull();
  });

  test('that fails says so, which is not "nothing new"', async () => {
    const answer = new Response('version: 9.9.9', { status: 503 });
    await expect(askFeed('https://updates.example/', own, async () => answer)).rejects.toThrow('503');
  });

  test('that never ends is read as far as a feed may be long, and then let go', async () => {
    const chunk = new TextEncoder().encode(' '.repeat(16 * 1024));
    let sent = 0;
    let cancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 100) controller.error(new Error('it was read on and on'));
        else controller.enqueue(chunk);
      },
      cancel() {
        cancelled = true;
      },
    });
    expect(await askFeed('https://updates.example/', own, async () => new Response(body))).toBeNull();
    expect([cancelled, sent <= 6]).toEqual([true, true]);
  });
});
