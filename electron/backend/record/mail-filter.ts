import { type Place, placeSchema, verdictNameSchema } from '../../../shared/contract/mail-summary.ts';
import type { VerdictName } from '../../../shared/detect/verdict.ts';

/** A place in the list, newest first: by `receivedAt`, then by `id`. */
export type MailPosition = Readonly<{ receivedAt: number; id: number }>;

/** Which mails are wanted; what is left out does not narrow the list. */
export type MailFilter = Readonly<{
  verdicts?: readonly VerdictName[] | undefined;
  accountId?: string | undefined;
  place?: Place | undefined;
  /** Words, each of which its sender, subject or headline holds, or holds longer ones that begin so. */
  text?: string | undefined;
  brandId?: string | undefined;
  /** Received in [receivedFrom, receivedTo), milliseconds since the epoch. */
  receivedFrom?: number | undefined;
  receivedTo?: number | undefined;
  /** Contradicted, neither released nor kept, not gone. */
  waiting?: true | undefined;
}>;

/** A page of the list: at most `limit`, only mails after `before`. */
export type PageQuery = MailFilter & Readonly<{ before?: MailPosition | undefined; limit: number }>;

/** A question with everything filled in that it left out. */
export type FilledQuery = Readonly<{
  verdicts: readonly VerdictName[];
  places: readonly Place[];
  accountId: string | null;
  brandId: string | null;
  from: number;
  before: MailPosition;
  waiting: boolean;
  limit: number;
}>;

/** Before every mail: no date and no id is larger. */
const beginning: MailPosition = { receivedAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER };

/** What can wait for a decision at all. */
const decidable: Readonly<{ verdicts: ReadonlySet<VerdictName>; places: ReadonlySet<Place> }> = {
  verdicts: new Set(['suspicious', 'impersonation']),
  places: new Set(['inbox', 'quarantine']),
};

/** Fills in what a question leaves out. */
export function fillQuery(query: PageQuery): FilledQuery {
  const { before = beginning, receivedTo, waiting = false } = query;
  const verdicts = [...new Set(query.verdicts ?? verdictNameSchema.options)];
  const places = query.place === undefined ? placeSchema.options : [query.place];
  return {
    verdicts: waiting ? verdicts.filter((verdict) => decidable.verdicts.has(verdict)) : verdicts,
    places: waiting ? places.filter((place) => decidable.places.has(place)) : places,
    accountId: query.accountId ?? null,
    brandId: query.brandId ?? null,
    from: query.receivedFrom ?? Number.MIN_SAFE_INTEGER,
    // Ids begin at 1: nothing that was received at `receivedTo` comes after this.
    before: receivedTo !== undefined && receivedTo <= before.receivedAt ? { receivedAt: receivedTo, id: 0 } : before,
    waiting,
    limit: query.limit,
  };
}

/** SQL: the owner has decided nothing about the mail. */
export const undecided = `NOT EXISTS (
  SELECT 1 FROM mail_decision AS d WHERE d.account_id = mail.account_id AND d.content_key = mail.content_key
)`;

/**
 * SQL: the mail is one of those a filled question asks for, its dates apart. The plus signs keep SQLite from looking up
 * each verdict in each place for every mail, instead of looking at the mail.
 */
export const isAskedFor = `+verdict IN (SELECT value FROM json_each(:verdicts))
  AND +place IN (SELECT value FROM json_each(:places))
  AND (:accountId IS NULL OR account_id = :accountId)
  AND (:brandId IS NULL OR brand_id = :brandId)
  AND (:waiting = 0 OR ${undecided})`;

/** The parameters of `isAskedFor`, and of the dates. */
export function filterParameters({ verdicts, places, accountId, brandId, from, before, waiting, limit }: FilledQuery) {
  return {
    verdicts: JSON.stringify(verdicts),
    places: JSON.stringify(places),
    accountId,
    brandId,
    from,
    receivedAt: before.receivedAt,
    id: before.id,
    waiting: waiting ? 1 : 0,
    limit,
  };
}
