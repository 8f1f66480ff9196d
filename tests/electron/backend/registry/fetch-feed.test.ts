import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startFeedTimer } from '../../../../electron/backend/registry/feed-timer.ts';
import { fetchBundle } from '../../../../electron/backend/registry/fetch-bundle.ts';
import { isFeedAddress } from '../../../../shared/contract/registry-update.ts';
import { bundleLimits } from '../../../../shared/registry/bundle/limits.ts';
import { bundleBrand, bundleDay, bundleFiles, signedBundle, testKey } from '../../../support/bundles.ts';
import { startRegistry, take } from '../../../support/registry-scene.ts';
import { temporaryFolder } from '../../../support/running-backend.ts';

const key = testKey();
const bundle = signedBundle({ key, files: bundleFiles([bundleBrand('one')]) });

let folder: ReturnType<typeof temporaryFolder>;
let server: Server;
let answer: RequestListener;
let feed: string;
let asked: number;

beforeEach(async () => {
  folder = temporaryFolder();
  asked = 0;
  server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  feed = `http://127.0.0.1:${(server.address() as AddressInfo).port}/bundle`;
  answer = (_, response) => response.end(bundle);
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  folder.remove();
});

function start(options: Parameters<typeof startRegistry>[1] = {}) {
  return startRegistry(folder.path, { pinned: [key.publicKey], feed: () => feed, ...options });
}

describe('a feed', () => {
  test.each([
    ['https://registry.example/latest.bundle', true],
    ['https://registry.example:8443/a?b=c', true],
    ['http://127.0.0.1:8080/x', true],
    ['http://[::1]/x', true],
    ['', true],
    ['http://registry.example/latest.bundle', false],
    ['http://localhost/x', false],
    ['http://127.0.0.1.example/x', false],
    ['https://user:secret@registry.example/', false],
    ['https://registry.example/#part', false],
    ['file:///etc/passwd', false],
    ['ftp://registry.example/', false],
    ['registry.example', false],
    ['javascript:alert(1)', false],
  ])('may be %j: %s', (address, may) => {
    expect(isFeedAddress(address)).toBe(may);
  });

  test('offers what it has, with what is different; nothing is installed by it', async () => {
    const scene = await start();
    const offer = await scene.updates.fetchFeed();
    expect(offer).toMatchObject({ version: '2026-11-24.1', refused: null });
    expect(offer.difference.map(({ kind }) => kind)).toEqual(['brands-added', 'brands-removed']);
    expect(scene.brands()).toEqual(['built-in']);
    expect(scene.updates.status().lastCheck).toEqual({
      at: bundleDay,
      result: 'newer',
      version: '2026-11-24.1',
      refused: null,
    });
    expect(await scene.updates.install(offer.offer ?? '')).toBeNull();
    expect(scene.brands()).toEqual(['one']);
    expect(scene.updates.status().lastCheck).toMatchObject({ result: 'current' });
    expect((await scene.updates.fetchFeed()).refused?.code).toBe('older');
    expect(scene.updates.status().lastCheck).toMatchObject({ result: 'current', refused: null });
  });

  test('is told nothing but that somebody asks', async () => {
    let told: Readonly<Record<string, unknown>> = {};
    answer = (request, response) => {
      told = request.headers;
      response.end(bundle);
    };
    await (await start()).updates.fetchFeed();
    expect(Object.keys(told).sort()).toEqual([
      'accept',
      'accept-encoding',
      'accept-language',
      'cache-control',
      'connection',
      'host',
      'pragma',
      'sec-fetch-mode',
      'user-agent',
    ]);
    expect(told).toMatchObject({ 'user-agent': 'Vouchsafe', 'accept-language': '*' });
  });

  const endless: RequestListener = (_, response) => {
    const chunk = Buffer.alloc(1024 * 1024, 'v');
    const more = () => {
      while (response.write(chunk));
      response.once('drain', more);
    };
    more();
  };
  test.each<[string, string, RequestListener]>([
    ['leads elsewhere', 'feed-redirect', (_, response) => response.writeHead(302, { location: '/other' }).end()],
    ['has nothing', 'feed-status', (_, response) => response.writeHead(404).end('not here')],
    ['fails', 'feed-status', (_, response) => response.writeHead(500).end()],
    ['has a part only', 'feed-status', (_, response) => response.writeHead(206).end(bundle)],
    ['hangs up', 'feed-offline', (request) => request.socket.destroy()],
    [
      'hangs up in the middle',
      'feed-offline',
      (request, response) => {
        response.writeHead(200, { 'content-length': bundle.length });
        response.write(bundle.subarray(0, 100), () => request.socket.destroy());
      },
    ],
    ['ends too early', 'truncated', (_, response) => response.end(bundle.subarray(0, bundle.length - 1))],
    ['has a page in its place', 'not-a-bundle', (_, response) => response.end('<!doctype html>')],
    ['never ends', 'too-large', endless],
    [
      'packs what unpacks to more than is allowed',
      'too-large',
      (_, response) => {
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(bundleLimits.octets + 1)));
      },
    ],
    ['changed it on the way', 'signature', (_, response) => response.end(Buffer.from(bundle).fill('0', 60, 61))],
  ])('that %s changes nothing, and it is said', async (_, code, listener) => {
    answer = listener;
    const scene = await start();
    const { offer, refused } = await scene.updates.fetchFeed();
    expect([offer, refused?.code]).toEqual([null, code]);
    expect(refused?.sentence).toMatch(/^Nothing was changed\. ./);
    expect(asked).toBe(1);
    expect(scene.brands()).toEqual(['built-in']);
    expect(scene.updates.status().lastCheck).toMatchObject({ result: 'refused', refused: { code } });
  });

  test('that does not answer is given up', async () => {
    answer = () => undefined;
    const quick: typeof fetchBundle = (address) => fetchBundle(address, { timeMs: 200 });
    const { refused } = await (await start({ fetch: quick })).updates.fetchFeed();
    expect(refused?.code).toBe('feed-time');
  });

  test('that is not there, or not set, is not asked twice', async () => {
    await new Promise((resolve) => server.close(resolve));
    const scene = await start();
    expect((await scene.updates.fetchFeed()).refused).toMatchObject({
      code: 'feed-offline',
      values: { detail: 'ECONNREFUSED' },
    });
    const none = await start({ feed: () => '' });
    expect((await none.updates.fetchFeed()).refused?.code).toBe('no-feed');
  });

  test('that plays back an old bundle is refused', async () => {
    const scene = await start();
    await take(scene, signedBundle({ key, version: '2026-11-24.2', files: bundleFiles([bundleBrand('two')]) }));
    expect((await scene.updates.fetchFeed()).refused?.code).toBe('older');
    expect(scene.updates.status().lastCheck?.result).toBe('refused');
  });
});

describe('by itself a feed is asked', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  test('once a day, also after a start, and not at all when none is set', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    let now = bundleDay;
    let address = '';
    let fetched: Promise<unknown> = Promise.resolve();
    const scene = await start({ feed: () => address, now: () => now });
    const { updates } = scene;
    const watched = {
      status: () => updates.status(),
      fetchFeed: (signal?: AbortSignal) => {
        const fetching = updates.fetchFeed(signal);
        fetched = fetching;
        return fetching;
      },
    };
    const faults: unknown[] = [];
    const hours = async (count: number) => {
      for (let hour = 0; hour < count; hour += 1) {
        now += 3_600_000;
        vi.advanceTimersByTime(3_600_000);
        await fetched;
      }
    };
    const end = startFeedTimer(
      watched,
      () => now,
      (error) => faults.push(error),
    );
    await hours(30);
    expect(asked).toBe(0);
    address = feed;
    await hours(1);
    expect(asked).toBe(1);
    await hours(23);
    expect(asked).toBe(1);
    await hours(1);
    expect(asked).toBe(2);
    end();
    await hours(48);
    expect(asked).toBe(2);
    const endAgain = startFeedTimer(
      watched,
      () => now,
      (error) => faults.push(error),
    );
    await fetched;
    expect(asked).toBe(3);
    answer = (request) => request.socket.destroy();
    await hours(24);
    expect(asked).toBe(4);
    // It was not reached: the next hour may be better.
    answer = (_, response) => response.end(bundle);
    await hours(1);
    expect(asked).toBe(5);
    await hours(20);
    expect(asked).toBe(5);
    endAgain();
    startFeedTimer(
      watched,
      () => now,
      (error) => faults.push(error),
    )();
    expect(asked).toBe(5);
    expect(faults).toEqual([]);
  });
});
