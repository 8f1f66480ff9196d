/** A command that is answered with NO or BAD (RFC 3501 section 7.1); its message is what the client is told. */
export class Refusal extends Error {
  readonly status: 'NO' | 'BAD';

  constructor(status: 'NO' | 'BAD', text: string) {
    super(text);
    this.name = 'Refusal';
    this.status = status;
  }
}

/** The command is not IMAP, or not any that is spoken here. */
export function bad(text: string): Refusal {
  return new Refusal('BAD', text);
}

/**
 * The command was understood and is refused.
 * @param text may begin with a response code in brackets (RFC 5530)
 */
export function no(text: string): Refusal {
  return new Refusal('NO', text);
}
