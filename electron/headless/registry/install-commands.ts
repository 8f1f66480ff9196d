import { join } from 'node:path';
import { describeChange } from '../../../shared/registry/bundle/describe-change.ts';
import { describeRefusal } from '../../../shared/registry/bundle/describe-refusal.ts';
import { pinnedKeys } from '../../../shared/registry/bundle/pinned-keys.ts';
import type { Refusal } from '../../../shared/registry/bundle/refusal.ts';
import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import { RecordError } from '../../backend/record/record-error.ts';
import { openStore, recordFile } from '../../backend/record/store.ts';
import { bundleCrypto } from '../../backend/registry/bundle-crypto.ts';
import { fetchBundle } from '../../backend/registry/fetch-bundle.ts';
import { openRegistry } from '../../backend/registry/open-registry.ts';
import { readCompiledRegistry } from '../../backend/registry/read-registry.ts';
import { RegistryUpdates } from '../../backend/registry/registry-updates.ts';
import { oneLine } from '../one-line.ts';
import { readBundleFile } from './bundle-files.ts';
import { CommandFailure } from './command-failure.ts';
import { describeStatus } from './describe-status.ts';
import { readPublicKey } from './keys.ts';

/** `registry import FILE` */
export function importBundle(path: string, dataFolder: string): Promise<string> {
  const octets = readBundleFile(path);
  return withUpdates(dataFolder, async (updates) => {
    const { offer, version, difference, nextKeyId, refused } = await updates.read(octets);
    if (offer === null) throw new CommandFailure(1, refused?.sentence ?? 'Nothing was changed.');
    await settled(updates.install(offer));
    const lines = difference.map((change) => oneLine(describeChange(change)));
    const next = nextKeyId === null ? [] : [`From now on bundles are signed with the key ${nextKeyId}.`];
    return [`Installed ${version}. "vouchsafe registry back" returns to the one before.`, ...next, ...lines, ''].join(
      '\n',
    );
  });
}

/** `registry back` */
export function goBack(dataFolder: string): Promise<string> {
  return withUpdates(dataFolder, async (updates) => {
    await settled(updates.back());
    return describeStatus(updates.status());
  });
}

/** `registry trust KEY` */
export function trustKey(text: string, dataFolder: string): Promise<string> {
  const key = readPublicKey(text);
  return withUpdates(dataFolder, async (updates) => {
    await settled(updates.trust(key));
    return `Bundles signed with the key ${bundleCrypto.keyId(key)} are accepted from now on.\n`;
  });
}

/** `registry state` */
export function showState(dataFolder: string): Promise<string> {
  return withUpdates(dataFolder, async (updates) => describeStatus(updates.status()));
}

/** Opens the record as well: whoever has it open is the only one that changes what lies beside it. */
async function withUpdates(dataFolder: string, work: (updates: RegistryUpdates) => Promise<string>): Promise<string> {
  const store = openRecord(dataFolder);
  try {
    const opened = await openRegistry(dataFolder, readCompiledRegistry());
    let base = opened.base;
    const active = {
      base: () => base,
      replace: (next: CompiledRegistry) => {
        base = next;
      },
    };
    const feed = () => store.settings.get().registryFeed;
    return await work(
      new RegistryUpdates({ opened, active, pinned: pinnedKeys, feed, fetch: fetchBundle, now: Date.now }),
    );
  } finally {
    store.close();
  }
}

function openRecord(dataFolder: string) {
  try {
    return openStore(join(dataFolder, recordFile));
  } catch (cause) {
    if (!(cause instanceof RecordError)) throw cause;
    throw new CommandFailure(2, cause.message, { cause });
  }
}

async function settled(doing: Promise<Refusal | 'not-offered' | 'nothing-before' | null>): Promise<void> {
  const result = await doing;
  if (result === null) return;
  if (typeof result !== 'string') throw new CommandFailure(1, describeRefusal(result));
  throw new CommandFailure(1, 'Nothing was changed. There is no other registry to return to.');
}
