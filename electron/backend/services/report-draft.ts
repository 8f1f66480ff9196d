import type { ReportDraft } from '../../../shared/contract/report.ts';
import type { ComposedReport } from '../../../shared/report/report.ts';

/** Characters of a mailto: address that every system hands over whole. */
const mailtoLength = 1_900;

/** A report for another mail program: as a file, and as the beginning of a mail to which the file is attached by hand. */
export function draftOf({ octets, subject, text }: ComposedReport, to: string): ReportDraft {
  const start = `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=`;
  // RFC 6068 section 5: line ends are %0D%0A.
  const body = encodeURIComponent(text.replaceAll(/\r?\n/g, '\r\n'));
  const room = mailtoLength - start.length;
  // Not in the middle of an escape.
  const cut = body.slice(0, Math.max(room, 0)).replace(/%[0-9A-F]?$/, '');
  return { fileName: 'report.eml', eml: Buffer.from(octets).toString('base64'), mailto: `${start}${wellFormed(cut)}` };
}

/** Without the last characters where a letter of several octets was cut. */
function wellFormed(escaped: string): string {
  for (let end = escaped.length; end > 0; end -= 3) {
    try {
      decodeURIComponent(escaped.slice(0, end));
      return escaped.slice(0, end);
    } catch (error) {
      if (!(error instanceof URIError)) throw error;
    }
  }
  return '';
}
