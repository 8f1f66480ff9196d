import type { AccountProposal, AccountSettings } from '../../shared/contract/account-settings.ts';
import { defaultPolicy } from '../../shared/policy/policy.ts';
import { isAddress, isPort, isSameHost, submissionFor } from '../lib/account/server.ts';
import type { Ask } from './connection.svelte.ts';
import { Deed } from './deed.svelte.ts';
import { Trial } from './trial.svelte.ts';

/** The steps of adding an account, in their order. */
export const newAccountSteps = ['address', 'server', 'trial', 'folders', 'policy', 'scan'] as const;

export type NewAccountStep = (typeof newAccountSteps)[number];

/** An account that is being added: what is known of it, and which step the person is at. */
export class NewAccount {
  step = $state<NewAccountStep>('address');
  address = $state('');
  proposals = $state.raw<readonly AccountProposal[]>([]);
  /** The proposal that is shown, null before there is one. */
  proposal = $state.raw<AccountProposal | null>(null);
  host = $state('');
  port = $state('');
  tls = $state<AccountSettings['tls']>('implicit');
  user = $state('');
  /** Kept for as long as the form is open: it is sent with the trial and with the account. */
  secret = $state('');
  folders = $state.raw<readonly string[]>(['INBOX']);
  policy = $state.raw<AccountSettings['policy']>(defaultPolicy);
  /** The account that was added, null before. */
  id = $state<string | null>(null);

  /** Over which server reports would be sent. It goes with the proposal, and away with its host. */
  readonly submission = $derived(submissionFor(this.proposal, this.host));
  readonly trial: Trial;
  readonly deed = new Deed();
  readonly hasServer = $derived(
    this.host.trim() !== '' && this.user.trim() !== '' && isPort(this.port) && this.secret !== '',
  );

  readonly #ask: Ask;
  /** A certificate was accepted for one host, and counts for no other. */
  #pin = $state.raw<Readonly<{ host: string; fingerprint: string }> | null>(null);
  /** The address that the rest was entered for. */
  #proposedFor = '';

  constructor(ask: Ask) {
    this.#ask = ask;
    this.trial = new Trial(ask);
  }

  /** Takes the address, and proposes where its mail lies. */
  async propose(): Promise<void> {
    const address = this.address.trim();
    if (!isAddress(address)) return;
    const went = await this.deed.run(async () => {
      this.proposals = await this.#ask((client) => client.account.propose({ address }));
    });
    if (!went) return;
    this.address = address;
    if (address !== this.#proposedFor) this.#begin(address);
    this.step = 'server';
  }

  /** Fills the form with a proposal. */
  choose(proposal: AccountProposal): void {
    this.proposal = proposal;
    this.host = proposal.host;
    this.port = `${proposal.port}`;
    this.tls = proposal.tls;
    this.user = proposal.user;
  }

  /** Tries the connection; goes on when it went well. */
  async test(): Promise<void> {
    if (!this.hasServer) return;
    this.step = 'trial';
    if (await this.trial.run({ settings: this.#settings(), secret: this.secret })) {
      const inbox = this.trial.folders.find((name) => name.toUpperCase() === 'INBOX');
      if (inbox !== undefined) this.folders = [inbox];
    }
  }

  /** Accepts the certificate that the server showed, and tries again. */
  async accept(): Promise<void> {
    this.#pin = { host: this.host, fingerprint: this.trial.fingerprint };
    await this.test();
  }

  /** One step back; what was tried has to be tried again. */
  back(): void {
    if (this.step === 'trial') this.trial.stop();
    const previous = {
      address: 'address',
      server: 'address',
      trial: 'server',
      folders: 'server',
      policy: 'folders',
    } as const;
    if (this.step !== 'scan') this.step = previous[this.step];
  }

  /** Adds the account: from now on its mail is examined. */
  async add(): Promise<void> {
    const went = await this.deed.run(async () => {
      const added = await this.#ask((client) =>
        client.account.add({ settings: this.#settings(), secret: this.secret }),
      );
      this.id = added.id;
    });
    if (!went) return;
    this.secret = '';
    this.step = 'scan';
  }

  /** What was entered for another address is of another provider, its password above all. */
  #begin(address: string): void {
    this.#proposedFor = address;
    this.secret = '';
    this.#pin = null;
    const [best] = this.proposals;
    if (best !== undefined) {
      this.choose(best);
      return;
    }
    this.proposal = null;
    this.host = '';
    this.port = '993';
    this.tls = 'implicit';
    this.user = address;
  }

  #settings(): AccountSettings {
    return {
      address: this.address,
      host: this.host.trim(),
      port: Number(this.port),
      tls: this.tls,
      pinnedFingerprint: this.#pin !== null && isSameHost(this.#pin.host, this.host) ? this.#pin.fingerprint : null,
      user: this.user.trim(),
      folders: this.folders,
      policy: this.policy,
      submission: this.submission,
    };
  }
}
