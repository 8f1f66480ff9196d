import { z } from 'zod';
import type { Place } from '../../../shared/contract/mail-summary.ts';
import type { Contradiction } from '../../../shared/detect/contradiction.ts';
import type { Verdict } from '../../../shared/detect/verdict.ts';
import type { Database } from './database.ts';
import {
  type Location,
  type MailText,
  mailColumns,
  mailRow,
  type NewMail,
  type RecordedMail,
  textRow,
} from './recorded-mail.ts';
import { storedDomains, storedEvidence, storedLengths } from './retention.ts';
import { command, inTransaction, query } from './statement.ts';
import { createWordIndex } from './word-index.ts';

export type MailRecord = Readonly<{
  /**
   * Records mails, all or none. One whose place on the server is recorded already is left as it is, so that a mail
   * judged a second time after a crash stays one mail.
   * @returns their ids, in order
   */
  insert(mails: readonly NewMail[]): readonly number[];
  get(id: number): RecordedMail | null;
  /** The evidence and excerpt of a mail, null when they are no longer kept or there is no such mail. */
  text(id: number): MailText | null;
  /** The mail recorded at a place on the server. */
  findAt(accountId: string, mailbox: string, uidValidity: number, uid: number): RecordedMail | null;
  /** Mails of an account with the same content, oldest first: more than one when a mail came twice. */
  findByContent(accountId: string, contentKey: string): readonly RecordedMail[];
  /** Writes down where a message lies now. */
  relocate(id: number, location: Location, place: Place): void;
  /** Takes another verdict over, with its evidence and the registry that it was made with. */
  rejudge(id: number, verdict: Omit<Verdict, 'brand'> & Pick<NewMail, 'brand'>, judgedAt: number): void;
  setPlace(id: number, place: Place): void;
  setFlagged(id: number, flagged: boolean): void;
}>;

const idRow = z.strictObject({ id: z.int() });

export function createMailRecord(database: Database): MailRecord {
  const insert = command(
    database,
    `INSERT INTO mail (
       account_id, mailbox, uid_validity, uid, content_key, email_id, message_id, from_display, from_address,
       proven_domain, proof, proven_domains, subject, received_at, judged_at, verdict, not_examined, brand_id, brand_name, headline, contradiction, evidence,
       excerpt, registry_version, place, flagged, first_run
     ) VALUES (
       :accountId, :mailbox, :uidValidity, :uid, :contentKey, :emailId, :messageId, :fromDisplay, :fromAddress,
       :provenDomain, :proof, :provenDomains, :subject, :receivedAt, :judgedAt, :verdict, :notExamined, :brandId, :brandName, :headline,
       :contradiction, :evidence, :excerpt, :registryVersion, 'inbox', 0, :firstRun
     ) ON CONFLICT (account_id, mailbox, uid_validity, uid) DO NOTHING`,
  );
  const at = 'account_id = :accountId AND mailbox = :mailbox AND uid_validity = :uidValidity AND uid = :uid';
  const findId = query(database, `SELECT id FROM mail WHERE ${at}`, idRow);
  const findAt = query(database, `SELECT ${mailColumns} FROM mail WHERE ${at}`, mailRow);
  const get = query(database, `SELECT ${mailColumns} FROM mail WHERE id = :id`, mailRow);
  const text = query(database, 'SELECT evidence, excerpt FROM mail WHERE id = :id', textRow);
  const findByContent = query(
    database,
    `SELECT ${mailColumns} FROM mail WHERE account_id = :accountId AND content_key = :contentKey ORDER BY id`,
    mailRow,
  );
  const relocate = command(
    database,
    `UPDATE mail SET mailbox = :mailbox, uid_validity = :uidValidity, uid = :uid, place = :place WHERE id = :id`,
  );
  const evict = command(database, `UPDATE mail SET uid = -id, place = 'gone' WHERE ${at} AND id <> :id`);
  const setPlace = command(database, 'UPDATE mail SET place = :place WHERE id = :id');
  const setFlagged = command(database, 'UPDATE mail SET flagged = :flagged WHERE id = :id');

  const rejudge = command(
    database,
    `UPDATE mail SET verdict = :verdict, brand_id = :brandId, brand_name = :brandName, headline = :headline,
       contradiction = :contradiction, evidence = :evidence, registry_version = :registryVersion, judged_at = :judgedAt,
       not_examined = NULL
     WHERE id = :id`,
  );
  const words = createWordIndex(database);
  const insertOne = (mail: NewMail): Readonly<{ id: number; isNew: boolean }> => {
    const { changes, id } = insert(parameters(mail));
    if (changes > 0) return { id, isNew: true };
    const { accountId, mailbox, uidValidity, uid } = mail;
    const known = findId.one({ accountId, mailbox, uidValidity, uid });
    if (known === null) throw new Error('a mail was neither recorded nor there');
    return { id: known.id, isNew: false };
  };

  return {
    insert: (mails) =>
      inTransaction(database, () => {
        const written = mails.map(insertOne);
        words.add(written.filter(({ isNew }) => isNew).map(({ id }) => id));
        return written.map(({ id }) => id);
      }),
    get: (id) => get.one({ id }),
    text: (id) => text.one({ id }),
    findAt: (accountId, mailbox, uidValidity, uid) => findAt.one({ accountId, mailbox, uidValidity, uid }),
    findByContent: (accountId, contentKey) => findByContent.all({ accountId, contentKey }),
    relocate: (id, location, place) =>
      inTransaction(database, () => {
        const { accountId } = get.one({ id }) ?? {};
        // A server that gives a UID out twice says with it that the first message is gone.
        if (accountId !== undefined) evict({ ...location, accountId, id });
        relocate({ ...location, id, place });
      }),
    rejudge: (id, { verdict, registryVersion, ...judged }, judgedAt) =>
      inTransaction(database, () => {
        words.remove([id]);
        rejudge({ id, verdict, registryVersion, judgedAt, ...judgedColumns(judged) });
        words.add([id]);
      }),
    setPlace: (id, place) => {
      setPlace({ id, place });
    },
    setFlagged: (id, flagged) => {
      setFlagged({ id, flagged: flagged ? 1 : 0 });
    },
  };
}

function parameters({ brand, contradiction, evidence, provenDomains, ...mail }: NewMail) {
  return {
    ...mail,
    messageId: cut(mail.messageId, storedLengths.messageId),
    fromDisplay: cut(mail.fromDisplay, storedLengths.fromDisplay),
    fromAddress: cut(mail.fromAddress, storedLengths.address),
    provenDomain: cut(mail.provenDomain, storedLengths.domain),
    provenDomains: JSON.stringify(provenDomains.slice(0, storedDomains).map((name) => cut(name, storedLengths.domain))),
    subject: cut(mail.subject, storedLengths.subject),
    ...judgedColumns({ brand, contradiction, evidence, headline: mail.headline }),
    excerpt: cut(mail.excerpt, storedLengths.excerpt),
    firstRun: mail.firstRun ? 1 : 0,
  };
}

function judgedColumns({
  brand,
  contradiction,
  evidence,
  headline,
}: Pick<NewMail, 'brand' | 'contradiction' | 'evidence' | 'headline'>) {
  return {
    headline: cut(headline, storedLengths.headline),
    contradiction: contradiction === null ? null : JSON.stringify(shortened(contradiction)),
    evidence: JSON.stringify(evidence.slice(0, storedEvidence)),
    brandId: brand?.id ?? null,
    brandName: brand === null ? null : cut(brand.name, storedLengths.brandName),
  };
}

function shortened({ origin, aim }: Contradiction): Contradiction {
  const short = <Named extends { readonly domain: string }>(named: Named): Named => ({
    ...named,
    domain: cut(named.domain, storedLengths.domain),
  });
  return { origin: short(origin), aim: aim?.kind === 'leads' ? short(aim) : aim };
}

/** Cuts a text without leaving half a character at its end, which SQLite could not store. */
function cut(text: string, length: number): string {
  return text.slice(0, length).toWellFormed();
}
