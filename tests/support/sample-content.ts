import type { MailContent, MailHtml, MailSource } from '../../shared/contract/mail-content.ts';
import type { MailDetail } from '../../shared/contract/mail-detail.ts';

const target = /https?:\/\/([^\s/]+)[^\s]*/g;

/** What a sample mail says, as the backend would read it. */
export function sampleContent({ excerpt, sender, channels }: MailDetail): MailContent {
  const text = excerpt?.text ?? '';
  const links = [...text.matchAll(target)].map(([url, host = '']) => {
    const registrableDomain = host.split('.').slice(-2).join('.');
    const official = channels?.sites.some(({ domain }) => domain === registrableDomain) ? channels.name : null;
    return { text: url, url, host, registrableDomain, official };
  });
  const attachments =
    sender.proof === 'proven' ? [] : [{ name: 'notice.pdf', type: 'application/pdf', octets: 48_211 }];
  return { text, cut: false, links, attachments, hasHtml: text !== '' };
}

/** A sample mail's HTML, made harmless. */
export function sampleHtml({ excerpt, mail }: MailDetail): MailHtml {
  const paragraphs = (excerpt?.text ?? '').split('\n\n').map((text) => `<p>${encode(text)}</p>`);
  const policy = `default-src 'none'; img-src data:; style-src 'unsafe-inline'`;
  const head = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const body = `<h1 style="color:#b00">${encode(mail.subject)}</h1>${paragraphs.join('')}<a>Continue</a>`;
  return {
    document: `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
    cut: false,
    remote: 2,
    active: 1,
  };
}

/** A sample mail as it would lie on its server. */
export function sampleSource({ mail, excerpt }: MailDetail): MailSource {
  const header = [`From: "${mail.fromDisplay}" <${mail.fromAddress}>`, `Subject: ${mail.subject}`, 'MIME-Version: 1.0'];
  return { header: header.join('\r\n'), body: excerpt?.text ?? '', cut: false };
}

function encode(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
