import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memorySecretStore } from '../../../../electron/backend/accounts/secret-store.ts';
import { type Backend, createBackend } from '../../../../electron/backend/backend.ts';
import type { Job } from '../../../../electron/backend/examine/job.ts';
import { WorkerPool } from '../../../../electron/backend/examine/worker-pool.ts';
import { backendFiles } from '../../../../electron/headless/built-files.ts';
import type { LiveEvent } from '../../../../shared/contract/event.ts';
import { formatCompiledRegistry } from '../../../../shared/registry/compiled-text.ts';
import { bundleBrand, bundleFiles, compiledOf, signedBundle, testKey } from '../../../support/bundles.ts';
import { temporaryFolder } from '../../../support/running-backend.ts';

const key = testKey();
const parcels = bundleBrand('acme', { name: 'Acme Parcels' });
const before = compiledOf(bundleFiles([parcels]));
const after = compiledOf(bundleFiles([bundleBrand('another')]));

let folder: ReturnType<typeof temporaryFolder>;
const open: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  for (const close of open.splice(0)) await close();
  folder.remove();
});

const claim: Extract<Job, { kind: 'examine' }> = {
  kind: 'examine',
  raw: Buffer.from(
    'From: "Acme Parcels Support" <help@stranger.test>\r\nSubject: Acme Parcels: pay the fee\r\n\r\nAcme Parcels Support: confirm your password at https://stranger.test/ now.\r\n',
  ),
  trust: { kind: 'nobody' },
  ownAddresses: [],
  keepFacts: false,
};

describe('while workers judge', () => {
  test('each mail is judged by one registry as a whole, and all that come later by the new one', async () => {
    let text = formatCompiledRegistry(before);
    const pool = new WorkerPool({
      workers: 2,
      timeMs: 10_000,
      heapMb: 128,
      script: backendFiles.workerScript,
      workerData: () => ({ dns: 'none', registryFile: backendFiles.registryFile, registryText: text }),
      history: () => ({ knownSender: false, trustedDomains: [], marked: false }),
    });
    open.push(() => pool.close());
    const judge = async () => {
      const result = await pool.run(claim);
      if (result.kind !== 'examined') throw new Error(result.kind);
      return `${result.verdict.registryVersion} ${result.verdict.brand?.id ?? 'nobody'}`;
    };
    const early = Array.from({ length: 20 }, judge);
    await early[0];
    text = formatCompiledRegistry(after);
    pool.reload(text);
    const late = Array.from({ length: 20 }, judge);
    const [old, young] = [`${before.version} acme`, `${after.version} nobody`];
    expect((await Promise.all(early)).filter((found) => found !== old && found !== young)).toEqual([]);
    expect(await early[0]).toBe(old);
    expect(new Set(await Promise.all(late))).toEqual(new Set([young]));
  });
});

describe('a running program', () => {
  async function start(): Promise<Backend> {
    const backend = await createBackend({
      dataFolder: folder.path,
      secrets: memorySecretStore(),
      dns: 'none',
      registryKeys: [key.publicKey],
      log: () => undefined,
      ...backendFiles,
    });
    open.push(backend.stop);
    return backend;
  }

  test('takes a bundle of the window, tells of it, finds it again after a start, and goes back', async () => {
    const { services, stop } = await start();
    const events: LiveEvent[] = [];
    services.subscribe((event) => events.push(event));
    const { builtInVersion, version } = await services.getRegistryState();
    expect(version).toBe(builtInVersion);
    const day = builtInVersion.slice(0, 10);
    const bundle = signedBundle({
      key,
      version: `${day}.1`,
      createdAt: Date.parse(day),
      files: bundleFiles([parcels]),
    });
    const offer = await services.readBundle(Buffer.from(bundle).toString('base64'));
    expect(offer.refused).toBeNull();
    expect(offer.difference[0]).toMatchObject({ kind: 'brands-added', added: ['Acme Parcels'], count: 1 });
    const installed = await services.installBundle(offer.offer ?? '');
    expect(installed).toMatchObject({ brands: 1, bundle: { version: `${day}.1` }, previous: { builtIn: true } });
    expect(events).toContainEqual({ type: 'registryChanged', version: installed.version });
    expect((await services.listBrands({ offset: 0, limit: 10 })).brands.map(({ id }) => id)).toEqual(['acme']);
    expect((await services.checkChannels({ text: 'acme.com' })).checks[0]).toMatchObject({ status: 'official' });
    expect(await services.getStorage()).toMatchObject({ registryVersion: installed.version, brands: 1 });
    open.pop();
    await stop();

    const again = await start();
    expect(await again.services.getRegistryState()).toMatchObject({ version: installed.version, brands: 1 });
    const state = await again.services.goBack();
    expect(state).toMatchObject({ version: builtInVersion, bundle: null, previous: { version: `${day}.1` } });
    expect((await again.services.listBrands({ offset: 0, limit: 1 })).total).toBeGreaterThan(700);
  });

  test('says what is wrong in the window, and changes nothing', async () => {
    const { services } = await start();
    expect((await services.readBundle('no base64!')).refused).toMatchObject({ code: 'not-a-bundle' });
    expect((await services.fetchFeed()).refused).toMatchObject({ code: 'no-feed' });
    await expect(services.installBundle('0'.repeat(64))).rejects.toMatchObject({
      code: 'conflict',
      message: 'Nothing was changed. Another bundle was read since: look at it once more.',
    });
    await expect(services.goBack()).rejects.toMatchObject({ code: 'conflict' });
    expect(await services.getRegistryState()).toMatchObject({ bundle: null, previous: null, newest: null });
  });
});
