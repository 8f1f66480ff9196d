import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import type { ReportPreview, ReportRecipient } from '../../shared/contract/report.ts';
import type { Settings } from '../../shared/contract/settings.ts';

type NamedBrand = Readonly<{ id: string; name: string }>;

/** Takes reports about everybody. */
export const apwg: ReportRecipient = {
  id: 'body:apwg',
  kind: 'apwg',
  name: 'Anti-Phishing Working Group',
  address: 'reportphishing@apwg.example',
  format: 'arf',
  source: 'https://apwg.example/report',
  seen: '2026-11-24',
  chosen: false,
};

/** Netflix takes reports nowhere, Correios in a form only. */
export function reportAddressOf({ id, name }: NamedBrand): readonly ReportRecipient[] {
  if (id === 'netflix' || id === 'correios') return [];
  const source = `https://${id}.example/security`;
  const rest = { kind: 'brand', format: 'message', seen: '2026-11-20', chosen: true } as const;
  return [{ id: `brand:${id}`, name, address: `phishing@${id}.example`, source, ...rest }];
}

/** A body of every country there is. */
export function nationalBody({ country, national }: Settings['reports']): readonly ReportRecipient[] {
  if (country === '') return [];
  const source = `https://reports.example/${country}`;
  const rest = { kind: 'national', format: 'message', seen: '2026-11-24', chosen: national } as const;
  const name = `National reporting centre (${country.toUpperCase()})`;
  return [{ id: `body:${country}`, name, address: `phishing@${country}.example`, source, ...rest }];
}

/** The form of Correios, and what is put on the clipboard for it. */
export function formOf({ id, name }: NamedBrand, mail: MailSummary): ReportPreview['page'] {
  if (id !== 'correios') return null;
  const details = `A mail that claims to be from ${name}.\nFrom: ${mail.fromAddress}\nSubject: ${mail.subject}\n${mail.headline}`;
  const url = 'https://www.correios.example/denuncia';
  return { url, details, source: 'https://www.correios.example', seen: '2026-11-24' };
}
