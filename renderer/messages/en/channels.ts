import { plural } from '../plural.ts';

const organisations = plural('en', { one: 'organisation', other: 'organisations' });

const sectors: Readonly<Record<string, string>> = {
  airline: 'Airline',
  bank: 'Bank',
  carrier: 'Parcel service',
  crypto: 'Cryptocurrency',
  email: 'Mail',
  finance: 'Finance',
  food: 'Food',
  government: 'Public authority',
  hosting: 'Hosting and domains',
  insurance: 'Insurance',
  marketplace: 'Marketplace',
  own: 'Own',
  payment: 'Payments',
  post: 'Post',
  retail: 'Shop',
  social: 'Social network',
  streaming: 'Streaming',
  tech: 'Technology',
  telecom: 'Telecommunications',
  tickets: 'Tickets',
  travel: 'Travel',
  utility: 'Energy and water',
};

/** What is said of the registry, and of an organisation in it. */
export const channels = {
  title: 'Channels',
  search: 'Search by name or domain',
  list: 'Organisations',
  count: (total: number) => organisations(total),
  loading: 'Loading the registry',
  failed: 'The registry could not be read.',
  none: (text: string) => `The registry knows no “${text}”.`,
  noneAdvice:
    'That says nothing about it. Type the address of the organisation yourself, or use a bill or card you have.',
  choose: 'Look up how to reach an organisation for real.',
  chooseWords:
    'The registry is on this computer. Each channel comes with where it is published and when it was seen there.',
  more: 'Show more',
  sector: (code: string) => sectors[code] ?? '',
  brand: 'Organisation',
  back: 'All organisations',
  loadingBrand: 'Loading the organisation',
  sites: 'Websites',
  pages: 'Help pages',
  phones: 'Telephone',
  chats: 'Chat',
  reporting: 'Report a mail that pretends to be them',
  reportAddress: 'By mail',
  reportPage: 'On their page',
  never: 'What they never ask for by mail',
  nothing: (name: string) => `The registry knows no channel of ${name} yet.`,
  lessCertain: 'less certain',
};
