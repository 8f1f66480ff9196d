import { type OwnBrandServices, ServiceError } from '../rpc/services.ts';

/** What the window can ask about the owner's own entries of the registry. */
export function createOwnBrandServices(): OwnBrandServices {
  return {
    listOwnBrands: async () => [],
    putOwnBrand: async () => unkept(),
    removeOwnBrand: async () => missing(),
    exportOwnBrands: async () => ({ fileName: 'vouchsafe-own-entries.json', text: '' }),
    importOwnBrands: async () => unkept(),
    getCorrectable: async () => missing(),
  };
}

function unkept(): never {
  throw new ServiceError('conflict', 'Own entries cannot be kept yet. Nothing was changed.');
}

function missing(): never {
  throw new ServiceError('not-found', 'There is no such own entry.');
}
