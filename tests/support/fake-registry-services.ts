import { type RegistryServices, ServiceError } from '../../electron/backend/rpc/services.ts';
import type { LiveEvent } from '../../shared/contract/event.ts';
import type { BundleOffer, RegistryState } from '../../shared/contract/registry-update.ts';
import type { Settings } from '../../shared/contract/settings.ts';
import { sampleChannels } from './sample-channels.ts';

type FakeRegistryTools = Readonly<{
  now: number;
  emit: (event: LiveEvent) => void;
  gate: () => Promise<void>;
  settings: () => Promise<Settings>;
}>;

/** A registry in memory that can be replaced; and the handles by which a test says what files and feed hold. */
export type FakeRegistry = Readonly<{
  services: RegistryServices;
  set(changes: Partial<RegistryState>): void;
  /** What the next bundle is, from a file or the feed. */
  setNext(offer: BundleOffer): void;
}>;

/** A bundle that brings something of most kinds. */
export const sampleOffer: BundleOffer = {
  offer: 'a'.repeat(64),
  version: '2026-12-01.1',
  difference: [
    {
      kind: 'brands-added',
      brand: null,
      fact: null,
      added: ['Bank of the Valley', 'Parcel Point', 'River Energy'],
      removed: [],
      count: 12,
    },
    { kind: 'names-added', brand: null, fact: null, added: ['Village Cinema'], removed: [], count: 1 },
    { kind: 'brands-removed', brand: null, fact: null, added: [], removed: ['Old Telecom'], count: 1 },
    {
      kind: 'brand-changed',
      brand: { id: 'dhl', name: 'DHL' },
      fact: 'phone',
      added: ['+492284333000'],
      removed: ['+492284333112'],
      count: 2,
    },
    {
      kind: 'brand-changed',
      brand: { id: 'paypal', name: 'PayPal' },
      fact: 'mail-domain',
      added: ['mail.paypal.com'],
      removed: [],
      count: 1,
    },
    { kind: 'hosts-changed', brand: null, fact: null, added: ['shortener.example'], removed: [], count: 31 },
  ],
  nextKeyId: null,
  refused: null,
};

/** A bundle that somebody changed on its way. */
export const refusedOffer: BundleOffer = {
  offer: null,
  version: '2026-12-01.1',
  difference: [],
  nextKeyId: null,
  refused: {
    code: 'signature',
    values: {},
    sentence: 'Nothing was changed. The signature of this bundle is not valid: it was changed after it was signed.',
  },
};

export function createFakeRegistry({ now, emit, gate, settings }: FakeRegistryTools): FakeRegistry {
  const builtInVersion = '2026-11-24-d0086f2daaeb';
  let next = sampleOffer;
  let read: BundleOffer | null = null;
  let state: RegistryState = {
    version: builtInVersion,
    brands: sampleChannels.length,
    ownBrands: 0,
    builtInVersion,
    bundle: null,
    previous: null,
    newest: null,
    keys: [{ id: '1f3a5c7e9b2d4f60', from: 'owner' }],
    notice: null,
    feed: '',
    lastCheck: null,
  };
  const current = async () => {
    await gate();
    const { registryFeed } = await settings();
    return { ...state, feed: registryFeed };
  };
  const replace = async (bundle: RegistryState['bundle'], newest: string | null) => {
    const previous = { builtIn: state.bundle === null, version: state.bundle?.version ?? builtInVersion };
    const version = bundle?.version ?? builtInVersion;
    state = { ...state, version, bundle, previous, newest, notice: null };
    emit({ type: 'registryChanged', version });
    return current();
  };
  const services: RegistryServices = {
    getRegistryState: current,
    async readBundle() {
      await gate();
      read = next;
      return next;
    },
    async fetchFeed() {
      await gate();
      const { offer, version, refused } = next;
      const result = offer === null ? 'refused' : 'newer';
      state = { ...state, lastCheck: { at: now, result, version, refused } };
      read = next;
      return next;
    },
    async installBundle(offer) {
      await gate();
      if (read?.offer !== offer) throw new ServiceError('conflict', 'That is not the bundle that was read last.');
      const { version } = read;
      return replace({ version, signedAt: now, keyId: '1f3a5c7e9b2d4f60' }, version);
    },
    async goBack() {
      await gate();
      if (state.previous === null) throw new ServiceError('conflict', 'There is no other registry to return to.');
      const { builtIn, version } = state.previous;
      return replace(builtIn ? null : { version, signedAt: now, keyId: '1f3a5c7e9b2d4f60' }, state.newest);
    },
  };
  return {
    services,
    set(changes) {
      state = { ...state, ...changes };
    },
    setNext(offer) {
      next = offer;
    },
  };
}
