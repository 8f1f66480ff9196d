import type { AccountProposal, AccountSettings } from '../../shared/contract/account-settings.ts';
import { defaultPolicy } from '../../shared/policy/policy.ts';
import { isAddress, isPort } from '../lib/account/server.ts';
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
  pinnedFingerprint = $state<string | null>(null);
  submission = $state.raw<AccountSettings['submission']>(null);
  folders = $state.raw<readonly string[]>(['INBOX']);
  policy = $state.raw<AccountSettings['policy']>(defaultPolicy);
  /** The account that was added, null before. */
  id = $state<string | null>(null);

  readonly trial: Trial;
  readonly deed = new Deed();
  readonly hasServer = $derived(
    this.host.trim() !== '' && this.user.trim() !== '' && isPort(this.port) && this.secret !== '',
  );

  readonly #ask: Ask;

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
    const [best] = this.proposals;
    if (best === undefined) this.user = address;
    else this.choose(best);
    this.step = 'server';
  }

  /** Fills the form with a proposal. */
  choose(proposal: AccountProposal): void {
    this.proposal = proposal;
    this.host = proposal.host;
    this.port = `${proposal.port}`;
    this.tls = proposal.tls;
    this.user = proposal.user;
    this.submission = proposal.submission;
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
    this.pinnedFingerprint = this.trial.fingerprint;
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

  #settings(): AccountSettings {
    return {
      address: this.address,
      host: this.host.trim(),
      port: Number(this.port),
      tls: this.tls,
      pinnedFingerprint: this.pinnedFingerprint,
      user: this.user.trim(),
      folders: this.folders,
      policy: this.policy,
      submission: this.submission,
    };
  }
}
