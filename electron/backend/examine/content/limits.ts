import { maxHtmlLength } from '../../../../shared/contract/mail-content.ts';

/** What showing one page may cost. Beyond it, the page is shown without. */
export const pageLimits = {
  /** Characters of the finished document. */
  documentLength: maxHtmlLength,
  /** Characters of HTML that are made harmless: mail is clipped at 102 KB by Gmail, and is seldom ten times as long. */
  htmlLength: 2_000_000,
  /** Characters of all pictures together, as data: URLs. */
  picturesLength: 700_000,
  /** Pixels of one picture: it is the window that has to decode it, at four octets each. */
  picturePixels: 16_000_000,
  /** Elements within elements that stay; browsers stop at 512. */
  depth: 200,
  /** Elements that are not closed: lists and paragraphs may lack their ends, by the thousand at most. */
  openElements: 4_000,
  /** Start and end tags. A page that Gmail would not clip has 10,000 at most. */
  tags: 100_000,
  /** Characters of one style attribute. */
  styleLength: 4_000,
  /** Characters of a picture's alternative text. */
  alternativeLength: 500,
} as const;
