import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchBundle } from '../../../../electron/backend/registry/fetch-bundle.ts';
import { readCompiledRegistry } from '../../../../electron/backend/registry/read-registry.ts';
import { type DemoFeed, startDemoFeed } from '../../../../electron/headless/demo/registry-feed.ts';
import { describeChange } from '../../../../shared/registry/bundle/describe-change.ts';
import { startRegistry, take } from '../../../support/registry-scene.ts';
import { temporaryFolder } from '../../../support/running-backend.ts';

const builtIn = readCompiledRegistry();
/** Not before the registry that ships, whatever this machine's clock says. */
const now = () => Date.parse(builtIn.version.slice(0, 10));

let feed: DemoFeed;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  folder = temporaryFolder();
  feed = await startDemoFeed(now);
});
afterEach(async () => {
  await feed.stop();
  folder.remove();
});

test('the demo has a feed whose bundle can be looked at and installed', async () => {
  const scene = await startRegistry(folder.path, { builtIn, pinned: [feed.publicKey], feed: () => feed.address, now });
  const { difference, refused } = await scene.updates.fetchFeed();
  expect(refused).toBeNull();
  expect(difference.map(describeChange)).toEqual(['+1 brand: Vouchsafe Example Bank']);
  const bundle = await fetchBundle(feed.address);
  if ('code' in bundle) throw new Error(bundle.code);
  expect(await take(scene, bundle)).toBeNull();
  expect(scene.brands()).toContain('vouchsafe-example-bank');
});
