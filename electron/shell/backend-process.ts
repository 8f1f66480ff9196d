import type { MessagePortMain } from 'electron';
import type {
  MessageToBackend,
  MessageToShell,
  SecretAnswer,
  SecretQuestion,
} from '../../shared/process/backend-message.ts';
import { parseMessageToShell } from '../../shared/process/backend-message.ts';
import type { BackendChild } from './backend-child.ts';
import { planRestart } from './restart-policy.ts';

/** How long the backend may take to finish what is under way; every change is journaled, so ending it loses nothing. */
const stopMs = 10_000;

/** What the person should know of the backend. */
export type Trouble =
  /** It ends again and again, and is started again and again. */
  | Readonly<{ kind: 'not-watching' }>
  /** It is not started again; its own sentence says why. */
  | Readonly<{ kind: 'cannot-start'; sentence: string }>;

/** What the backend tells of mail. */
export type News = Exclude<MessageToShell, { type: 'cannot-start' | 'ready' | 'secret-question' }>;

/** What the shell may want of a backend that runs. */
export type Wish = Exclude<MessageToBackend, { type: 'secret-answer' | 'start' | 'stop' | 'window-port' }>;

/** Gives the window its end of a new channel and returns the backend's, null when the page that asked is gone. */
export type OpenChannel = () => MessagePortMain | null;

export type BackendProcessOptions = Readonly<{
  fork: () => BackendChild;
  dataFolder: string;
  answerSecret: (question: SecretQuestion) => Promise<SecretAnswer>;
  onNews: (news: News) => void;
  /** `down` from when it ended until it is ready again. */
  onState: (state: 'running' | 'down') => void;
  onTrouble: (trouble: Trouble) => void;
  onFault: (error: unknown) => void;
}>;

/** Keeps one backend running: starts it, starts it again when it dies, answers its questions, and ends it. */
export class BackendProcess {
  readonly #options: BackendProcessOptions;
  #child: BackendChild | null = null;
  #startedAt = 0;
  #failures = 0;
  #restart: NodeJS.Timeout | null = null;
  /** It answers: what it is told before that it does not hear. */
  #ready = false;
  /** What the window asked while no backend was ready. There is one window, so a newer question replaces it. */
  #waiting: OpenChannel | null = null;
  #state: 'running' | 'stopping' | 'given-up' = 'running';

  constructor(options: BackendProcessOptions) {
    this.#options = options;
  }

  start(): void {
    const child = this.#options.fork();
    this.#child = child;
    this.#startedAt = Date.now();
    child.onMessage((message) => this.#hear(child, message));
    child.onExit((code) => this.#lose(code));
    post(child, { type: 'start', dataFolder: this.#options.dataFolder });
  }

  /**
   * Opens a channel between the window and the backend: now, or as soon as that is ready. Not before: a window with a
   * port believes that it is connected, and a decision made meanwhile would be carried out a minute later.
   */
  connect(open: OpenChannel): void {
    this.#waiting = open;
    this.#connectWaiting();
  }

  /**
   * Says a wish. One that is started again looks for mail anyway and remembers a pause.
   * @returns whether a backend is ready to hear it
   */
  tell(wish: Wish): boolean {
    if (this.#child === null || !this.#ready) return false;
    post(this.#child, wish);
    return true;
  }

  /** Ends the backend for good. Settles when it has ended. */
  async stop(): Promise<void> {
    this.#state = 'stopping';
    if (this.#restart !== null) clearTimeout(this.#restart);
    const child = this.#child;
    if (child === null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => child.kill(), stopMs);
      child.onExit(() => {
        clearTimeout(timer);
        resolve();
      });
      post(child, { type: 'stop' });
    });
  }

  #connectWaiting(): void {
    if (this.#child === null || !this.#ready) return;
    const port = this.#waiting?.() ?? null;
    this.#waiting = null;
    if (port !== null) post(this.#child, { type: 'window-port' }, [port]);
  }

  #hear(child: BackendChild, data: unknown): void {
    const message = this.#parse(data);
    if (message === null) return;
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#options.onState('running');
        this.#connectWaiting();
        return;
      case 'cannot-start':
        this.#state = 'given-up';
        this.#options.onTrouble({ kind: 'cannot-start', sentence: message.sentence });
        return;
      case 'secret-question':
        this.#answer(child, message.id, message.question);
        return;
      default:
        this.#options.onNews(message);
    }
  }

  #parse(data: unknown): ReturnType<typeof parseMessageToShell> | null {
    try {
      return parseMessageToShell(data);
    } catch (error) {
      this.#options.onFault(error);
      return null;
    }
  }

  #answer(child: BackendChild, id: number, question: SecretQuestion): void {
    this.#options
      .answerSecret(question)
      .then((answer) => {
        // A backend that died meanwhile asks again when it is back.
        if (child === this.#child) post(child, { type: 'secret-answer', id, answer });
      })
      .catch(this.#options.onFault);
  }

  #lose(code: number): void {
    this.#child = null;
    this.#ready = false;
    this.#options.onState('down');
    if (this.#state !== 'running') return;
    const { failures, delayMs, tell } = planRestart(this.#failures, Date.now() - this.#startedAt);
    this.#failures = failures;
    this.#options.onFault(new Error(`The backend ended with code ${code}; it is started again in ${delayMs} ms.`));
    if (tell) this.#options.onTrouble({ kind: 'not-watching' });
    this.#restart = setTimeout(() => this.start(), delayMs);
  }
}

function post(child: BackendChild, message: MessageToBackend, ports: MessagePortMain[] = []): void {
  child.postMessage(message, ports);
}
