import type { ConnectionReport, ConnectionStep, ConnectionTrial } from '../../shared/contract/account-settings.ts';
import { describeFailure } from '../lib/connection/failure.ts';
import type { Ask } from './connection.svelte.ts';

/** The steps of a connection, in their order. */
export const connectionSteps = ['find', 'connect', 'encrypt', 'login', 'folders'] as const satisfies ConnectionStep[];

export type StepState = 'waiting' | 'running' | 'done' | 'failed';

/** A connection that is tried before anything rests on it. */
export class Trial {
  phase = $state<'idle' | 'running' | 'done' | 'failed'>('idle');
  reports = $state.raw<readonly ConnectionReport[]>([]);
  /** Why nothing could be tried at all, '' when it could. */
  failure = $state('');

  /** Folders of the account, when it went well. */
  readonly folders = $derived(this.reports.find(({ step }) => step === 'folders')?.folders ?? []);
  /** The certificate that would have to be accepted, '' when none. */
  readonly fingerprint = $derived(this.reports.findLast(({ state }) => state === 'failed')?.fingerprint ?? '');

  readonly #ask: Ask;
  #stop = new AbortController();

  constructor(ask: Ask) {
    this.#ask = ask;
  }

  /** Tries a connection; what was tried before is given up. */
  async run(trial: ConnectionTrial): Promise<boolean> {
    this.stop();
    const { signal } = this.#stop;
    this.phase = 'running';
    this.reports = [];
    this.failure = '';
    try {
      const reports = await this.#ask((client) => client.account.test(trial, { signal }));
      for await (const report of reports) {
        if (signal.aborted) return false;
        this.reports = [...this.reports, report];
      }
    } catch (error) {
      if (signal.aborted) return false;
      this.failure = describeFailure(error);
    }
    const went = this.failure === '' && this.reports.some(({ step, state }) => step === 'folders' && state === 'done');
    this.phase = went ? 'done' : 'failed';
    return went;
  }

  /** Gives up what is being tried. */
  stop(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.phase = 'idle';
  }

  /** How far a step is. */
  stateOf(step: ConnectionStep): StepState {
    const report = this.reports.find((candidate) => candidate.step === step);
    if (report !== undefined) return report.state;
    const next = connectionSteps[this.reports.length];
    return this.phase === 'running' && step === next ? 'running' : 'waiting';
  }
}
