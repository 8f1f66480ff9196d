import type { Address, Link, Mail } from '../mail/mail.ts';
import { fold } from '../text/fold.ts';
import { findPhrases, type PhraseHit } from '../text/phrases.ts';
import { splitWords, type Words } from '../text/words.ts';
import { type Documents, readDocuments } from './documents.ts';
import { isForwardSubject, splitForward } from './forward.ts';
import { isDeliveryReport } from './identity/sender-line.ts';
import { lexicon, type Sense } from './requests/lexicon.ts';

/** A part of the mail that is read word by word. */
export type Passage = Readonly<{
  /** Name for evidence: `header:from`, `subject`, `body` ... */
  part: string;
  words: Words;
  senses: readonly PhraseHit<Sense>[];
}>;

/** The mail as it speaks to its reader. */
export type Reading = Readonly<{
  mail: Mail;
  /** Who speaks: the mail's From, or the sender of the original when somebody passed it on. */
  authors: readonly Address[];
  /** The mail is a forward: the authentication of its header speaks of the forwarder. */
  forwarded: boolean;
  /** One for each author with a display name. */
  names: readonly Passage[];
  subject: Passage;
  /** The text of the speaker: without what is quoted or hangs below. */
  body: Passage;
  /** The end of that text, where signatures stand, when it is too long to be read as a whole; else empty. */
  end: Passage;
  images: Passage;
  /** Names and titles of attachments. */
  attachments: Passage;
  /** The text of attached documents, where the mail leaves it to them; else empty. */
  document: Passage;
  /** Where the mail leads, its documents included. */
  links: readonly Link[];
  /** An attached document that opens with a password only. */
  locked: Documents['locked'];
}>;

/** So much of the text's beginning is read, and of its end: what decides stands there, and padding does not. */
export const headLength = 12_000;
export const tailLength = 3_000;
/** So much of a document's text is read. */
const documentLength = 6_000;
/** Alternative texts and file names are read up to so many characters. */
export const namesLength = 4_000;
/** Display names: longer ones are padding. */
const nameLength = 400;

/** Reads a mail once for all modules. Linear in the length of what is read, which is bounded. */
export function read(mail: Mail): Reading {
  const [original] = mail.embedded;
  // Passed on as an attachment without a word: the original speaks.
  const bare = mail.text.trim() === '' && mail.plainText.trim() === '' && !isDeliveryReport(mail);
  return original !== undefined && bare ? { ...readSpoken(original), forwarded: true } : readSpoken(mail);
}

function readSpoken(mail: Mail): Reading {
  const forward = splitForward(mail.text === '' ? mail.plainText : mail.text, isForwardSubject(mail.subject));
  const authors = forward.author === null ? mail.from : [forward.author];
  const body = forward.text;
  const head = body.slice(0, headLength);
  const tail = body.length > headLength ? body.slice(Math.max(headLength, body.length - tailLength)) : '';
  const documents = readDocuments(mail);
  const names = authors.filter(({ displayName }) => displayName !== '');
  return {
    mail,
    authors,
    forwarded: forward.author !== null,
    names: names.map(({ displayName }) => passage('header:from', displayName.slice(0, nameLength))),
    subject: passage('subject', mail.subject.slice(0, nameLength)),
    body: passage('body', head),
    end: passage('body', tail),
    images: passage('image', mail.imageTexts.join('\n').slice(0, namesLength)),
    attachments: passage(
      'attachment',
      [...mail.attachments.map(({ name }) => name), ...documents.titles].join('\n').slice(0, namesLength),
    ),
    document: passage('document', documents.text.slice(0, documentLength)),
    links: documents.links.length === 0 ? mail.links : [...mail.links, ...documents.links],
    locked: documents.locked,
  };
}

/** "WaIIet", "Iog in": a capital I where only an l makes a word. Keeps the length, so that places stay the same. */
function repairLetters(text: string): string {
  return text
    .replace(/(?<=[a-z])I{1,3}(?=[a-z])/g, (run) => 'l'.repeat(run.length))
    .replace(/\bI(?=[aeiou][a-z])/g, 'l');
}

/** A text split into words, with the phrases found in it. */
export function passage(part: string, text: string): Passage {
  const words = splitWords(fold(text));
  const repaired = repairLetters(text);
  const readable = repaired === text ? words : splitWords(fold(repaired));
  return { part, words, senses: findPhrases(readable, lexicon) };
}
