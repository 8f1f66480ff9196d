/** A connection to one window that carries text both ways. */
export type Pipe = Readonly<{
  /**
   * Settles when the text has left, so that a window that does not read slows down what is sent to it. Rejects when
   * the other end is gone, which may be before `onClose` tells of it.
   */
  send(text: string): Promise<void>;
  /** `message` is unknown because the other side may send anything. */
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, whoever closed. */
  onClose(listener: () => void): void;
  close(): void;
}>;
