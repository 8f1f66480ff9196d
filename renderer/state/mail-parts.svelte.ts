import type { MailContent, MailHtml, MailSource } from '../../shared/contract/mail-content.ts';
import { describeFailure } from '../lib/connection/failure.ts';
import type { Ask } from './connection.svelte.ts';

/** What was asked of the mail server: under way, there, or not to be had for a reason. */
export type Fetched<T> =
  | Readonly<{ state: 'none' | 'asking' }>
  | Readonly<{ state: 'there'; value: T }>
  | Readonly<{ state: 'failed'; reason: string }>;

/** How the mail is shown. */
export type Face = 'text' | 'html' | 'source';

/** What one mail itself says, each part fetched from its server when it is looked at, and never stored. */
export class MailParts {
  face = $state<Face>('text');
  content = $state.raw<Fetched<MailContent>>({ state: 'none' });
  html = $state.raw<Fetched<MailHtml>>({ state: 'none' });
  source = $state.raw<Fetched<MailSource>>({ state: 'none' });

  readonly #ask: Ask;
  readonly #id: number;

  constructor(ask: Ask, id: number) {
    this.#ask = ask;
    this.#id = id;
  }

  /** Shows the mail another way, and fetches what that needs. */
  async show(face: Face): Promise<void> {
    this.face = face;
    if (face === 'text') await this.fetchContent();
    else if (face === 'html') await this.#fetchHtml();
    else await this.#fetchSource();
  }

  async fetchContent(): Promise<void> {
    if (isSettled(this.content)) return;
    this.content = { state: 'asking' };
    this.content = await settle(this.#ask(({ mail }) => mail.content({ id: this.#id })));
  }

  async #fetchHtml(): Promise<void> {
    if (isSettled(this.html)) return;
    this.html = { state: 'asking' };
    this.html = await settle(this.#ask(({ mail }) => mail.html({ id: this.#id })));
  }

  async #fetchSource(): Promise<void> {
    if (isSettled(this.source)) return;
    this.source = { state: 'asking' };
    this.source = await settle(this.#ask(({ mail }) => mail.source({ id: this.#id })));
  }
}

/** What failed is asked for again when it is looked at again. */
function isSettled(fetched: Fetched<unknown>): boolean {
  return fetched.state === 'there' || fetched.state === 'asking';
}

async function settle<T>(answer: Promise<T>): Promise<Fetched<T>> {
  try {
    return { state: 'there', value: await answer };
  } catch (error) {
    return { state: 'failed', reason: describeFailure(error) };
  }
}
