import { type AccountServices, ServiceError } from '../rpc/services.ts';
import { accountStatus } from './account-status.ts';
import type { ServiceTools } from './service-tools.ts';

/** What the window can ask about accounts, and do with them. */
export function createAccountServices({ sessions }: ServiceTools): AccountServices {
  return {
    listAccounts: async () => sessions.all().map(accountStatus),
    getAccount: async () => notYet(),
    proposeAccounts: async () => notYet(),
    testAccount: () => notYet(),
    addAccount: async () => notYet(),
    updateAccount: async () => notYet(),
    pauseAccount: async () => notYet(),
    resumeAccount: async () => notYet(),
    removeAccount: async () => notYet(),
  };
}

function notYet(): never {
  throw new ServiceError('conflict', 'Accounts cannot be changed in the window yet.');
}
