import type { Knowledge, RejudgedMail } from '../../../shared/contract/knowledge.ts';
import type { ChangeKind, FactKind } from '../../../shared/registry/bundle/change.ts';
import type { RefusalCode } from '../../../shared/registry/bundle/refusal.ts';
import type { OwnFaultCode } from '../../../shared/registry/own/own-fault.ts';
import { plural } from '../plural.ts';

const organisations = plural('en', { one: 'organisation', other: 'organisations' });
const names = plural('en', { one: 'further name', other: 'further names' });
const changes = plural('en', { one: 'further change', other: 'further changes' });
const bodies = plural('en', { one: 'body that takes reports', other: 'bodies that take reports' });
const hosts = plural('en', { one: 'host of everybody’s', other: 'hosts of everybody’s' });
const mails = plural('en', { one: 'mail', other: 'mails' });
const entries = plural('en', { one: 'entry', other: 'entries' });
const days = plural('en', { one: 'day', other: 'days' });

type Values = Readonly<Record<string, string>>;

const kinds: Readonly<Record<string, string>> = {
  freemail: 'everybody can have a mailbox there',
  disposable: 'everybody can have a mailbox there for some minutes',
  shortener: 'everybody can have a short link there',
  'user-content': 'everybody can show pages there',
  'mailing-service': 'everybody can send mail through it',
  'self-service': 'everybody can open a desk there',
};

const faults: Readonly<Record<OwnFaultCode, (values: Values) => string>> = {
  missing: () => 'Something has to stand here.',
  form: ({ value = '' }) => `“${value}” has not the form of what belongs here.`,
  'no-letter': ({ value = '' }) => `“${value}” has no letter or number in it.`,
  'too-many': ({ most = '' }) => `More than ${most} own entries are not kept.`,
  twice: ({ value = '' }) => `“${value}” stands here twice.`,
  'not-registrable': ({ value = '' }) => `“${value}” is no domain that somebody could register.`,
  owned: ({ value = '', owner = '' }) =>
    `“${value}” belongs to ${owner}. Correct that organisation if it is the one you mean.`,
  above: ({ value = '', owner = '', domain = '' }) =>
    `“${domain}” of ${owner} lies below “${value}”, so it is not one organisation’s own.`,
  everybodys: ({ value = '', kind = '' }) =>
    `“${value}” cannot be its own: ${kinds[kind] ?? 'strangers write from there'}. Mail from there would prove nothing.`,
  'not-at-home': ({ value = '' }) =>
    `“${value}” lies on no domain of this organisation. Add the domain if it is its own.`,
  'no-number': ({ value = '' }) => `“${value}” is no telephone number of that country.`,
  taken: ({ value = '', owner = '' }) => `“${value}” belongs to ${owner}.`,
  'name-taken': ({ value = '', owner = '' }) =>
    `“${value}” is a name of ${owner}. Choose another, or tick that it is an ordinary word as well.`,
  'unknown-brand': () => 'The registry no longer knows the organisation that this corrects. Remove the entry.',
  'unknown-fact': ({ value = '' }) => `The registry no longer says “${value}”. Untick it.`,
  'no-domain-left': () => 'No website would be left by which to know it. Add the right one.',
  nothing: () => 'This changes nothing yet. Add something, or tick what is wrong.',
  rule: ({ text = '' }) => text,
};

const facts: Readonly<Record<FactKind, string>> = {
  name: 'names',
  domain: 'websites',
  'mail-domain': 'mail domains',
  'mail-address': 'mail addresses',
  'support-page': 'help pages',
  phone: 'telephone numbers',
  chat: 'chats',
  report: 'where to report',
  about: 'other details',
};

/** One change between two registries, without the values that follow it. */
const difference: Readonly<Record<ChangeKind, (count: number, brand: string, fact: string) => string>> = {
  'brands-added': (count) => `+${organisations(count)}`,
  'brands-removed': (count) => `−${organisations(count)}`,
  'names-added': (count) => `+${names(count)}`,
  'names-removed': (count) => `−${names(count)}`,
  'brand-changed': (_, brand, fact) => `${brand}: ${fact}`,
  more: (count) => changes(count),
  'bodies-changed': (count) => `Changed: ${bodies(count)}`,
  'hosts-changed': (count) => `Changed: ${hosts(count)}`,
};

const refusals: Readonly<Record<RefusalCode, string>> = {
  'not-a-bundle': 'This file is no registry bundle.',
  'newer-format': 'It was made for a newer Vouchsafe. Install that first.',
  truncated: 'It ends too early. Get it once more.',
  trailing: 'Something follows after its end. Get it once more.',
  'too-large': 'It is larger than a bundle can be.',
  manifest: 'Its list of contents is not written as it has to be.',
  'no-key': 'No key is accepted on this computer by which it could be checked.',
  'unknown-key': 'It is signed with a key that is not accepted on this computer.',
  'retired-key': 'It is signed with a key that was replaced.',
  unsigned: 'It is not signed.',
  signature: 'Its signature is not valid: it was changed after it was signed.',
  file: 'A file in it is not the one that was signed.',
  data: 'What it holds is not written as a registry has to be.',
  rules: 'What it holds breaks the rules of the registry.',
  older: 'It is not newer than what was installed here before.',
  'older-than-built-in': 'It is not newer than the registry that Vouchsafe brings along.',
  future: 'It is dated in the future. Look at this computer’s clock.',
  folder: 'What is kept of earlier bundles cannot be read, so it cannot be compared.',
  'no-feed': 'No address is set to ask.',
  'feed-offline': 'The address could not be asked. Try again later.',
  'feed-status': 'The address answered with something else.',
  'feed-redirect': 'The address led elsewhere, which is not followed.',
  'feed-time': 'The address took too long to answer.',
};

const decisions: Readonly<Record<Knowledge['kind'], string>> = {
  trusted: 'Trusted sender',
  released: 'Released mail',
  impersonation: 'Called an impersonation',
};

const actions: Readonly<Record<RejudgedMail['action'], string>> = {
  none: 'The mail stays where it is.',
  flag: 'The mail is flagged.',
  unflag: 'The flag is taken away.',
  quarantine: 'The mail goes to quarantine.',
  release: 'The mail goes back to where it came from.',
};

/** What is said of keeping the registry: updates, own entries, decisions and what follows from them. */
export const registry = {
  own: 'own entry',
  ownFrom: (note: string) => `own entry: ${note}`,
  updates: {
    title: 'Registry',
    state: (version: string, brands: number) => `Version ${version}, ${organisations(brands)}.`,
    builtIn: 'It came with Vouchsafe.',
    bundle: (moment: string) => `A signed bundle of ${moment}.`,
    words: 'A newer registry comes as a signed bundle. It is checked and shown before anything is changed.',
    file: 'Read a bundle from a file…',
    fetch: 'Ask the address now',
    feed: 'Address to ask for bundles',
    feedHint: 'Empty: nothing is asked of the network. Only https.',
    saveFeed: 'Save address',
    feedSaved: 'Saved.',
    reading: 'The bundle is being checked.',
    offer: (version: string) => `Registry ${version}`,
    differences: 'What it changes',
    same: 'It changes nothing.',
    nextKey: (key: string) => `It names a successor of its key (${key}), which will be accepted from then on.`,
    install: 'Install',
    installed: 'Installed. Recent mail is judged again.',
    refused: (reason: string) => `Nothing was changed. ${reason}`,
    refusal: (code: RefusalCode) => refusals[code],
    back: (version: string) => `Go back to ${version}`,
    backDone: 'The earlier registry is in use again.',
    fact: (kind: FactKind) => facts[kind],
    difference: (kind: ChangeKind, count: number, brand: string, fact: string) => difference[kind](count, brand, fact),
    added: (values: string) => `new: ${values}`,
    removed: (values: string) => `gone: ${values}`,
  },
  rejudged: {
    title: 'Mail that would be judged otherwise',
    none: 'Nothing would be judged otherwise.',
    words: (count: number) =>
      `After a change of the registry or of your decisions, the mail of the last ${days(count)} is judged again from what is stored of it. Nothing is moved by itself.`,
    pending: (count: number) => `${mails(count)} still to be judged again.`,
    notJudged: (count: number) => `Of ${mails(count)} too little is stored: not judged again.`,
    before: 'Before',
    now: 'Now',
    action: (action: RejudgedMail['action']) => actions[action],
    accept: 'Accept',
    leave: 'Leave as it is',
    acceptOf: (subject: string) => `Accept: ${subject}`,
    leaveOf: (subject: string) => `Leave as it is: ${subject}`,
    accepted: 'The new verdict holds.',
    left: 'Left as it was.',
    more: (count: number) => `${mails(count)} in all; the newest are shown.`,
  },
  entries: {
    title: 'Own entries',
    words: 'Organisations that only you deal with, and corrections. They hold on this computer only.',
    none: 'There is no own entry.',
    add: 'Add an organisation',
    export: 'Export to a file',
    import: 'Import from a file…',
    imported: (count: number) => `Taken over: ${entries(count)}.`,
    importRefused: 'Nothing was taken over:',
    correction: 'Correction',
    addition: 'Own organisation',
    changed: (day: string) => `Changed ${day}`,
    notHolding: 'Does not hold at present:',
    edit: 'Change',
    editOf: (name: string) => `Change ${name}`,
    remove: 'Remove…',
    removeOf: (name: string) => `Remove ${name}…`,
    removeQuestion: (name: string) => `Remove your entry for ${name}?`,
    removeWords: 'Mail is judged by the registry alone from then on. No mail is moved by that.',
    removeDeed: 'Remove entry',
    back: 'Registry',
    gone: 'There is no such own entry any more.',
    loading: 'Loading the entry',
  },
  editor: {
    newTitle: 'Add an organisation',
    editTitle: (name: string) => `Change ${name}`,
    correctTitle: (name: string) => `Correct ${name}`,
    name: 'Name',
    nameHint: 'As it writes itself in its mails.',
    ordinary: 'The name is an ordinary word, a place or a person’s name as well',
    ordinaryWords: 'Then the name alone is no claim to be it, which saves honest mail.',
    aliases: 'Other names',
    domains: 'Websites',
    domainsHint: 'One in each line, e.g. shop.example. All hosts below count as well.',
    mailDomains: 'Domains its mail comes from',
    mailDomainsHint: 'Mail that is proven to come from there counts as its own. No domain of a mail provider.',
    mailAddresses: 'Mail addresses',
    mailAddressesHint: 'Such as that of your adviser. They have to lie on one of its domains.',
    supportPages: 'Help pages',
    phones: 'Telephone numbers',
    phonesHint: 'One in each line, as they are printed.',
    country: 'Country of these numbers',
    noCountry: 'None',
    chats: 'Chats',
    chatsHint: 'One in each line: t.me/name, wa.me/number, @name or the address of the chat page.',
    reportAddress: 'Report impersonation to this address',
    reportPage: 'or on this page',
    note: 'Where you know it from',
    noteHint: 'Shown with each of these facts, e.g. “card of my adviser”.',
    wrong: 'What the registry says that is wrong',
    wrongHint: 'What you tick no longer counts as official on this computer.',
    more: 'Add to it',
    save: 'Save',
    saved: 'Saved. It holds at once, and recent mail is judged again.',
    cancel: 'Cancel',
    faults: 'Not saved: put right what is marked.',
    fault: (code: OwnFaultCode, values: Values) => faults[code](values),
    safety:
      'Enter only what you know from a bill, a card or their own page: never from a mail that wants something of you.',
  },
  knowledge: {
    title: 'Trusted senders and decisions',
    words: 'What you decided and later mail is judged with. Trust holds for the proven domain only, never for a name.',
    none: 'You have decided nothing yet that later mail is judged with.',
    kind: (kind: Knowledge['kind']) => decisions[kind],
    explained: {
      trusted: (domain: string) =>
        `Mail that is proven to come from ${domain} is not contradicted, whatever it claims.`,
      released: 'This mail is not moved again. It says nothing about other mail.',
      impersonation: (domain: string) =>
        `Later mail of this address, proven to come from ${domain}, is flagged when it claims to be somebody.`,
      impersonationUnproven: 'Its sender was not proven, so it counts against nobody: anybody can borrow an address.',
    },
    noMail: 'The mail is no longer in the record.',
    show: 'Show mail',
    remove: 'Remove…',
    removeOf: (what: string) => `Remove: ${what}…`,
    removeQuestion: 'Take this decision back?',
    removeWords: {
      trusted: 'Later mail of this domain is judged like any other again. The released mail stays where it is.',
      released: 'The mail stays where it is and waits for your decision again.',
      impersonation: 'Later mail of this sender is judged without it. The mail stays where it is.',
    },
    removeDeed: 'Take back',
    removed: 'Taken back. It changes how later mail is judged; recent mail is judged again.',
    more: 'Show more',
  },
  correct: 'Correct',
  ownMark: 'You entered or corrected some of this.',
};
