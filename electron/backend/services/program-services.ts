import { defaultSettings } from '../../../shared/contract/settings.ts';
import { type ProgramServices, ServiceError } from '../rpc/services.ts';

/** What the window can ask about the whole program. */
export function createProgramServices(): ProgramServices {
  return {
    getSettings: async () => defaultSettings,
    putSettings: async () => notYet(),
    getActivity: async () => notYet(),
    listChanges: async () => notYet(),
    listConnections: async () => notYet(),
    getStorage: async () => notYet(),
    erase: async () => notYet(),
  };
}

function notYet(): never {
  throw new ServiceError('conflict', 'This cannot be shown or changed in the window yet.');
}
