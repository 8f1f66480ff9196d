import { defaultPolicy } from '../../../shared/policy/policy.ts';
import type { Account } from '../../backend/accounts/account.ts';
import type { DemoImapServer } from './imap-server.ts';
import type { ReportDesk } from './report-desk.ts';

/** Whom the sample mails are addressed to. */
export const demoAddress = 'robin@demo.vouchsafe.example';

/** The receiving server that has written the samples' Authentication-Results. */
const receivingServer = 'mx.demo.vouchsafe.example';

/** The account of the demo's own servers. Its secret's reference is its id. */
export function demoAccount({ host, port, user }: DemoImapServer, desk: Pick<ReportDesk, 'port'>): Account {
  return {
    id: 'demo',
    address: demoAddress,
    host,
    port,
    tls: 'plain',
    pinnedFingerprint: null,
    user,
    secretRef: 'demo',
    folders: ['INBOX'],
    policy: defaultPolicy,
    submission: { host, port: desk.port, tls: 'plain', pinnedFingerprint: null, user },
    authenticationTrust: { kind: 'authserv-id', ids: [receivingServer] },
  };
}
