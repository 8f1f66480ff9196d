import type { BundleOffer, RegistryState } from '../../../shared/contract/registry-update.ts';
import { type RegistryServices, ServiceError } from '../rpc/services.ts';
import type { ServiceTools } from './service-tools.ts';

/** What the window can ask about which registry is in use. */
export function createRegistryServices({ store, registry, active }: ServiceTools): RegistryServices {
  const builtInVersion = active.base().version;
  const state = async (): Promise<RegistryState> => ({
    version: registry.version,
    brands: registry.brands.length,
    ownBrands: store.own.list().length,
    builtInVersion,
    bundle: null,
    previous: null,
    newest: null,
    keys: [],
    notice: null,
    feed: store.settings.get().registryFeed,
    lastCheck: null,
  });
  return {
    getRegistryState: state,
    readBundle: async () => noKey,
    fetchFeed: async () => noKey,
    async installBundle() {
      throw new ServiceError('conflict', 'That is not the bundle that was read last. Nothing was changed.');
    },
    async goBack() {
      throw new ServiceError('conflict', 'There is no other registry to return to. Nothing was changed.');
    },
  };
}

const noKey: BundleOffer = {
  offer: null,
  version: '',
  difference: [],
  nextKeyId: null,
  refused: {
    code: 'no-key',
    values: {},
    sentence: 'Nothing was changed. No key is accepted on this computer that a bundle could be signed with.',
  },
};
