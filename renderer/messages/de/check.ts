import type { ContactCheck } from '../../../shared/contract/channel-check.ts';
import type { check as english } from '../en/check.ts';
import { plural } from '../plural.ts';
import type { Translation } from '../translation.ts';

type Role = NonNullable<ContactCheck['channel']>['as'];

const contacts = plural('de', { one: 'Kontakt', other: 'Kontakte' });

const official: Readonly<Record<Role, (brand: string) => string>> = {
  web: (brand) => `Eine Website von ${brand}.`,
  own: (brand) => `Eine Mail-Domain von ${brand}.`,
  partner: (brand) => `Verschickt Mails für ${brand}.`,
  'sends-via': (brand) => `Verschickt Mails für viele, darunter ${brand}.`,
  'customer-mail': (brand) => `Eine Domain von ${brand}.`,
  'user-content': (brand) => `Ein Platz bei ${brand}.`,
  redirector: (brand) => `Eine Seite von ${brand}.`,
  page: (brand) => `Eine Seite von ${brand}.`,
  address: (brand) => `Eine Mailadresse von ${brand}.`,
  chat: (brand) => `Ein Chat von ${brand}.`,
  'support-phone': (brand) => `Eine Servicenummer von ${brand}.`,
  'company-phone': (brand) => `Eine Nummer von ${brand}, aber keine Servicenummer.`,
  'caller-id': (brand) => `Eine Nummer, von der ${brand} anruft.`,
};

const unknownAt: Readonly<Partial<Record<Role, (brand: string) => string>>> = {
  'sends-via': (brand) => `Ein Versanddienst, der für viele verschickt, darunter ${brand}. Es kann also jeder sein.`,
  'customer-mail': (brand) => `Bei ${brand} kann jeder ein Postfach haben.`,
  'user-content': (brand) => `Eine solche Seite kann bei ${brand} jeder haben.`,
  redirector: (brand) => `Eine Seite von ${brand}, die ihre Besucher zu jemand anderem weiterschickt.`,
};

export const check: Translation<typeof english> = {
  title: 'Kontakt prüfen',
  lead: 'Bevor Sie anrufen, klicken oder antworten: Sind sie es wirklich?',
  field: 'Adresse, Link, Telefonnummer oder Chatname, oder eine ganze Nachricht',
  hint: 'Nachgesehen wird auf diesem Computer. Nichts davon wird aufbewahrt oder verschickt.',
  paste: 'Einfügen',
  clear: 'Leeren',
  refused: 'Vouchsafe durfte die Zwischenablage nicht lesen. Drücken Sie stattdessen Strg und V im Feld.',
  empty: 'In der Zwischenablage steht kein Text.',
  tooLong: (limit) => `Nur die ersten ${limit} Zeichen werden angesehen.`,
  about: 'Was die Antworten bedeuten',
  aboutOfficial: 'Das Register hat es von der Organisation und sagt, woher.',
  aboutContradicts:
    'Es sieht nur so aus, oder es wird als Kontakt von jemandem ausgegeben und ist bei den bekannten nicht dabei.',
  aboutUnknown:
    'Das Register hat es nicht. Das sagt weder Gutes noch Schlechtes: Nehmen Sie einen Weg, den Sie kennen.',
  found: (count) => `${contacts(count)} gefunden`,
  more: (count) => `Es sind noch mehr; nur die ersten ${count} wurden angesehen.`,
  none: 'Darin steht keine Adresse, kein Link, keine Nummer und kein Chatname.',
  noneNamed: (brand) => `Nachsehen, wie man ${brand} erreicht`,
  failed: 'Es konnte nicht geprüft werden.',
  results: 'Antworten',
  status: { official: 'Offiziell', contradicts: 'Widerspricht dem Register', unknown: 'Nicht bekannt' },
  official: (as, brand) => official[as](brand),
  lookalike: (brand) => `Es ist so gemacht, dass es nach ${brand} aussieht, gehört aber nicht dazu.`,
  named: (brand) => `Es wird als Kontakt von ${brand} ausgegeben, ist aber bei den bekannten nicht dabei.`,
  unknownAt: (as, brand) =>
    unknownAt[as]?.(brand) ?? `Das Register hat es für ${brand}, aber es ist zu wenig, um sich darauf zu verlassen.`,
  unknown: 'Darüber ist nichts bekannt. Das sagt weder Gutes noch Schlechtes.',
  country: (number) =>
    `Gemeint ist ${number}. In einem anderen Land sind dieselben Ziffern die Nummer von jemand anderem.`,
  service: (services) => `Bei ${services}. Bei einem anderen Dienst kann derselbe Name jemand anderem gehören.`,
  registered: 'In Wirklichkeit bei',
  forged: 'Wen Sie dort erreichen, ist offiziell. Wer Ihnen schrieb oder Sie anrief, kann das vorgetäuscht haben.',
  all: (brand) => `Alles, was über ${brand} bekannt ist`,
  above: (brand) => `Wie man ${brand} erreicht, steht weiter oben.`,
  lookUp: 'Eine Organisation nachschlagen',
};
