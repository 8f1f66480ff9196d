import type { Registry } from '../../../shared/registry/registry.ts';
import { type BrandServices, ServiceError } from '../rpc/services.ts';
import { createBrandSearch } from './brand-search.ts';
import { brandChannels } from './brand-view.ts';

/** What the window can ask about the registry. */
export function createBrandServices(registry: Registry): BrandServices {
  const search = createBrandSearch(registry);
  return {
    async getBrand(id) {
      const brand = registry.brand(id);
      if (brand === null) throw new ServiceError('not-found', 'The registry does not know this organisation.');
      return brandChannels(brand);
    },
    listBrands: async (query) => search(query),
  };
}
