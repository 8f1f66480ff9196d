import { Worker } from 'node:worker_threads';
import type { SenderHistory } from '../../../shared/detect/context.ts';
import type {
  ContentRead,
  Examined,
  FromWorker,
  HtmlRead,
  Job,
  JobResult,
  JudgedAgain,
  NotExamined,
  NotExaminedReason,
  ReportsComposed,
  SenderQuestion,
  TrustLearnt,
} from './job.ts';

type Result = JobResult | NotExamined;

type Reading<Kind extends 'read-content' | 'read-html'> = Readonly<{ kind: Kind; raw: Uint8Array }>;

type Waiting = Readonly<{
  id: number;
  job: Job;
  settle: (result: Result) => void;
  refuse: (error: unknown) => void;
}>;

type Seat = {
  readonly worker: Worker;
  /** The job this worker is on; one at a time, so that ending the worker costs exactly that mail. */
  current: Waiting | null;
  timer: NodeJS.Timeout | null;
  slow: NodeJS.Timeout | null;
  endedFor: NotExaminedReason | null;
  ready: boolean;
};

/** Workers that die before they are ready, in a row, after which none is started by itself: the program is broken, not a mail. */
const startFailuresAllowed = 3;

/** A mail that takes longer than this is slow, ms: the others do not wait behind it. */
const slowMs = 250;

/** Milliseconds in which a worker has to be ready, on a machine that has just been switched on. */
const startMs = 60_000;

/**
 * No worker can be started: nothing was found out about the mail, and nothing may be written down about it. A later
 * job tries again.
 */
export class WorkersLostError extends Error {
  override readonly name = 'WorkersLostError';
  readonly code = 'workers-lost';

  constructor(detail: string) {
    super('The part of Vouchsafe that reads mail does not start. No mail was judged; it will try again.', {
      cause: detail,
    });
  }
}

export type PoolOptions = Readonly<{
  /** Most workers at once. There is one; others come while a mail is slow, and go when nothing waits. */
  workers: number;
  timeMs: number;
  heapMb: number;
  /** The worker's script. */
  script: URL;
  /** What the next worker is started with. */
  workerData?: () => unknown;
  /** Answers what the owner's past says about a sender. */
  history: (sender: SenderQuestion) => SenderHistory;
  /** Told once for each worker that had to be ended or crashed. */
  onWorkerLost?: (reason: NotExaminedReason, detail: string) => void;
}>;

/**
 * Worker threads that parse and judge hostile mail. A mail that takes too long, too much memory or
 * crashes its worker is answered with `not-examined`; the worker is replaced and the next mail is taken.
 */
export class WorkerPool {
  readonly #options: PoolOptions;
  readonly #seats = new Set<Seat>();
  readonly #queue: Waiting[] = [];
  #nextId = 1;
  #startFailures = 0;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#seat();
  }

  /**
   * Runs one job; the order of answers is not the order of calls.
   * @returns the result, or `not-examined` with the reason
   * @throws WorkersLostError when no worker starts, or the pool is closed; what `history` throws
   */
  run(job: Extract<Job, { kind: 'examine' }>): Promise<Examined | NotExamined>;
  run(job: Extract<Job, { kind: 'judge-again' }>): Promise<JudgedAgain | NotExamined>;
  run(job: Extract<Job, { kind: 'learn-trust' }>): Promise<TrustLearnt | NotExamined>;
  run(job: Extract<Job, { kind: 'compose-reports' }>): Promise<ReportsComposed | NotExamined>;
  run(job: Reading<'read-content'>): Promise<ContentRead | NotExamined>;
  run(job: Reading<'read-html'>): Promise<HtmlRead | NotExamined>;
  run(job: Job): Promise<Result> {
    if (this.#closed) return Promise.reject(new WorkersLostError('the worker pool is closed'));
    return new Promise((settle, refuse) => {
      this.#queue.push({ id: this.#nextId++, job, settle, refuse });
      if (this.#seats.size === 0) this.#seat();
      this.#dispatch();
    });
  }

  /** Whether nothing waits and nothing is under way: what has time comes then. */
  get isIdle(): boolean {
    return this.#queue.length === 0 && [...this.#seats].every(({ current }) => current === null);
  }

  /** Whatever is run from now on is judged by another registry, which new workers get with their `workerData`. */
  reload(text: string): void {
    for (const { worker } of this.#seats) worker.postMessage({ type: 'registry', text });
  }

  /** Ends all workers. Jobs under way are refused, so that nobody waits for ever and nothing is recorded of them. */
  async close(): Promise<void> {
    this.#closed = true;
    const open = [...this.#queue.splice(0), ...[...this.#seats].flatMap((seat) => seat.current ?? [])];
    await Promise.all([...this.#seats].map((seat) => this.#dismiss(seat)));
    for (const waiting of open) waiting.refuse(new WorkersLostError('the worker pool was closed'));
  }

  #dispatch(): void {
    for (const seat of this.#seats) {
      if (!seat.ready || seat.current !== null) continue;
      const next = this.#queue.shift();
      if (next === undefined) return;
      seat.current = next;
      seat.timer = setTimeout(() => this.#end(seat, 'time'), this.#options.timeMs);
      seat.slow = setTimeout(() => this.#relieve(), slowMs);
      post(seat.worker, next);
    }
  }

  #seat(): void {
    const worker = new Worker(this.#options.script, {
      workerData: this.#options.workerData?.(),
      resourceLimits: { maxOldGenerationSizeMb: this.#options.heapMb, maxYoungGenerationSizeMb: 4, stackSizeMb: 4 },
      // A worker needs nothing of the environment, where secrets may stand.
      env: {},
    });
    const seat: Seat = { worker, current: null, timer: null, slow: null, endedFor: null, ready: false };
    this.#seats.add(seat);
    // A mail's time is not to be spent on loading the registry, so it is given to a worker that is ready.
    seat.timer = setTimeout(() => this.#end(seat, 'time'), startMs);
    seat.timer.unref();
    worker.unref();
    worker.on('message', (message: FromWorker) => this.#hear(seat, message));
    worker.on('error', (error: Error) => {
      // With an exhausted heap Node ends the worker and reports this code.
      const memory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#lose(seat, memory ? 'memory' : 'crash', error.message);
    });
    worker.on('exit', (code) => this.#lose(seat, seat.endedFor ?? 'crash', `exit code ${code}`));
  }

  #hear(seat: Seat, message: FromWorker): void {
    if (message.type === 'ready') {
      if (seat.timer !== null) clearTimeout(seat.timer);
      seat.timer = null;
      seat.ready = true;
      this.#startFailures = 0;
      this.#dispatch();
      return;
    }
    if (seat.current?.id !== message.id) return;
    switch (message.type) {
      case 'history-wanted':
        this.#answer(seat, message.id, message.sender);
        return;
      case 'done':
        this.#finish(seat, message.result);
        return;
      case 'failed':
        this.#options.onWorkerLost?.('crash', message.error);
        this.#finish(seat, { kind: 'not-examined', reason: 'crash' });
        return;
    }
  }

  /** A question that the record cannot answer fails this job only: thrown here, it would end the program. */
  #answer(seat: Seat, id: number, sender: SenderQuestion): void {
    try {
      seat.worker.postMessage({ type: 'history', id, history: this.#options.history(sender) });
    } catch (error) {
      seat.current?.refuse(error);
      // It waits for an answer that will not come.
      this.#leave(seat);
      if (this.#seats.size === 0) this.#seat();
    }
  }

  #finish(seat: Seat, result: Result): void {
    stopTimers(seat);
    const { current } = seat;
    seat.current = null;
    current?.settle(result);
    this.#dispatch();
    if (seat.current === null && this.#seats.size > 1 && this.#seats.has(seat)) this.#leave(seat);
  }

  /** A slow mail is under way: another worker takes those behind it. */
  #relieve(): void {
    const isOneFree = [...this.#seats].some((seat) => seat.current === null);
    if (!this.#closed && !isOneFree && this.#seats.size < this.#options.workers) this.#seat();
  }

  #end(seat: Seat, reason: NotExaminedReason): void {
    seat.endedFor = reason;
    // `exit` follows and seats a new worker; a worker in an endless loop is ended too.
    seat.worker.terminate().catch((error: unknown) => this.#options.onWorkerLost?.('crash', String(error)));
  }

  #lose(seat: Seat, reason: NotExaminedReason, detail: string): void {
    if (!this.#seats.delete(seat) || this.#closed) return;
    this.#options.onWorkerLost?.(reason, detail);
    if (!seat.ready) this.#startFailures += 1;
    if (this.#startFailures < startFailuresAllowed) this.#seat();
    this.#finish(seat, { kind: 'not-examined', reason });
    if (this.#seats.size > 0) return;
    // That no worker starts says nothing about the mails that wait: they stay to be judged later.
    for (const waiting of this.#queue.splice(0)) waiting.refuse(new WorkersLostError(detail));
  }

  #leave(seat: Seat): void {
    this.#dismiss(seat).catch((error: unknown) => this.#options.onWorkerLost?.('crash', String(error)));
  }

  async #dismiss(seat: Seat): Promise<void> {
    stopTimers(seat);
    seat.current = null;
    this.#seats.delete(seat);
    await seat.worker.terminate();
  }
}

function stopTimers(seat: Seat): void {
  if (seat.timer !== null) clearTimeout(seat.timer);
  if (seat.slow !== null) clearTimeout(seat.slow);
  seat.timer = null;
  seat.slow = null;
}

function post(worker: Worker, { id, job }: Waiting): void {
  if ('raw' in job) {
    // A tight copy is handed over: cloning a view would copy the whole buffer it looks into.
    const raw = new Uint8Array(job.raw);
    worker.postMessage({ type: 'job', id, job: { ...job, raw } }, [raw.buffer]);
    return;
  }
  worker.postMessage({ type: 'job', id, job });
}
