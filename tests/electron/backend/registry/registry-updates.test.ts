import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bundleFolder } from '../../../../electron/backend/registry/bundle-store.ts';
import { bundleBrand, bundleDay, bundleFiles, compiledOf, signedBundle, testKey } from '../../../support/bundles.ts';
import { builtIn, startRegistry, take } from '../../../support/registry-scene.ts';
import { temporaryFolder } from '../../../support/running-backend.ts';
import { tamperedContent } from '../../../support/tampered-content.ts';

const key = testKey();
const next = testKey();
const pinned = [key.publicKey];

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function start(options: Parameters<typeof startRegistry>[1] = {}) {
  return startRegistry(folder.path, { pinned, ...options });
}

function bundle(version: string, brand: string, wishes: Partial<Parameters<typeof signedBundle>[0]> = {}) {
  return signedBundle({ key, version, files: bundleFiles([bundleBrand(brand)]), ...wishes });
}

const inRegistry = (name: string) => join(folder.path, bundleFolder, name);

describe('a bundle that may not be taken changes nothing and says why', () => {
  const rule = bundleBrand('acme', { phones: [{ ...phone('+440000000000'), country: 'gb' }] });
  test.each([
    ['as new as what is installed', bundle('2026-11-24.5', 'two'), 'older'],
    ['older than what is installed', bundle('2026-11-23.9', 'two'), 'older'],
    ['of a key that nobody accepted', bundle('2026-11-24.6', 'two', { key: next }), 'unknown-key'],
    ['dated after tomorrow', bundle('2026-11-26.1', 'two'), 'future'],
    ['made after tomorrow', bundle('2026-11-24.6', 'two', { createdAt: bundleDay + 3 * 86_400_000 }), 'future'],
    ['that hands over to its own key', bundle('2026-11-24.6', 'two', { nextKey: key }), 'manifest'],
    ['whose data break the schema', bundle('2026-11-24.6', 'two', { files: bundleFiles([{ id: 'x' }]) }), 'data'],
    ['whose data lack a list', bundle('2026-11-24.6', 'two', { files: without('sources.json') }), 'data'],
    ['whose data break the rules', bundle('2026-11-24.6', 'two', { files: bundleFiles([rule]) }), 'rules'],
    ['whose domain has two owners', bundle('2026-11-24.6', 'x', { files: twoOwners() }), 'rules'],
    ['that is empty', new Uint8Array(), 'not-a-bundle'],
  ])('%s', async (_, refused, code) => {
    const scene = await start();
    expect(await take(scene, bundle('2026-11-24.5', 'one'))).toBeNull();
    const before = readFileSync(inRegistry('state.json'), 'utf8');
    const offer = await scene.updates.read(refused);
    expect(offer.refused?.code).toBe(code);
    expect(offer.refused?.sentence).toMatch(/^Nothing was changed\. ./);
    expect(offer.offer).toBeNull();
    expect(scene.brands()).toEqual(['one']);
    expect(readFileSync(inRegistry('state.json'), 'utf8')).toBe(before);
  });

  test('older than what the program brings along', async () => {
    const scene = await start();
    expect(await take(scene, bundle('2026-01-01.9', 'one'))).toBe('older-than-built-in');
    expect(readdirSync(folder.path)).toEqual([]);
  });

  test('a JSON file of it in which a key stands twice', async () => {
    const files = new Map(bundleFiles()).set('sources.json', '{"list":{"name":"A","seen":"2026-01-02"}}');
    const scene = await start();
    const good = signedBundle({ key, files });
    expect(await take(scene, good)).toBeNull();
    const twice = '{"list":{"name":"A","name":"B","seen":"2026-01-02"}}';
    const bad = tamperedContent(key, { version: '2026-11-24.2', files: new Map(files).set('sources.json', twice) });
    expect(await take(scene, bad)).toBe('data');
  });
});

describe('an installed bundle', () => {
  test('is in use at once and after a start, and readable by its owner alone', async () => {
    const scene = await start();
    expect(scene.brands()).toEqual(['built-in']);
    expect(await take(scene, bundle('2026-11-24.1', 'one'))).toBeNull();
    expect(scene.brands()).toEqual(['one']);
    const again = await start();
    expect(again.brands()).toEqual(['one']);
    expect(again.updates.status()).toMatchObject({
      bundle: { version: '2026-11-24.1', keyId: key.id, signedAt: bundleDay },
      previous: { builtIn: true, version: builtIn.version },
      newest: '2026-11-24.1',
      notice: null,
    });
    expect(statSync(inRegistry('state.json')).mode & 0o077).toBe(0);
  });

  test('makes room for the next one, and is returned to, and left again', async () => {
    const scene = await start();
    for (const [index, brand] of ['one', 'two', 'three'].entries()) {
      expect(await take(scene, bundle(`2026-11-24.${index + 1}`, brand))).toBeNull();
    }
    expect(readdirSync(join(folder.path, bundleFolder)).filter((name) => name.endsWith('.bundle'))).toEqual([
      '2026-11-24.2.bundle',
      '2026-11-24.3.bundle',
    ]);
    expect(await scene.updates.back()).toBeNull();
    expect(scene.brands()).toEqual(['two']);
    expect(scene.updates.status()).toMatchObject({ previous: { version: '2026-11-24.3' }, newest: '2026-11-24.3' });
    expect((await start()).brands()).toEqual(['two']);
    expect(await scene.updates.back()).toBeNull();
    expect(scene.brands()).toEqual(['three']);
  });

  test('that was left is not installed again, nor one between: going back opens no way for old ones', async () => {
    const scene = await start();
    await take(scene, bundle('2026-11-24.5', 'one'));
    expect(await scene.updates.back()).toBeNull();
    expect(scene.brands()).toEqual(['built-in']);
    expect(await take(scene, bundle('2026-11-24.5', 'one'))).toBe('older');
    expect(await take(scene, bundle('2026-11-24.4', 'one'))).toBe('older');
    expect(await take(await start(), bundle('2026-11-24.6', 'six'))).toBeNull();
  });

  test('gives way to a newer registry that the program brings along, which is said', async () => {
    await take(await start(), bundle('2026-11-24.1', 'one'));
    const list = JSON.stringify({ list: { name: 'A public list', seen: '2026-11-25' } });
    const newer = compiledOf(new Map(bundleFiles([bundleBrand('newer')])).set('sources.json', list));
    const scene = await start({ builtIn: newer });
    expect([scene.brands(), scene.notice]).toEqual([['newer'], 'superseded']);
    expect(scene.updates.status()).toMatchObject({ bundle: null, previous: null, newest: '2026-11-24.1' });
    expect(await take(scene, bundle('2026-11-24.2', 'two'))).toBe('older-than-built-in');
  });

  test('that has no fact to tell it apart is still offered with what is different', async () => {
    const scene = await start();
    const { difference, offer } = await scene.updates.read(bundle('2026-11-24.1', 'built-in'));
    expect(difference).toEqual([]);
    expect(offer).not.toBeNull();
  });

  test('nothing was ever installed: there is nothing to return to', async () => {
    expect(await (await start()).updates.back()).toBe('nothing-before');
  });
});

describe('a bundle that broke on disk', () => {
  beforeEach(async () => {
    await take(await start(), bundle('2026-11-24.1', 'one'));
  });

  const compiledName = () => readdirSync(join(folder.path, bundleFolder)).find((name) => name.endsWith('.txt')) ?? '';

  test('is compiled again when only what was compiled of it broke', async () => {
    for (const text of [
      '',
      'vouchsafe-registry-2 nonsense',
      readFileSync(inRegistry(compiledName()), 'latin1').replace('one', 'two'),
    ]) {
      writeFileSync(inRegistry(compiledName()), text);
      const scene = await start();
      expect([scene.brands(), scene.notice]).toEqual([['one'], null]);
    }
  });

  test('is not used: the registry that the program brings along is, and says so', async () => {
    writeFileSync(inRegistry(compiledName()), '');
    writeFileSync(inRegistry('2026-11-24.1.bundle'), 'broken');
    const scene = await start();
    expect([scene.brands(), scene.notice]).toEqual([['built-in'], 'broken']);
    expect(await take(scene, bundle('2026-11-24.1', 'one'))).toBe('older');
    expect(await take(scene, bundle('2026-11-24.2', 'two'))).toBeNull();
    expect(scene.updates.status().notice).toBeNull();
  });

  test.each([['not JSON'], ['{}'], ['{"format":2}'], ['[]']])(
    'with a state of %j: nothing is known of earlier ones, so none is taken',
    async (text) => {
      writeFileSync(inRegistry('state.json'), text);
      const scene = await start();
      expect([scene.brands(), scene.notice]).toEqual([['built-in'], 'broken']);
      expect(await take(scene, bundle('2026-11-24.9', 'two'))).toBe('folder');
      expect(await scene.updates.back()).toMatchObject({ code: 'folder' });
      expect(readFileSync(inRegistry('state.json'), 'utf8')).toBe(text);
    },
  );
});

describe('keys', () => {
  test('without any, no bundle is taken before the owner accepts one', async () => {
    const scene = await startRegistry(folder.path);
    expect(await take(scene, bundle('2026-11-24.1', 'one'))).toBe('no-key');
    expect(await scene.updates.trust(key.publicKey)).toBeNull();
    expect(scene.updates.status().keys).toEqual([{ id: key.id, from: 'owner' }]);
    expect(await take(scene, bundle('2026-11-24.1', 'one'))).toBeNull();
  });

  test('hand over to the successor that a bundle names, for good', async () => {
    const scene = await start();
    expect(await take(scene, bundle('2026-11-24.2', 'by-next', { key: next }))).toBe('unknown-key');
    const offer = await scene.updates.read(bundle('2026-11-24.1', 'one', { nextKey: next }));
    expect(offer.nextKeyId).toBe(next.id);
    expect(scene.updates.status().keys).toEqual([{ id: key.id, from: 'program' }]);
    expect(await scene.updates.install(offer.offer ?? '')).toBeNull();
    expect(scene.updates.status().keys).toEqual([{ id: next.id, from: 'successor' }]);
    const again = await start();
    expect(await take(again, bundle('2026-11-24.3', 'by-old'))).toBe('retired-key');
    expect(await again.updates.trust(key.publicKey)).toMatchObject({ code: 'retired-key' });
    expect(await take(again, bundle('2026-11-24.4', 'by-next', { key: next }))).toBeNull();
    expect(await again.updates.back()).toBeNull();
    expect(again.updates.status().keys).toEqual([{ id: next.id, from: 'successor' }]);
    expect(await take(again, bundle('2026-11-24.5', 'back', { key: next, nextKey: key }))).toBe('manifest');
  });
});

describe('at the same time', () => {
  test('two that read: only what was read last is installed', async () => {
    const { updates, brands } = await start();
    const [one, two] = await Promise.all([
      updates.read(bundle('2026-11-24.1', 'one')),
      updates.read(bundle('2026-11-24.2', 'two')),
    ]);
    expect(await updates.install(one.offer ?? '')).toBe('not-offered');
    expect(brands()).toEqual(['built-in']);
    expect(await updates.install(two.offer ?? '')).toBeNull();
    expect(brands()).toEqual(['two']);
  });

  test('two that install, or one that installs twice: it happens once', async () => {
    const { updates, brands } = await start();
    const { offer } = await updates.read(bundle('2026-11-24.1', 'one'));
    const results = await Promise.all([1, 2, 3].map(() => updates.install(offer ?? '')));
    expect(results).toEqual([null, 'not-offered', 'not-offered']);
    expect(brands()).toEqual(['one']);
    expect(updates.status().previous).toMatchObject({ builtIn: true });
  });

  test('a bundle that was read and overtaken is refused when it is installed', async () => {
    const [slow, quick] = [await start(), await start()];
    const { offer } = await slow.updates.read(bundle('2026-11-24.1', 'one'));
    expect(await take(quick, bundle('2026-11-24.2', 'two', { nextKey: next }))).toBeNull();
    expect(await slow.updates.install(offer ?? '')).toMatchObject({ code: 'retired-key' });
  });
});

function phone(number: string) {
  return { number, use: 'support', confidence: 'high', sources: ['list:file.txt'] };
}

function without(path: string): ReadonlyMap<string, string> {
  return new Map([...bundleFiles()].filter(([name]) => name !== path));
}

function twoOwners(): ReadonlyMap<string, string> {
  const { domains } = bundleBrand('one') as { domains: object };
  return bundleFiles([bundleBrand('one'), bundleBrand('two', { domains })]);
}
