import type { ContactCheck } from '../../../shared/contract/channel-check.ts';
import { plural } from '../plural.ts';

type Role = NonNullable<ContactCheck['channel']>['as'];

const contacts = plural('en', { one: 'contact', other: 'contacts' });

/** What a contact is to whom it belongs. */
const official: Readonly<Record<Role, (brand: string) => string>> = {
  web: (brand) => `A website of ${brand}.`,
  own: (brand) => `A mail domain of ${brand}.`,
  partner: (brand) => `Sends mail for ${brand}.`,
  'sends-via': (brand) => `Sends mail for many, ${brand} among them.`,
  'customer-mail': (brand) => `A domain of ${brand}.`,
  'user-content': (brand) => `A place at ${brand}.`,
  redirector: (brand) => `A page of ${brand}.`,
  page: (brand) => `A page of ${brand}.`,
  address: (brand) => `A mail address of ${brand}.`,
  chat: (brand) => `A chat of ${brand}.`,
  'support-phone': (brand) => `A support line of ${brand}.`,
  'company-phone': (brand) => `A number of ${brand}, but no support line.`,
  'caller-id': (brand) => `A number that ${brand} calls from.`,
};

/** Why a contact at somebody known is still not known. */
const unknownAt: Readonly<Partial<Record<Role, (brand: string) => string>>> = {
  'sends-via': (brand) => `A mailing service that sends for many, ${brand} among them. So it can be anybody.`,
  'customer-mail': (brand) => `Anybody can have a mailbox at ${brand}.`,
  'user-content': (brand) => `Anybody can have such a page at ${brand}.`,
  redirector: (brand) => `A page of ${brand} that sends its visitors on to somebody else.`,
};

/** What is said where contacts are checked. */
export const check = {
  title: 'Check a contact',
  lead: 'Before you call, click or answer: is it really theirs?',
  field: 'Address, link, telephone number or chat name, or a whole message',
  hint: 'It is looked up on this computer. Nothing you enter is kept or sent.',
  paste: 'Paste',
  clear: 'Clear',
  refused: 'Vouchsafe was not allowed to read the clipboard. Press Ctrl and V in the field instead.',
  empty: 'The clipboard holds no text.',
  tooLong: (limit: number) => `Only the first ${limit} characters are looked at.`,
  about: 'What the answers mean',
  aboutOfficial: 'The registry has it from the organisation, and says from where.',
  aboutContradicts: 'It only looks like a channel of theirs, or is given as one and is not among those known.',
  aboutUnknown: 'The registry does not have it. That says neither good nor bad: use a channel that you know.',
  found: (count: number) => `${contacts(count)} found`,
  more: (count: number) => `There are more; only the first ${count} were looked at.`,
  none: 'There is no address, link, number or chat name in it.',
  noneNamed: (brand: string) => `Look up how to reach ${brand}`,
  failed: 'It could not be checked.',
  results: 'Answers',
  status: { official: 'Official', contradicts: 'Contradicts the registry', unknown: 'Not known' },
  official: (as: Role, brand: string) => official[as](brand),
  lookalike: (brand: string) => `It is made to look like ${brand}, but is not theirs.`,
  named: (brand: string) => `It is given as ${brand}’s, but is not among the channels known for ${brand}.`,
  unknownAt: (as: Role, brand: string) =>
    unknownAt[as]?.(brand) ?? `The registry has it for ${brand}, but from too little to rely on.`,
  unknown: 'Nothing is known of it. That says neither good nor bad.',
  country: (number: string) => `Meant is ${number}. In another country the same digits are somebody else’s number.`,
  service: (services: string) => `At ${services}. At another service the same name may be somebody else.`,
  registered: 'Really at',
  forged:
    'Whom you reach there is official. Who wrote or called you may still have used it falsely: both can be forged.',
  all: (brand: string) => `Everything known of ${brand}`,
  above: (brand: string) => `How to reach ${brand} stands above.`,
  lookUp: 'Look up an organisation',
};
