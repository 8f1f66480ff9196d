import type { Authentication } from '../authentication/authentication.ts';
import type { Attachment, Mail } from '../mail/mail.ts';
import { splitForward } from './forward.ts';
import { headLength, namesLength, tailLength } from './reading.ts';

/** What a verdict is made from, apart from the registry and the account: enough to judge a mail again. */
export type Facts = Readonly<{ mail: Mail; authentication: Authentication }>;

/** The fields of a header that are read when a mail is judged. */
const readFields: ReadonlySet<string> = new Set(['content-type', 'list-id', 'list-post']);
/** Hidden text counts by its length only, up to here. */
const hiddenLength = 700;

/**
 * A mail reduced to what is read when it is judged: of a long text its beginning and end, no attachment's content, no
 * header that only authentication reads. Pictures and documents are not looked into again.
 */
export function reduceMail(mail: Mail): Mail {
  const wordless = mail.text.trim() === '';
  const [original] = mail.embedded;
  const bare = wordless && mail.plainText.trim() === '';
  return {
    ...mail,
    headers: mail.headers.filter(({ name }) => readFields.has(name)),
    sender: [],
    to: [],
    cc: [],
    text: reduceText(mail.text),
    plainText: wordless ? reduceText(mail.plainText) : '',
    hiddenText: mail.hiddenText.slice(0, hiddenLength).toWellFormed(),
    imageTexts: upTo(mail.imageTexts, namesLength),
    attachments: mail.attachments.map(withoutContent),
    embedded: bare && original !== undefined ? [reduceMail(original)] : [],
  };
}

/** Whether a reduced mail lacks something that may have been looked at, so that its verdict has to be compared. */
export function isReduced(mail: Mail): boolean {
  return (
    mail.text.length > headLength ||
    mail.plainText.length > headLength ||
    mail.attachments.some(({ content }) => content !== null) ||
    mail.embedded.length > 0
  );
}

function withoutContent(attachment: Attachment): Attachment {
  return { ...attachment, content: null };
}

/** Of a text without a forwarded original, what is read of it: the beginning and the end of what its sender wrote. */
function reduceText(text: string): string {
  if (text.length <= headLength + tailLength) return text;
  const forward = splitForward(text, false);
  if (forward.text.length <= headLength + tailLength) return forward.text.toWellFormed();
  return (forward.text.slice(0, headLength) + forward.text.slice(-tailLength)).toWellFormed();
}

/** The first of some texts that fill so many characters together. */
function upTo(texts: readonly string[], most: number): readonly string[] {
  let length = 0;
  const end = texts.findIndex((text) => {
    const isFull = length >= most;
    length += text.length + 1;
    return isFull;
  });
  return end === -1 ? texts : texts.slice(0, end);
}
