import type { AskedFor, Contradiction } from '../detect/contradiction.ts';

const wants: Readonly<Record<AskedFor, string>> = {
  'seed-phrase': 'fragt nach Ihren geheimen Wörtern',
  'remote-access': 'will Ihren Computer steuern',
  'gift-card': 'fragt nach Geschenkkarten',
  'one-time-code': 'fragt nach einem Einmalcode',
  card: 'fragt nach Kartendaten',
  bank: 'fragt nach Bankdaten',
  credentials: 'fragt nach Ihrem Passwort',
  'identity-papers': 'fragt nach persönlichen Daten',
  parcel: 'sagt, ein Paket warte',
  fine: 'verlangt eine Zahlung',
  'payment-problem': 'meldet ein Problem mit einer Zahlung',
  verify: 'will ein Konto bestätigt haben',
  'account-threat': 'droht, ein Konto zu schließen',
  'sign-in-alert': 'meldet eine fremde Anmeldung',
  crypto: 'bietet Kryptogeld an',
  refund: 'bietet Geld zum Abholen an',
  prize: 'verspricht einen Preis',
  call: 'will, dass Sie anrufen',
  reply: 'will eine Antwort',
};

function from({ kind, domain }: Contradiction['origin']): string {
  const said = {
    malformed: 'kommt von keiner echten Adresse',
    refuted: `kommt nicht von ${domain}`,
    proven: `kommt von ${domain}`,
    unproven: `Absender ${domain} unbewiesen`,
    named: `kommt von ${domain}`,
    unnamed: 'nennt keinen Absender',
  } as const;
  return said[kind];
}

/** The contradiction of a mail in one sentence, as `headline` says it in English. */
export function germanHeadline(name: string, { origin, aim }: Contradiction): string {
  const wanted = aim === null ? [] : [aim.kind === 'asks' ? wants[aim.what] : `führt zu ${aim.domain}`];
  return `Nennt sich ${name}; ${[from(origin), ...wanted].join(', ')}`;
}
