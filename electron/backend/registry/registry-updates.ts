import type { BundleOffer, RegistryState } from '../../../shared/contract/registry-update.ts';
import { describeRefusal } from '../../../shared/registry/bundle/describe-refusal.ts';
import { findDifference } from '../../../shared/registry/bundle/difference.ts';
import type { Keyring } from '../../../shared/registry/bundle/open-bundle.ts';
import { type Refusal, refusal } from '../../../shared/registry/bundle/refusal.ts';
import { isBuiltInNewer } from '../../../shared/registry/bundle/version.ts';
import type { CompiledRegistry } from '../../../shared/registry/compiled.ts';
import type { ActiveRegistry } from './active-registry.ts';
import { bundleCrypto } from './bundle-crypto.ts';
import { type BundleRefusal, type CheckedBundle, checkBundle, checkSigned } from './check-bundle.ts';
import type { fetchBundle } from './fetch-bundle.ts';
import type { OpenedRegistry, RegistryNotice } from './open-registry.ts';
import {
  type AcceptedKey,
  acceptedKeys,
  type InstalledBundle,
  type StoredState,
  withInstalled,
  withKey,
  withPrevious,
} from './stored-state.ts';

export type UpdatesOptions = Readonly<{
  opened: OpenedRegistry;
  active: Pick<ActiveRegistry, 'base' | 'replace'>;
  /** Keys that the program accepts from the start. */
  pinned: readonly string[];
  /** The feed that is set, or ''. */
  feed: () => string;
  fetch: typeof fetchBundle;
  now: () => number;
}>;

/** What is to be said about bundles; the rest of the state is the registry's. */
export type UpdateStatus = Omit<RegistryState, 'version' | 'brands' | 'ownBrands'>;

/**
 * Takes bundles in: reads them, installs the one that was read, and returns to the one before. One thing at a time, in
 * the order of asking. What counts is read from the disk each time, so that nothing else is believed than what a crash
 * would leave.
 */
export class RegistryUpdates {
  readonly #options: UpdatesOptions;
  #inUse: InstalledBundle | null;
  #notice: RegistryNotice | null;
  #offered: CheckedBundle | null = null;
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: UpdatesOptions) {
    this.#options = options;
    this.#inUse = options.opened.inUse;
    this.#notice = options.opened.notice;
  }

  /** How things stand. */
  status(): UpdateStatus {
    const { opened, feed } = this.#options;
    const state = opened.store.readState();
    const bundle = this.#inUse;
    return {
      builtInVersion: opened.builtIn.version,
      bundle: bundle === null ? null : { version: bundle.version, signedAt: bundle.signedAt, keyId: bundle.keyId },
      previous: state === null ? null : this.#previousOf(state),
      newest: state?.newest ?? null,
      keys: state === null ? [] : this.#keysOf(state).map(({ key, from }) => ({ id: bundleCrypto.keyId(key), from })),
      notice: this.#notice,
      feed: feed(),
      lastCheck: state?.lastCheck ?? null,
    };
  }

  /** Looks at a bundle; see the contract. */
  read(octets: Uint8Array): Promise<BundleOffer> {
    return this.#inTurn(() => this.#offer(octets));
  }

  /** Fetches what the feed has, looks at it and remembers when that was. */
  fetchFeed(signal?: AbortSignal): Promise<BundleOffer> {
    return this.#inTurn(async () => {
      const { feed, fetch } = this.#options;
      const fetched = await fetch(feed(), signal === undefined ? {} : { signal });
      const offer = 'code' in fetched ? refusedOffer(fetched) : await this.#offer(fetched);
      if (offer.refused?.code !== 'no-feed' && signal?.aborted !== true) this.#remember(offer);
      return offer;
    });
  }

  /**
   * Installs what was read last.
   * @returns null, or why nothing was changed
   */
  install(offer: string): Promise<Refusal | 'not-offered' | null> {
    return this.#inTurn(async () => {
      const { store } = this.#options.opened;
      const bundle = this.#offered;
      if (bundle === null || bundleCrypto.sha256(bundle.octets) !== offer) return 'not-offered';
      const state = store.readState();
      if (state === null) return this.#unreadable();
      // Another one may have been installed since it was read, or its key replaced.
      const signed = checkSigned(bundle.octets, this.#keyring(state), this.#versions(state));
      if ('code' in signed) return signed;
      store.put(bundle);
      const next = withInstalled(state, bundle, this.#inUse);
      store.writeState(next);
      this.#offered = null;
      this.#use(next.current, bundle.compiled);
      return null;
    });
  }

  /**
   * Returns to what was in use before.
   * @returns null, or why nothing was changed
   */
  back(): Promise<Refusal | 'nothing-before' | null> {
    return this.#inTurn(async () => {
      const { store, builtIn } = this.#options.opened;
      const state = store.readState();
      if (state === null) return this.#unreadable();
      if (this.#previousOf(state) === null) return 'nothing-before';
      const next = withPrevious(state, this.#inUse);
      const base = next.current === null ? builtIn : await store.load(next.current);
      if ('code' in base) return base;
      store.writeState(next);
      this.#use(next.current, base);
      return null;
    });
  }

  /**
   * Accepts bundles signed with a key from now on.
   * @returns null, or why nothing was changed
   */
  trust(key: string): Promise<Refusal | null> {
    return this.#inTurn(async () => {
      const { store } = this.#options.opened;
      const state = store.readState();
      if (state === null) return this.#unreadable();
      const next = withKey(state, key);
      if (next === null) return refusal('retired-key', { key: bundleCrypto.keyId(key) });
      store.writeState(next);
      return null;
    });
  }

  async #offer(octets: Uint8Array): Promise<BundleOffer> {
    const { opened, active } = this.#options;
    this.#offered = null;
    const state = opened.store.readState();
    if (state === null) return refusedOffer(this.#unreadable());
    const checked = await checkBundle(octets, this.#keyring(state), this.#versions(state));
    if ('code' in checked) return refusedOffer(checked);
    this.#offered = checked;
    const { manifest, compiled } = checked;
    return {
      offer: bundleCrypto.sha256(octets),
      version: manifest.version,
      difference: findDifference(active.base(), compiled),
      nextKeyId: manifest.nextKey === null ? null : bundleCrypto.keyId(manifest.nextKey),
      refused: null,
    };
  }

  #remember({ offer, version, refused }: BundleOffer): void {
    const { store } = this.#options.opened;
    const state = store.readState();
    if (state === null) return;
    // That a feed still has what is known already is how it should be.
    const isKnown =
      (refused?.code === 'older' && refused.values.version === refused.values.newest) ||
      refused?.code === 'older-than-built-in';
    const result = offer !== null ? 'newer' : isKnown ? 'current' : 'refused';
    const lastCheck = { at: this.#options.now(), result, version, refused: isKnown ? null : refused } as const;
    store.writeState({ ...state, lastCheck });
  }

  #use(bundle: InstalledBundle | null, base: CompiledRegistry): void {
    this.#inUse = bundle;
    this.#notice = null;
    this.#options.active.replace(base);
  }

  #previousOf({ previous }: StoredState): RegistryState['previous'] {
    const { version } = this.#options.opened.builtIn;
    if (previous === 'none' || (previous === 'built-in' && this.#inUse === null)) return null;
    if (previous === 'built-in') return { builtIn: true, version };
    return isBuiltInNewer(version, previous.version) ? null : { builtIn: false, version: previous.version };
  }

  #keysOf(state: StoredState): readonly AcceptedKey[] {
    return acceptedKeys(state, this.#options.pinned);
  }

  #keyring(state: StoredState): Keyring {
    return { accepted: this.#keysOf(state).map(({ key }) => key), retired: state.retired };
  }

  #versions({ newest }: StoredState) {
    const { opened, now } = this.#options;
    return { newest, builtIn: opened.builtIn.version, now: now() };
  }

  #unreadable(): Refusal {
    return refusal('folder', { folder: this.#options.opened.store.folder });
  }

  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work, work);
    this.#last = turn;
    return turn;
  }
}

function refusedOffer({ code, values, version = '' }: BundleRefusal): BundleOffer {
  const refused = { code, values, sentence: describeRefusal({ code, values }) };
  return { offer: null, version, difference: [], nextKeyId: null, refused };
}
