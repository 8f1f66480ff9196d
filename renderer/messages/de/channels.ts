import type { channels as english } from '../en/channels.ts';
import { plural } from '../plural.ts';
import type { Translation } from '../translation.ts';

const organisations = plural('de', { one: 'Organisation', other: 'Organisationen' });

const sectors: Readonly<Record<string, string>> = {
  airline: 'Fluggesellschaft',
  bank: 'Bank',
  carrier: 'Paketdienst',
  crypto: 'Kryptowährung',
  email: 'E-Mail',
  finance: 'Finanzen',
  food: 'Lebensmittel',
  government: 'Behörde',
  hosting: 'Hosting und Domains',
  insurance: 'Versicherung',
  marketplace: 'Marktplatz',
  own: 'Eigene',
  payment: 'Zahlungsdienst',
  post: 'Post',
  retail: 'Händler',
  social: 'Soziales Netzwerk',
  streaming: 'Streaming',
  tech: 'Technik',
  telecom: 'Telekommunikation',
  tickets: 'Eintrittskarten',
  travel: 'Reisen',
  utility: 'Energie und Wasser',
};

export const channels: Translation<typeof english> = {
  title: 'Kontakte',
  search: 'Name oder Domain suchen',
  list: 'Organisationen',
  count: (total) => organisations(total),
  loading: 'Das Register wird geladen',
  failed: 'Das Register konnte nicht gelesen werden.',
  none: (text) => `„${text}“ kennt das Register nicht.`,
  noneAdvice:
    'Das sagt nichts darüber aus. Geben Sie die Adresse der Organisation selbst ein oder nutzen Sie eine Rechnung oder Karte, die Sie schon haben.',
  choose: 'Hier steht, wie eine Organisation wirklich zu erreichen ist.',
  chooseWords:
    'Das Register liegt auf diesem Rechner. Zu jedem Kontakt steht, wo er veröffentlicht ist und wann er dort gesehen wurde.',
  more: 'Mehr zeigen',
  sector: (code) => sectors[code] ?? '',
  brand: 'Organisation',
  back: 'Alle Organisationen',
  loadingBrand: 'Die Organisation wird geladen',
  sites: 'Websites',
  pages: 'Hilfeseiten',
  phones: 'Telefon',
  chats: 'Chat',
  reporting: 'Eine Mail melden, die sich als sie ausgibt',
  reportAddress: 'Per E-Mail',
  reportPage: 'Auf ihrer Seite',
  never: 'Wonach sie nie per E-Mail fragt',
  nothing: (name) => `Das Register kennt noch keinen Kontakt von ${name}.`,
  lessCertain: 'weniger gewiss',
};
