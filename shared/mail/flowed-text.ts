import { collapseInvisible } from './invisible.ts';

/**
 * Plain text as a reader sees it: line breaks as \n, paragraphs that were broken for transport put together again
 * (RFC 3676), long runs of invisible characters reduced.
 * @param flowed the part says `format=flowed`
 */
export function readPlainText(text: string, flowed: boolean): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return collapseInvisible(flowed ? joinFlowed(lines) : lines).trim();
}

/** RFC 3676 section 4: a line that ends in a space goes on; the signature's separator does not. */
function joinFlowed(text: string): string {
  const lines: string[] = [];
  let paragraph = '';
  for (const line of text.split('\n')) {
    // Section 4.4: a leading space was added so that the line is not taken for a quotation.
    const content = line.startsWith(' ') ? line.slice(1) : line;
    paragraph += content;
    if (content.endsWith(' ') && content !== '-- ') continue;
    lines.push(paragraph);
    paragraph = '';
  }
  return paragraph === '' ? lines.join('\n') : [...lines, paragraph].join('\n');
}
