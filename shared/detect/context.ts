import type { Authentication } from '../authentication/authentication.ts';

/** What the owner's past says about a sender; an input, so that detection stays pure. */
export type SenderHistory = Readonly<{
  /** Mail from this address was received before and never contradicted. */
  knownSender: boolean;
  /** The owner released mail of this proven domain and chose to trust it. */
  trustedDomains: readonly string[];
  /** The owner called mail from this address, with this proven domain, an impersonation. */
  marked: boolean;
}>;

/** Everything `detect` may know besides the mail and the registry. */
export type DetectionContext = Readonly<{
  authentication: Authentication;
  /** The account's own addresses, lower case: a mail may pretend to be the reader's own provider or domain. */
  ownAddresses: readonly string[];
  history: SenderHistory;
}>;

export const noHistory: SenderHistory = { knownSender: false, trustedDomains: [], marked: false };
