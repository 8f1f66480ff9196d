import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type BundleDisk, bundleDisk } from '../../../../electron/backend/registry/bundle-disk.ts';
import { bundleBrand, bundleFiles, signedBundle, testKey } from '../../../support/bundles.ts';
import { startRegistry, take } from '../../../support/registry-scene.ts';
import { temporaryFolder } from '../../../support/running-backend.ts';

const key = testKey();
const next = testKey();
const options = { pinned: [key.publicKey] };
const bundleOf = (version: string, brand: string) =>
  signedBundle({ key, version, files: bundleFiles([bundleBrand(brand)]) });
const one = bundleOf('2026-11-24.1', 'one');
const two = bundleOf('2026-11-24.2', 'two');
const three = signedBundle({ key, version: '2026-11-24.3', files: bundleFiles([bundleBrand('three')]), nextKey: next });

class Crash extends Error {}

/**
 * A disk on a computer that goes dark.
 * @param steps changes that still happen wholly
 * @param half the next one happens in part: half of a file is written
 */
function dyingDisk(steps: number, half: boolean): BundleDisk & Readonly<{ done: () => number }> {
  let done = 0;
  const step = (work: () => void, partly: () => void) => {
    if (done > steps) throw new Crash();
    done += 1;
    if (done <= steps) return work();
    if (half) partly();
    throw new Crash();
  };
  return {
    ...bundleDisk,
    done: () => done,
    write: (path, octets) =>
      step(
        () => bundleDisk.write(path, octets),
        () => bundleDisk.write(path, octets.subarray(0, octets.length / 2)),
      ),
    rename: (from, to) =>
      step(
        () => bundleDisk.rename(from, to),
        () => undefined,
      ),
    remove: (path) =>
      step(
        () => bundleDisk.remove(path),
        () => undefined,
      ),
  };
}

let folder: ReturnType<typeof temporaryFolder>;
let begun: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  begun = temporaryFolder();
});
afterEach(() => {
  folder.remove();
  begun.remove();
});

function restore(): void {
  rmSync(folder.path, { recursive: true });
  cpSync(begun.path, folder.path, { recursive: true });
}

/** Does something again and again, with a crash after each step of it, and says what a start finds each time. */
async function afterEachCrash(work: (disk: BundleDisk) => Promise<unknown>): Promise<readonly string[]> {
  const found: string[] = [];
  for (const half of [false, true]) {
    for (let steps = 0; ; steps += 1) {
      restore();
      const disk = dyingDisk(steps, half);
      const ended = await work(disk).then(
        () => 'whole',
        (error: unknown) => {
          if (!(error instanceof Crash)) throw error;
          return 'crash';
        },
      );
      const scene = await startRegistry(folder.path, options);
      const { bundle, newest, keys, notice } = scene.updates.status();
      expect(notice).toBeNull();
      found.push([...scene.brands(), bundle?.version, newest, keys[0]?.from].join(' '));
      // Whatever was left behind is in nobody's way.
      const { refused } = await scene.updates.read(bundleOf('2026-11-24.9', 'nine'));
      expect([undefined, 'retired-key']).toContain(refused?.code);
      if (ended === 'whole') {
        expect(steps).toBeGreaterThan(1);
        break;
      }
    }
  }
  return [...new Set(found)];
}

const stateOne = 'one 2026-11-24.1 2026-11-24.1 program';
const stateTwo = 'two 2026-11-24.2 2026-11-24.2 program';

describe('after a crash at any step a start finds what was before or what was to be', () => {
  test('of installing the first bundle', async () => {
    const found = await afterEachCrash(async (disk) =>
      take(await startRegistry(folder.path, { ...options, disk }), one),
    );
    expect(found).toEqual(['built-in   program', stateOne]);
  });

  test('of replacing one by the next', async () => {
    for (const bundle of [one]) await take(await startRegistry(begun.path, options), bundle);
    const found = await afterEachCrash(async (disk) =>
      take(await startRegistry(folder.path, { ...options, disk }), two),
    );
    expect(found).toEqual([stateOne, stateTwo]);
  });

  test('of handing over to another key: key and registry change together', async () => {
    for (const bundle of [one, two]) await take(await startRegistry(begun.path, options), bundle);
    const found = await afterEachCrash(async (disk) =>
      take(await startRegistry(folder.path, { ...options, disk }), three),
    );
    expect(found).toEqual([stateTwo, 'three 2026-11-24.3 2026-11-24.3 successor']);
  });

  test('of returning to the one before', async () => {
    for (const bundle of [one, two]) await take(await startRegistry(begun.path, options), bundle);
    const found = await afterEachCrash(async (disk) =>
      (await startRegistry(folder.path, { ...options, disk })).updates.back(),
    );
    expect(found).toEqual([stateTwo, 'one 2026-11-24.1 2026-11-24.2 program']);
  });
});

test('while the disk takes nothing, the registry in use stays in use', async () => {
  const scene = await startRegistry(folder.path, { ...options, disk: dyingDisk(2, true) });
  const { offer } = await scene.updates.read(one);
  await expect(scene.updates.install(offer ?? '')).rejects.toThrow(Crash);
  expect(scene.brands()).toEqual(['built-in']);
  expect(scene.updates.status()).toMatchObject({ bundle: null, newest: null });
});

test('files of others in the folder are left alone', async () => {
  await take(await startRegistry(folder.path, options), one);
  const mine = join(folder.path, 'registry', 'notes.md');
  writeFileSync(mine, 'mine');
  await take(await startRegistry(folder.path, options), two);
  expect(bundleDisk.read(mine)).not.toBeNull();
});
