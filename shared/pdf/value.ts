/** A value of a PDF document (ISO 32000-1 section 7.3). */
export type PdfValue =
  | Readonly<{ kind: 'name'; name: string }>
  | Readonly<{ kind: 'number'; number: number }>
  /** One character for each octet: what they mean depends on the font, or on where the string stands. */
  | Readonly<{ kind: 'string'; octets: string }>
  | Readonly<{ kind: 'array'; items: readonly PdfValue[] }>
  | PdfDictionary
  | Readonly<{ kind: 'reference'; id: number }>
  /** An operator, `true`, `null`, or nothing that is known. */
  | Readonly<{ kind: 'keyword'; text: string }>;

export type PdfDictionary = Readonly<{ kind: 'dictionary'; entries: ReadonlyMap<string, PdfValue> }>;

/** One object of a document; `data` are the octets of a stream as they stand in the file. */
export type PdfObject = Readonly<{ value: PdfValue; data: Uint8Array | null }>;

export function nameOf(value: PdfValue | undefined): string {
  return value?.kind === 'name' ? value.name : '';
}

export function numberOf(value: PdfValue | undefined): number {
  return value?.kind === 'number' ? value.number : Number.NaN;
}
