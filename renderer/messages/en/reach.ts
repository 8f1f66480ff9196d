const demands: Readonly<Record<string, string>> = {
  account_data: 'account data',
  account_number: 'account numbers',
  bank_account: 'bank details',
  bank_details_by_email: 'bank details',
  card_number: 'card numbers',
  confirm_security_details_by_link: 'security details',
  confirm_transaction: 'confirmation of a transaction',
  crypto: 'cryptocurrency',
  crypto_transfer: 'cryptocurrency',
  gift_card: 'gift cards',
  id_document: 'identity documents',
  immediate_payment: 'an immediate payment',
  install_software: 'software to be installed',
  kyc: 'identity documents',
  move_money_to_safe_account: 'money to be moved to another account',
  otp: 'one-time codes',
  parcel_release_fee: 'a fee for a parcel',
  password: 'passwords',
  payment: 'a payment',
  personal_data: 'personal data',
  pin: 'PINs',
  prepaid_card: 'prepaid cards',
  private_keys: 'private keys',
  redelivery_fee: 'a fee for a redelivery',
  remote_access: 'access to your computer',
  security_details: 'security details',
  security_question_answers: 'answers to security questions',
  seed_phrase: 'a recovery phrase',
  ssn: 'a social security number',
  test_payment: 'a test payment',
  wire_transfer: 'a bank transfer',
};

const chatKinds: Readonly<Record<string, string>> = {
  chatbot: 'Chat',
  'live-chat': 'Chat',
  messenger: 'Messenger',
  telegram: 'Telegram',
  whatsapp: 'WhatsApp',
  x: 'X',
};

const disjunction = new Intl.ListFormat('en', { type: 'disjunction' });

/** What is said of an organisation's official channels, beside a mail or in the registry. */
export const reach = {
  title: (brand: string) => `Reach ${brand} for real`,
  unknownTitle: (name: string) => (name === '' ? 'Reach them for real' : `Reach ${name} for real`),
  site: 'Website',
  page: 'Help page',
  phone: (country: string) => (country === '' ? 'Telephone' : `Telephone, ${country.toUpperCase()}`),
  chat: (kind: string) => chatKinds[kind] ?? 'Chat',
  source: 'Source:',
  seen: (date: string) => `seen ${date}`,
  unknown: 'The registry does not know this organisation. Type its address yourself, or use a bill or card you have.',
  neverAsks: (brand: string, things: readonly string[]) =>
    `${brand} says it never asks by mail for ${disjunction.format(things)}.`,
  /** The registry's codes in words; codes that are no demand (a way of writing, a kind of contact) are left out. */
  demands: (codes: readonly string[]) => [...new Set(codes.flatMap((code) => demands[code] ?? []))],
};
