import { proposeAccounts } from '../../../shared/accounts/propose.ts';
import { proposeSubmission } from '../../../shared/accounts/propose-submission.ts';
import type { Account } from '../accounts/account.ts';
import type { AccountServices } from '../rpc/services.ts';
import { accountSettings, addAccount, findAccount, updateAccount } from './account-change.ts';
import { accountStatus } from './account-status.ts';
import { removeAccount } from './remove-account.ts';
import type { ServiceTools } from './service-tools.ts';
import { testAccount } from './test-account.ts';

/** What the window can ask about accounts, and do with them. */
export function createAccountServices(tools: ServiceTools): AccountServices {
  const { sessions, pauses, store } = tools;
  const find = (id: string): Account => findAccount(store, id);
  return {
    listAccounts: async () => sessions.all().map(accountStatus),
    async getAccount(id) {
      const account = find(id);
      const proposedSubmission = proposeSubmission(account.host, account.user);
      return { id, settings: accountSettings(account), proposedSubmission };
    },
    proposeAccounts: async (address) => proposeAccounts(address),
    testAccount: (trial, signal) => testAccount(tools, trial, signal),
    addAccount: (account) => addAccount(tools, account),
    updateAccount: (update) => updateAccount(tools, update),
    pauseAccount: (id, until) => pauses.put(find(id).id, { until }),
    resumeAccount: (id) => pauses.put(find(id).id, null),
    removeAccount: (removal) => removeAccount(tools, removal),
  };
}
