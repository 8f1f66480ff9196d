/**
 * What the shell and the backend say to each other over the backend's parent port. Both check what arrives: a defect
 * on one side must not become a guess on the other.
 */
import { z } from 'zod';
import { mailIdSchema } from '../contract/mail-summary.ts';
import { settingsSchema } from '../contract/settings.ts';
import { caughtLimit, caughtMailSchema, standingSchema } from './standing.ts';

/** A reference into the secret store, and no path: it is a key of the shell's file. */
const secretRef = z.string().min(1).max(128);

const secretQuestion = z.discriminatedUnion('operation', [
  z.strictObject({ operation: z.literal('read'), ref: secretRef }),
  z.strictObject({ operation: z.literal('write'), ref: secretRef, secret: z.string().max(8192) }),
  z.strictObject({ operation: z.literal('remove'), ref: secretRef }),
]);

/** What the backend asks of the secret store. */
export type SecretQuestion = Readonly<z.infer<typeof secretQuestion>>;

const secretAnswer = z.discriminatedUnion('kind', [
  /** Done; `secret` is what was read, null when there is none or nothing was to be read. */
  z.strictObject({ kind: z.literal('done'), secret: z.string().nullable() }),
  /** Not done, with a sentence for people. */
  z.strictObject({ kind: z.literal('refused'), sentence: z.string() }),
]);

/** What the secret store answers. */
export type SecretAnswer = Readonly<z.infer<typeof secretAnswer>>;

const messageId = z.int().min(1);

const messageToBackend = z.discriminatedUnion('type', [
  /** The first message: where the backend keeps its data. */
  z.strictObject({ type: z.literal('start'), dataFolder: z.string().min(1) }),
  /** Comes with one transferred port, over which a window speaks the contract. */
  z.strictObject({ type: z.literal('window-port') }),
  z.strictObject({ type: z.literal('secret-answer'), id: messageId, answer: secretAnswer }),
  /** The computer slept: connections that look open may be dead, so look at once. */
  z.strictObject({ type: z.literal('wake') }),
  /** Look at no mail until then, ms. */
  z.strictObject({ type: z.literal('pause'), until: z.int().positive() }),
  z.strictObject({ type: z.literal('resume') }),
  /** A person said in a notification that a mail is to be put back. */
  z.strictObject({ type: z.literal('release'), mailId: mailIdSchema }),
  /** What was only flagged since then, ms? */
  z.strictObject({ type: z.literal('digest-wanted'), since: z.int().nonnegative() }),
  /** Finish what is under way and end. */
  z.strictObject({ type: z.literal('stop') }),
]);

export type MessageToBackend = Readonly<z.infer<typeof messageToBackend>>;

const messageToShell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  /** The backend cannot start and starting it again would not help; the sentence is for people. */
  z.strictObject({ type: z.literal('cannot-start'), sentence: z.string() }),
  z.strictObject({ type: z.literal('secret-question'), id: messageId, question: secretQuestion }),
  /** How things stand, when it changed. */
  z.strictObject({ type: z.literal('standing'), standing: standingSchema }),
  /** One burst of mail that contradicts the registry: `count` in all, the newest of them named. */
  z.strictObject({
    type: z.literal('caught'),
    count: z.int().positive(),
    mails: z.array(caughtMailSchema).min(1).max(caughtLimit).readonly(),
  }),
  /** What became of `release`: null, or a sentence that says why it could not be done. */
  z.strictObject({ type: z.literal('released'), mailId: mailIdSchema, failure: z.string().nullable() }),
  z.strictObject({ type: z.literal('digest'), since: z.int().nonnegative(), count: z.int().nonnegative() }),
  /** The person's settings, at the start and whenever they changed. */
  z.strictObject({ type: z.literal('settings'), settings: settingsSchema }),
]);

export type MessageToShell = Readonly<z.infer<typeof messageToShell>>;

/**
 * Reads a message that arrived in the backend.
 * @throws ZodError when it is none of ours
 */
export function parseMessageToBackend(data: unknown): MessageToBackend {
  return messageToBackend.parse(data);
}

/**
 * Reads a message that arrived in the shell.
 * @throws ZodError when it is none of ours
 */
export function parseMessageToShell(data: unknown): MessageToShell {
  return messageToShell.parse(data);
}
