/** Every octet that may be in a message but NUL, with line ends as SMTP has them, and what looks like IMAP. */
export const everyOctet = Buffer.concat([
  Buffer.from('Message-ID: <octets@mail.example>\r\nSubject: every octet\r\n\r\n'),
  Buffer.from(Array.from({ length: 255 }, (_, index) => index + 1).filter((octet) => octet !== 10 && octet !== 13)),
  Buffer.from('\r\n{5}\r\n* 1 FETCH (UID 9)\r\nA1 OK done\r\n'),
]);

/** A small message with the Message-ID `<id@mail.example>`. */
export function sampleMessage(id: string, body = 'Hello'): string {
  return `Message-ID: <${id}@mail.example>\r\nFrom: Ann <ann@mail.example>\r\nSubject: ${id}\r\n\r\n${body}\r\n`;
}
