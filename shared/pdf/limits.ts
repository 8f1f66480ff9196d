/**
 * What is read of one PDF document. Like mail it is written by strangers; each number bounds the cost of a hostile one,
 * and together they bound its time, since nothing in it is read more than once for each of them.
 */
export const pdfLimits = {
  /** Octets of a document that is read at all. */
  octets: 4 * 1024 * 1024,
  /** Octets that all its streams may grow to together. The text of a letter has some ten thousand. */
  inflatedOctets: 2 * 1024 * 1024,
  /** Streams that are undone; a letter has about ten, most of them fonts and pictures that are left alone. */
  streams: 200,
  /** Objects of the document, those in streams included. */
  objects: 5_000,
  /** Octets of one object besides its stream; lists of thousands of pages stay below. */
  valueOctets: 64 * 1024,
  /** Octets of all objects besides their streams: they may overlap, so that the file's size is no bound. */
  syntaxOctets: 512 * 1024,
  /** Trailers; each revision of a document adds one. */
  trailers: 20,
  /** Operators of all pages. */
  operators: 50_000,
  /** Arrays and dictionaries within each other, and drawings within drawings. */
  depth: 12,
  /** Pages that are read; what a letter wants stands on its first. */
  pages: 10,
  /** Characters of text. */
  textLength: 12_000,
  /** Characters of the title. */
  titleLength: 500,
  /** Links of the document. */
  links: 100,
  /** Characters that one font maps to text. */
  mappedCodes: 10_000,
} as const;
