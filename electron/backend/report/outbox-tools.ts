import type { SecretStore } from '../accounts/secret-store.ts';
import type { ConnectOptions } from '../imap/connect.ts';
import type { ReportEntry } from '../record/report-entry.ts';
import type { Store } from '../record/store.ts';
import type { SubmitOptions, submitMessage } from '../submit/submit.ts';
import type { AccountSession } from '../watch/account-session.ts';
import type { Events } from '../watch/events.ts';

/** What the outbox works with. */
export type OutboxTools = Readonly<{
  store: Pick<Store, 'reports' | 'accounts'>;
  events: Pick<Events, 'emit'>;
  secrets: Pick<SecretStore, 'read'>;
  connect: ConnectOptions;
  session: (accountId: string) => Pick<AccountSession, 'use'> | null;
  now: () => number;
  random: () => number;
  onFault: (error: unknown) => void;
  /** A report was sent and its copy settled: what is to become of the mail. */
  onSettled: (entry: ReportEntry) => Promise<void>;
  submit?: typeof submitMessage;
  submitOptions?: SubmitOptions;
  /** Told of each step when it is written down, or with `taken` just before. */
  onStep?: (step: 'sending' | 'taken' | 'sent' | 'copied') => void;
}>;
