/**
 * What the shell and the backend say to each other over the backend's parent port. Both check what arrives: a defect
 * on one side must not become a guess on the other.
 */
import { z } from 'zod';

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
  /** Finish what is under way and end. */
  z.strictObject({ type: z.literal('stop') }),
]);

export type MessageToBackend = Readonly<z.infer<typeof messageToBackend>>;

const messageToShell = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready') }),
  /** The backend cannot start and starting it again would not help; the sentence is for people. */
  z.strictObject({ type: z.literal('cannot-start'), sentence: z.string() }),
  z.strictObject({ type: z.literal('secret-question'), id: messageId, question: secretQuestion }),
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
