import type { MailSummary } from '../../../shared/contract/mail-summary.ts';

/** Newest first; of mails of the same millisecond the one recorded later. The order of `mail.list`. */
export function compareMails(one: MailSummary, other: MailSummary): number {
  return other.receivedAt - one.receivedAt || other.id - one.id;
}

/**
 * Puts mails into a list, each once, in order; a mail that is there already is replaced.
 * @param mails in order
 * @param changes in any order, the last one of an id counts
 */
export function mergeMails(mails: readonly MailSummary[], changes: readonly MailSummary[]): readonly MailSummary[] {
  if (changes.length === 0) return mails;
  const changed = new Map(changes.map((mail) => [mail.id, mail]));
  const kept = mails.filter((mail) => !changed.has(mail.id));
  const added = [...changed.values()].sort(compareMails);
  const [last, first] = [kept.at(-1), added[0]];
  // The next page of a long list: what is in order already is not sorted again.
  if (last === undefined || first === undefined || compareMails(last, first) < 0) return kept.concat(added);
  // The sort of every engine takes runs that are in order as they are, so this costs little more than a copy.
  return [...kept, ...added].sort(compareMails);
}

/** Replaces the mails that are in the list and leaves out those that are not. */
export function replaceMails(mails: readonly MailSummary[], changes: readonly MailSummary[]): readonly MailSummary[] {
  const changed = new Map(changes.map((mail) => [mail.id, mail]));
  if (!mails.some((mail) => changed.has(mail.id))) return mails;
  return mails.map((mail) => changed.get(mail.id) ?? mail);
}
