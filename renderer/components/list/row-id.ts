/** The id of a mail's line in the document. */
export function rowId(mailId: number): string {
  return `mail-${mailId}`;
}
