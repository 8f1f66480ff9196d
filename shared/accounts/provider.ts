/**
 * What a person needs before a provider lets a mail program in.
 *
 * - `password`: the usual one.
 * - `app-password`: one made for this program, also called an authorization code.
 * - `mail-password`: one for mail programs, set beside the one for the web page.
 * - `enable`: access by IMAP has to be allowed in the settings first.
 * - `bridge`: the provider's own program, which has to run on this computer.
 * - `oauth`: the provider's own sign-in page, which this program cannot show yet.
 */
export type ProviderNeed = 'password' | 'app-password' | 'mail-password' | 'enable' | 'bridge' | 'oauth';

/** A provider of mailboxes and its IMAP server, as the provider publishes it. TLS from the first octet on port 993. */
export type Provider = Readonly<{
  name: string;
  /** Domains of its mailboxes; empty where all its customers bring their own. */
  domains: readonly string[];
  host: string;
  /** What it takes as the user name: the whole address, or what stands before the @. */
  user: 'address' | 'local-part';
  needs: ProviderNeed;
  /** Where the provider says so, '' when no page is known. */
  page: string;
  /** It also keeps mailboxes for domains of its customers. */
  hostsDomains?: true;
  /** Where it is another way to connect than usual. */
  connection?: Readonly<{ port: number; tls: 'implicit' | 'starttls' }>;
}>;
