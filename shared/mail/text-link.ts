import { limits } from './limits.ts';

/** A web or mail address that stands in running text, as mail programs turn it into a link. */
export type TextLink = Readonly<{ target: string; text: string }>;

/** Longest word looked at for an address without scheme. */
const wordLength = 400;
const trailing = /[.,;:!?'"*)\]}>|_]$/;
const mailAddress = /(?:mailto:)?([\w.+%-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})(?![\w@])/i;

/**
 * Finds http(s) URLs, names that begin with `www.` and bare mail addresses (target `mailto:`). Linear.
 * @param text running text
 * @param maximum links to find at most
 */
export function findTextLinks(text: string, maximum: number): TextLink[] {
  const links: TextLink[] = [];
  if (!text.includes('://') && !text.includes('@') && !/www\./i.test(text)) return links;
  for (const [word] of text.matchAll(/[^\s<>"\u00a0\u3000]{5,}/g)) {
    if (links.length >= maximum) break;
    const link = readWord(word);
    if (link !== null) links.push(link);
  }
  return links;
}

function readWord(word: string): TextLink | null {
  const scheme = word.search(/https?:\/\//i);
  if (scheme >= 0) return webLink(word.slice(scheme, scheme + limits.linkLength));
  const short = word.slice(0, wordLength);
  const www = /(?:^|[^\w@.-])(www\.[\w-]{1,63}\.)/i.exec(short);
  if (www !== null) return webLink(short.slice(www.index + www[0].length - (www[1]?.length ?? 0)));
  const address = word.includes('@') ? mailAddress.exec(short)?.[1] : undefined;
  return address === undefined ? null : { target: `mailto:${address}`, text: address };
}

/** Signs at the end belong to the sentence; a closing parenthesis only when none was opened in the link. */
function webLink(text: string): TextLink | null {
  let end = text.length;
  while (end > 0 && trailing.test(text.charAt(end - 1))) {
    if (text.charAt(end - 1) === ')' && text.slice(0, end).includes('(')) break;
    end--;
  }
  const link = text.slice(0, end);
  return /^(?:https?:\/\/|www\.)[^\s/?#]/i.test(link) ? { target: link, text: link } : null;
}
