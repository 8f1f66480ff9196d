import type { reach as english } from '../en/reach.ts';
import type { Translation } from '../translation.ts';

const demands: Readonly<Record<string, string>> = {
  account_data: 'Kontodaten',
  account_number: 'Kontonummern',
  bank_account: 'Bankdaten',
  bank_details_by_email: 'Bankdaten',
  card_number: 'Kartennummern',
  confirm_security_details_by_link: 'Sicherheitsdaten',
  confirm_transaction: 'der Bestätigung einer Zahlung',
  crypto: 'Kryptowährung',
  crypto_transfer: 'Kryptowährung',
  gift_card: 'Geschenkkarten',
  id_document: 'Ausweisen',
  immediate_payment: 'einer sofortigen Zahlung',
  install_software: 'der Installation von Programmen',
  kyc: 'Ausweisen',
  move_money_to_safe_account: 'einer Überweisung auf ein anderes Konto',
  otp: 'Einmalcodes',
  parcel_release_fee: 'einer Gebühr für ein Paket',
  password: 'Passwörtern',
  payment: 'einer Zahlung',
  personal_data: 'persönlichen Daten',
  pin: 'PINs',
  prepaid_card: 'Guthabenkarten',
  private_keys: 'privaten Schlüsseln',
  redelivery_fee: 'einer Gebühr für eine neue Zustellung',
  remote_access: 'Zugriff auf Ihren Computer',
  security_details: 'Sicherheitsdaten',
  security_question_answers: 'Antworten auf Sicherheitsfragen',
  seed_phrase: 'einer Wiederherstellungsphrase',
  ssn: 'einer Sozialversicherungsnummer',
  test_payment: 'einer Testzahlung',
  wire_transfer: 'einer Überweisung',
};

const chatKinds: Readonly<Record<string, string>> = {
  chatbot: 'Chat',
  'live-chat': 'Chat',
  messenger: 'Messenger',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  x: 'X',
};

const disjunction = new Intl.ListFormat('de', { type: 'disjunction' });

export const reach: Translation<typeof english> = {
  title: (brand) => `${brand} wirklich erreichen`,
  unknownTitle: (name) => (name === '' ? 'So erreichen Sie den echten Absender' : `${name} wirklich erreichen`),
  site: 'Website',
  page: 'Hilfeseite',
  phone: (country) => (country === '' ? 'Telefon' : `Telefon, ${country.toUpperCase()}`),
  chat: (kind) => chatKinds[kind] ?? 'Chat',
  source: 'Quelle:',
  seen: (date) => `gesehen am ${date}`,
  unknown:
    'Das Register kennt diese Organisation nicht. Geben Sie deren Adresse selbst ein oder nutzen Sie eine Rechnung oder Karte, die Sie schon haben.',
  neverAsks: (brand, things) =>
    `${brand} fragt nach eigener Aussage nie per E-Mail nach ${disjunction.format(things)}.`,
  demands: (codes) => [...new Set(codes.flatMap((code) => demands[code] ?? []))],
};
