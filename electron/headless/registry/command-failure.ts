/** What ends a command with a sentence for whoever gave it, instead of a stack. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  /** 1: it was refused; 2: it could not be tried. */
  readonly exitCode: 1 | 2;

  constructor(exitCode: 1 | 2, sentence: string, options: Readonly<{ cause?: unknown }> = {}) {
    super(sentence, options);
    this.exitCode = exitCode;
  }
}
