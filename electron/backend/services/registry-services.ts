import type { RegistryState } from '../../../shared/contract/registry-update.ts';
import { describeRefusal } from '../../../shared/registry/bundle/describe-refusal.ts';
import type { Refusal } from '../../../shared/registry/bundle/refusal.ts';
import { type RegistryServices, ServiceError } from '../rpc/services.ts';
import type { ServiceTools } from './service-tools.ts';

/** What the window can ask about which registry is in use. */
export function createRegistryServices(tools: Pick<ServiceTools, 'store' | 'registry' | 'updates'>): RegistryServices {
  const { store, registry, updates } = tools;
  const state = (): RegistryState => ({
    version: registry.version,
    brands: registry.brands.length,
    ownBrands: store.own.list().length,
    ...updates.status(),
  });
  return {
    getRegistryState: async () => state(),
    readBundle: (bundle) => updates.read(fromBase64(bundle)),
    fetchFeed: () => updates.fetchFeed(),
    async installBundle(offer) {
      const refused = await attempt(() => updates.install(offer));
      if (refused === 'not-offered') {
        throw new ServiceError('conflict', 'Nothing was changed. Another bundle was read since: look at it once more.');
      }
      return done(refused, state);
    },
    async goBack() {
      const refused = await attempt(() => updates.back());
      if (refused === 'nothing-before') {
        throw new ServiceError('conflict', 'Nothing was changed. There is no other registry to return to.');
      }
      return done(refused, state);
    },
  };
}

/** What is no base64 (RFC 4648 section 4) becomes no octets, which are no bundle: Node would read it as far as it goes. */
function fromBase64(text: string): Uint8Array {
  const octets = Buffer.from(text, 'base64');
  return octets.toString('base64') === text ? octets : new Uint8Array();
}

function done(refused: Refusal | null, state: () => RegistryState): RegistryState {
  if (refused !== null) throw new ServiceError('conflict', describeRefusal(refused));
  return state();
}

/** A disk that is full or cannot be written is something that a person can do something about. */
async function attempt<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && 'syscall' in cause)) throw cause;
    const sentence = `The registry could not be written to disk (${cause.code}). The one before is still in use.`;
    throw new ServiceError('conflict', sentence, { cause });
  }
}
