import type { Possible } from '../../../shared/contract/mail-detail.ts';
import { registrableDomain } from '../../../shared/domain/registrable.ts';
import type { Registry } from '../../../shared/registry/registry.ts';
import { kept, type MailDecision, marked, released } from '../record/decision-record.ts';
import type { JournalEntry } from '../record/journal-entry.ts';
import type { RecordedMail } from '../record/recorded-mail.ts';

/** What the owner wants done with a mail on its server. */
export type Wish =
  | Readonly<{ kind: 'release'; trust: boolean }>
  | Readonly<{ kind: 'quarantine' }>
  /** Takes the last change back; `move` is what that takes. */
  | Readonly<{ kind: 'undo'; move: Move }>;

/** A change of the owner's on the server. */
export type Move = 'release' | 'quarantine' | 'flag' | 'unflag';

/** While a change is under way nothing can be moved: its outcome decides what there is to do. */
const nothing = { release: false, quarantine: false, keep: false, trustDomain: null, undo: null } as const;

/**
 * What can be done with a mail now.
 * @param changes all changes of the mail, oldest first
 */
export function possibleChanges(mail: RecordedMail, changes: readonly JournalEntry[], registry: Registry): Possible {
  const report = isContradicted(mail) && mail.place !== 'gone';
  if (changes.some(({ state }) => state === 'planned' || state === 'sent')) return { ...nothing, report };
  const release = isReleasable(mail);
  return {
    release,
    quarantine: mail.place === 'inbox',
    keep: isWaiting(mail),
    trustDomain: release ? trustableDomain(mail, registry) : null,
    undo: possibleUndo(mail, lastChange(changes)),
    report,
  };
}

/**
 * What a wish makes of the mail, null when it is not possible (any more).
 * @param changes all changes of the mail, oldest first
 * @returns `move` null when there is nothing to change on the server
 */
export function resolveWish(
  wish: Wish,
  mail: RecordedMail,
  changes: readonly JournalEntry[],
  registry: Registry,
): Readonly<{ move: Move | null; decision: MailDecision | null }> | null {
  const possible = possibleChanges(mail, changes, registry);
  if (wish.kind === 'undo') {
    if (possible.undo !== wish.move) return null;
    return { move: wish.move, decision: decisionBefore(lastChange(changes), wish.move) };
  }
  if (!possible[wish.kind]) return null;
  if (wish.kind === 'quarantine') return { move: 'quarantine', decision: marked };
  const move = mail.place === 'quarantine' ? 'release' : mail.flagged ? 'unflag' : null;
  if (!wish.trust) return { move, decision: released };
  const { trustDomain } = possible;
  return trustDomain === null ? null : { move, decision: { ...released, trusts: trustDomain } };
}

/** A mail that lies in the inbox is called genuine where it lies: what is flagged, and what was never touched. */
function isReleasable(mail: RecordedMail): boolean {
  return mail.place === 'quarantine' || (mail.place === 'inbox' && (mail.flagged || isWaiting(mail)));
}

function isWaiting(mail: RecordedMail): boolean {
  return isContradicted(mail) && !mail.released && !mail.kept && mail.place !== 'gone';
}

function isContradicted({ verdict }: RecordedMail): boolean {
  return verdict === 'suspicious' || verdict === 'impersonation';
}

/** The last one that can be taken back: any move, and of the flags those that the owner decided. */
function lastChange(changes: readonly JournalEntry[]): JournalEntry | undefined {
  return changes.findLast(({ kind, state, method, decided }) => {
    if (state !== 'confirmed') return false;
    if (kind === 'flag' || kind === 'unflag') return decided !== null;
    // Where nothing can be moved, quarantine is a mark, and the mail is where it was.
    return method !== 'keyword';
  });
}

function possibleUndo(mail: RecordedMail, last: JournalEntry | undefined): Possible['undo'] {
  if (mail.place === 'gone') return null;
  // What was decided without a change was decided after the last one: a mail that does not wait is not decided again.
  const decision = mail.kept ? 'kept' : mail.released ? 'released' : null;
  if (decision !== null && last?.decided?.after?.kind !== decision) return 'decide';
  switch (last?.kind) {
    case 'quarantine':
      return mail.place === 'quarantine' ? 'release' : null;
    case 'release':
      return mail.place === 'inbox' ? 'quarantine' : null;
    case 'unflag':
      return mail.place === 'inbox' && !mail.flagged ? 'flag' : null;
    case 'flag':
      return mail.place === 'inbox' && mail.flagged ? 'unflag' : null;
    case undefined:
      return null;
  }
}

/** A policy's move has no decision before it: the owner who takes it back decides against it. */
function decisionBefore(last: JournalEntry | undefined, move: Move): MailDecision | null {
  if (last === undefined || last.decided === null) return move === 'release' || move === 'unflag' ? released : kept;
  return last.decided.before;
}

/**
 * The sender's domain, when it is proven and one organisation's alone: to trust one where anybody gets a mailbox would
 * be to trust everybody who has one there.
 */
function trustableDomain({ proof, provenDomain }: RecordedMail, registry: Registry): string | null {
  const domain = proof === 'proven' ? registrableDomain(provenDomain) : '';
  if (domain === '' || registry.hostKinds(provenDomain).size > 0) return null;
  const isShared = registry
    .owners(provenDomain)
    .some(({ relation }) => relation === 'customer-mail' || relation === 'user-content' || relation === 'sends-via');
  return isShared ? null : domain;
}
