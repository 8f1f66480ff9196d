import type { AuthenticationTrust } from '../../../shared/authentication/authentication.ts';
import type { Submission } from '../../../shared/contract/account-settings.ts';
import type { Policy } from '../../../shared/policy/policy.ts';

/** `implicit`: TLS from the first octet. `starttls`: refused unless the server upgrades. `plain`: loopback only. */
export type TlsMode = 'implicit' | 'starttls' | 'plain';

/** One mailbox account, as its owner set it up. Holds no secret, only the reference to one. */
export type Account = Readonly<{
  id: string;
  /** The owner's address, shown in the window. */
  address: string;
  host: string;
  port: number;
  tls: TlsMode;
  /** SHA-256 fingerprint (colon-separated hex) of the one self-signed certificate accepted; null: verify as usual. */
  pinnedFingerprint: string | null;
  user: string;
  /** Key into the secret store. */
  secretRef: string;
  /** Mailboxes to watch. */
  folders: readonly string[];
  policy: Policy;
  /** Where its mail is sent, with the same password; null: nothing is sent. */
  submission: Submission | null;
  /** null: learn it from the newest mail. */
  authenticationTrust: AuthenticationTrust | null;
}>;
