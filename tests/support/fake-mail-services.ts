import { type MailServices, ServiceError } from '../../electron/backend/rpc/services.ts';
import type { LiveEvent } from '../../shared/contract/event.ts';
import type { MailChange, MailDetail, Possible } from '../../shared/contract/mail-detail.ts';
import type { MailQuery } from '../../shared/contract/mail-list.ts';
import type { MailSummary } from '../../shared/contract/mail-summary.ts';
import { sampleContent, sampleHtml, sampleSource } from './sample-content.ts';
import { describeSample, possibleFor, type Sample } from './sample-mails.ts';

type FakeMailTools = Readonly<{
  /** The time that the samples are placed against, ms. */
  now: number;
  emit: (event: LiveEvent) => void;
  /** Settles when answers may be given. */
  gate: () => Promise<void>;
}>;

/** The services about mail, over a mailbox in memory. */
export type FakeMail = Readonly<{
  services: MailServices;
  add(sample: Sample): MailSummary;
  all(): readonly MailSummary[];
  failNextChange(error: Error): void;
}>;

/** A decision that can be taken back. */
type Done = Readonly<{ before: MailDetail; undo: Possible['undo'] }>;

export function createFakeMail({ now, emit, gate }: FakeMailTools): FakeMail {
  const details = new Map<number, MailDetail>();
  const done = new Map<number, readonly Done[]>();
  let nextFailure: Error | null = null;

  const find = (id: number): MailDetail => {
    const detail = details.get(id);
    if (detail === undefined) throw new ServiceError('not-found', 'This mail is no longer in the record.');
    return detail;
  };
  const ready = async () => {
    await gate();
    const failure = nextFailure;
    nextFailure = null;
    if (failure !== null) throw failure;
  };
  const put = (detail: MailDetail): MailChange => {
    const { mail, possible } = detail;
    details.set(mail.id, detail);
    emit({ type: 'mailChanged', mail });
    return { mail, possible };
  };
  /** Carries out what `possible` allows and remembers how to take it back. */
  const change = async (id: number, action: 'release' | 'quarantine' | 'keep', trust = false): Promise<MailChange> => {
    await ready();
    const before = find(id);
    if (!before.possible[action]) throw new ServiceError('conflict', 'Another change to this mail is under way.');
    if (trust && before.possible.trustDomain === null) throw new ServiceError('conflict', 'Its sender is not proven.');
    const kind = kindOf(action, before.mail);
    const undo = kind === null ? 'decide' : opposite[kind];
    done.set(id, [...(done.get(id) ?? []), { before, undo }]);
    const mail = { ...before.mail, ...changed[action] };
    const entry = { at: now, state: 'confirmed', by: 'owner', note: '' } as const;
    const history = kind === null ? before.history : [...before.history, { ...entry, kind }];
    return put({ ...before, mail, possible: { ...possibleFor(mail, before.sender), undo }, history });
  };

  return {
    services: {
      async listMail(query) {
        await gate();
        const matching = [...details.values()]
          .map((detail) => detail.mail)
          .filter((mail) => isWanted(mail, query))
          .sort((one, other) => other.receivedAt - one.receivedAt || other.id - one.id);
        const mails = matching.slice(0, query.limit);
        const last = mails.at(-1);
        const isMore = last !== undefined && matching.length > query.limit;
        return { mails, next: isMore ? { receivedAt: last.receivedAt, id: last.id } : null };
      },
      async getMail(id) {
        await gate();
        return find(id);
      },
      async getContent(id) {
        await ready();
        return sampleContent(find(id));
      },
      async getHtml(id) {
        await ready();
        return sampleHtml(find(id));
      },
      async getSource(id) {
        await ready();
        return sampleSource(find(id));
      },
      releaseMail: (id, { trust }) => change(id, 'release', trust),
      quarantineMail: (id) => change(id, 'quarantine'),
      keepMail: (id) => change(id, 'keep'),
      async undoMail(id) {
        await ready();
        const detail = find(id);
        const { undo } = detail.possible;
        if (undo === null) throw new ServiceError('conflict', 'There is nothing to undo for this mail.');
        const last = done.get(id)?.at(-1);
        // The first quarantine was not the owner's: to undo it is to release.
        if (last === undefined) return change(id, 'release');
        done.set(id, (done.get(id) ?? []).slice(0, -1));
        const entry = { at: now, by: 'owner', state: 'confirmed', note: '' } as const;
        const history = undo === 'decide' ? detail.history : [...detail.history, { ...entry, kind: undo }];
        return put({ ...last.before, history });
      },
    },
    add(sample) {
      const detail = describeSample(sample, details.size + 1, now);
      details.set(detail.mail.id, detail);
      return detail.mail;
    },
    all: () => [...details.values()].map(({ mail }) => mail),
    failNextChange(error) {
      nextFailure = error;
    },
  };
}

/** What a decision changes on the server, null when nothing. */
function kindOf(
  action: 'release' | 'quarantine' | 'keep',
  { place, flagged }: MailSummary,
): keyof typeof opposite | null {
  if (action !== 'release') return action === 'quarantine' ? action : null;
  if (place === 'quarantine') return 'release';
  return flagged ? 'unflag' : null;
}

const opposite = { release: 'quarantine', quarantine: 'release', unflag: 'flag' } as const;

const changed = {
  release: { place: 'inbox', released: true, kept: false, flagged: false },
  quarantine: { place: 'quarantine', released: false, kept: true, flagged: true },
  keep: { kept: true },
} as const;

function isWanted(mail: MailSummary, query: MailQuery): boolean {
  const { before, verdicts, accountId, place, text, brandId, receivedFrom, receivedTo, waiting } = query;
  return (
    (verdicts?.includes(mail.verdict) ?? true) &&
    (accountId === undefined || mail.accountId === accountId) &&
    (place === undefined || mail.place === place) &&
    (text === undefined || holdsWords(mail, text)) &&
    (brandId === undefined || mail.brand?.id === brandId) &&
    (receivedFrom === undefined || mail.receivedAt >= receivedFrom) &&
    (receivedTo === undefined || mail.receivedAt < receivedTo) &&
    (waiting === undefined || isWaiting(mail)) &&
    (before === undefined ||
      mail.receivedAt < before.receivedAt ||
      (mail.receivedAt === before.receivedAt && mail.id < before.id))
  );
}

function holdsWords(mail: MailSummary, text: string): boolean {
  const words = (all: string) => all.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const held = words([mail.fromDisplay, mail.fromAddress, mail.subject, mail.headline].join(' '));
  return words(text).every((word) => held.some((one) => one.startsWith(word)));
}

/** Whether a mail waits for the owner's decision. */
export function isWaiting({ verdict, released, kept, place }: MailSummary): boolean {
  const contradicted = verdict === 'suspicious' || verdict === 'impersonation';
  return contradicted && !released && !kept && place !== 'gone';
}
