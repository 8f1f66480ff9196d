import type { OwnEntry } from './own-entry.ts';

/** An entry that says nothing yet. Apart, so that the window need not load the schemas for it. */
export const emptyEntry: OwnEntry = {
  corrects: null,
  name: '',
  aliases: [],
  ordinary: false,
  countries: [],
  domains: [],
  mailDomains: [],
  mailAddresses: [],
  supportPages: [],
  phones: [],
  chats: [],
  reporting: { address: '', page: '' },
  wrong: [],
  note: '',
};
