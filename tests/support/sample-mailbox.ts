import { evidence, type Sample } from './sample-mails.ts';

const correios: Sample = {
  from: 'Correios',
  address: 'entrega@aviso.rastreio-taxa.example',
  subject: 'Taxa de entrega pendente: seu pacote está retido',
  minutesAgo: 12,
  verdict: 'impersonation',
  brand: { id: 'correios', name: 'Correios' },
  headline: 'Says Correios; sent from rastreio-taxa.example, asks you to pay a fee.',
  contradiction: { origin: { kind: 'named', domain: 'rastreio-taxa.example' }, aim: { kind: 'asks', what: 'fine' } },
  registrableDomain: 'rastreio-taxa.example',
  proof: 'notProven',
  evidence: [
    evidence(
      'claim',
      'The sender calls itself Correios.',
      'header:from',
      'Correios <entrega@aviso.rastreio-taxa.example>',
    ),
    evidence(
      'strong',
      'The link “Rastrear objeto” leads to a domain that is not an official one of Correios.',
      'link',
      'https://pagar.taxa-pg.example/rastreio?id=BR9931',
    ),
    evidence(
      'strong',
      'It asks for a payment to release a parcel.',
      'body',
      'efetue o pagamento da taxa de R$ 19,90 em até 24 horas',
    ),
    evidence('weak', 'It presses for time.', 'subject', 'seu pacote está retido'),
  ],
  text: 'Prezado cliente,\n\nSeu objeto BR9931 está retido no centro de distribuição. Para liberar a entrega, efetue o pagamento da taxa de R$ 19,90 em até 24 horas.\n\nRastrear objeto\nhttps://pagar.taxa-pg.example/rastreio?id=BR9931\n\nApós este prazo o pacote será devolvido ao remetente.\n\nCorreios · Atendimento ao cliente',
};

const dhl: Sample = {
  from: 'DHL Paket',
  address: 'noreply@paket-status.example',
  subject: 'Ihr Paket wartet auf Bestätigung',
  minutesAgo: 114,
  verdict: 'suspicious',
  brand: { id: 'dhl', name: 'DHL' },
  headline: 'Says DHL; sent from paket-status.example.',
  contradiction: { origin: { kind: 'named', domain: 'paket-status.example' }, aim: null },
  registrableDomain: 'paket-status.example',
  proof: 'proven',
  provenDomains: ['paket-status.example'],
  evidence: [
    evidence('claim', 'The sender calls itself DHL Paket.', 'header:from', 'DHL Paket <noreply@paket-status.example>'),
    evidence(
      'strong',
      'The proven sender, paket-status.example, is not an official domain of DHL.',
      'header:authentication-results',
      'dkim=pass header.d=paket-status.example',
    ),
  ],
  text: 'Guten Tag,\n\nIhre Sendung konnte heute nicht zugestellt werden. Bitte bestätigen Sie Ihre Anschrift, damit wir einen neuen Termin planen können.\n\nMit freundlichen Grüßen\nIhr Paketdienst',
};

const paypal: Sample = {
  from: 'PаyPal Customer Support',
  address: 'service@paypa1-resolution.example',
  subject: 'Invoice 88213: your account was charged $499.99',
  minutesAgo: 205,
  verdict: 'impersonation',
  brand: { id: 'paypal', name: 'PayPal' },
  headline: 'Says PayPal; gives a phone number that is not PayPal’s.',
  contradiction: { origin: { kind: 'proven', domain: 'paypal.com' }, aim: { kind: 'asks', what: 'call' } },
  registrableDomain: 'paypa1-resolution.example',
  proof: 'failed',
  evidence: [
    evidence(
      'claim',
      'The sender calls itself PayPal, with a Cyrillic “а” in the name.',
      'header:from',
      'PаyPal Customer Support',
    ),
    evidence('decisive', 'The domain differs from paypal.com by one sign.', 'header:from', 'paypa1-resolution.example'),
    evidence(
      'decisive',
      'It asks you to call a number that PayPal does not use.',
      'body',
      'call our support team at +1 (202) 555-0147',
    ),
  ],
  text: 'Dear customer,\n\nyour account was charged $499.99 for “Bitcoin Exchange”. If you did not authorise this payment, call our support team at +1 (202) 555-0147 within 12 hours to cancel it.\n\nPayPal Customer Support',
};

const netflix: Sample = {
  from: 'Netflix',
  address: 'billing@nflx-konto.test',
  subject: 'Zahlung fehlgeschlagen – Mitgliedschaft pausiert',
  minutesAgo: 1_560,
  verdict: 'impersonation',
  brand: { id: 'netflix', name: 'Netflix' },
  headline: 'Says Netflix; sent from nflx-konto.test, asks for your card.',
  contradiction: { origin: { kind: 'named', domain: 'nflx-konto.test' }, aim: { kind: 'asks', what: 'card' } },
  registrableDomain: 'nflx-konto.test',
  proof: 'couldNotAsk',
  evidence: [
    evidence('claim', 'The sender calls itself Netflix.', 'header:from', 'Netflix <billing@nflx-konto.test>'),
    evidence(
      'decisive',
      'It asks for card details, which Netflix says it never asks for by mail.',
      'body',
      'Kartennummer und Prüfziffer erneut eingeben',
    ),
  ],
  text: 'Hallo,\n\nwir konnten deine letzte Zahlung nicht einziehen. Bitte Kartennummer und Prüfziffer erneut eingeben, damit deine Mitgliedschaft aktiv bleibt.\n\nDein Netflix-Team',
};

const amazon: Sample = {
  from: 'Amazon.de',
  address: 'versandbestaetigung@amazon.de',
  subject: 'Ihre Bestellung wurde versandt',
  minutesAgo: 1_700,
  verdict: 'verified',
  brand: { id: 'amazon', name: 'Amazon' },
  registrableDomain: 'amazon.de',
  proof: 'proven',
  provenDomains: ['amazon.de'],
  evidence: [
    evidence('claim', 'The sender calls itself Amazon.', 'header:from', 'Amazon.de <versandbestaetigung@amazon.de>'),
    evidence(
      'proof',
      'The domain amazon.de is proven and an official one of Amazon.',
      'header:authentication-results',
      'dmarc=pass header.from=amazon.de',
    ),
  ],
  text: 'Guten Tag,\n\nIhre Bestellung 302-0000000-0000000 wurde versandt und kommt am Donnerstag an.',
};

const desk: Sample = {
  from: 'Mail Support Desk',
  address: 'it-team@helpdesk-portal.example',
  subject: 'Your mailbox is almost full',
  minutesAgo: 2_950,
  verdict: 'suspicious',
  brand: { id: null, name: 'Mail Support Desk' },
  headline: 'Says it is your support desk; proves nothing, asks for your password.',
  contradiction: { origin: { kind: 'unnamed', domain: '' }, aim: { kind: 'asks', what: 'credentials' } },
  registrableDomain: 'helpdesk-portal.example',
  proof: 'notProven',
  evidence: [
    evidence('claim', 'It speaks as a support desk without a name.', 'header:from', 'Mail Support Desk'),
    evidence('strong', 'It asks for your password.', 'body', 'confirm your current password'),
  ],
  text: 'Dear user,\n\nyour mailbox has reached 98 % of its quota. To keep receiving mail, confirm your current password on the portal.\n\nMail Support Desk',
};

const broken: Sample = {
  from: '',
  address: 'bulk@relay.example',
  subject: '',
  minutesAgo: 3_000,
  verdict: 'unknown',
  registrableDomain: 'relay.example',
  proof: 'couldNotAsk',
  notExamined: 'time',
  text: '',
};

const ordinary: readonly Sample[] = (
  [
    ['Mira Lindqvist', 'mira@lindqvist.example', 'Photos from Saturday', 44],
    ['Jonas', 'jonas@familie.example', 'Sunday lunch?', 260],
    ['City Library', 'notices@library.example', 'Two books are due on Friday', 1_480],
    ['Tomás Rey', 'tomas@rey-arquitectos.example', 'Re: plans for the porch', 1_640],
    ['Weekly Gardener', 'letters@gardener.example', 'What to sow in December', 2_900],
    ['Running club', 'list@runners.example', 'Route for Thursday', 4_400],
    ['Hanna Weiss', 'hanna@weiss.example', 'Fwd: tickets', 4_700],
    ['School office', 'office@school.example', 'Parents’ evening on the 3rd', 5_900],
    ['Dr. Okafor’s practice', 'desk@okafor-practice.example', 'Your appointment', 7_300],
    ['Mira Lindqvist', 'mira@lindqvist.example', 'Re: Re: the cabin', 8_800],
  ] as const
).map(([from, address, subject, minutesAgo]) => ({
  from,
  address,
  subject,
  minutesAgo,
  verdict: 'unknown' as const,
  registrableDomain: address.slice(address.indexOf('@') + 1),
  proof: 'proven' as const,
  text: 'Hello Ann,\n\nsee you soon.',
}));

/** A few days of an invented mailbox, newest first. */
export const sampleMailbox: readonly Sample[] = [
  correios,
  dhl,
  paypal,
  netflix,
  amazon,
  desk,
  broken,
  ...ordinary,
].sort((one, other) => one.minutesAgo - other.minutesAgo);

/** A mail that has not arrived yet. */
export const arrivingSample: Sample = {
  ...correios,
  from: 'Correios Entrega',
  subject: 'Último aviso: objeto será devolvido',
  minutesAgo: 0,
};
