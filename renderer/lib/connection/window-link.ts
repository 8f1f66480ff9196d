import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '../../../shared/contract/contract.ts';

/** Calls the backend; typed by the contract, whatever carries it. */
export type WindowClient = ContractRouterClient<Contract>;

/** One open connection to the backend. */
export type WindowLink = Readonly<{
  client: WindowClient;
  /** Settles when the connection has ended, whoever ended it. Calls under way fail then. */
  closed: Promise<void>;
  close(): void;
}>;
