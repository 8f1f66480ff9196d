import { type AccountRecord, createAccountRecord } from './account-record.ts';
import { type ActivityRecord, createActivityRecord } from './activity-record.ts';
import { type ConnectionRecord, createConnectionRecord } from './connection-record.ts';
import { type CursorRecord, createCursorRecord } from './cursor-record.ts';
import { openDatabase } from './database.ts';
import { createDecisionRecord, type DecisionRecord } from './decision-record.ts';
import { createFactsRecord, type FactsRecord } from './facts-record.ts';
import { createFirstRunRecord, type FirstRunRecord } from './first-run-record.ts';
import { createJournalRecord, type JournalRecord } from './journal-record.ts';
import { createKnowledgeRecord, type KnowledgeRecord } from './knowledge-record.ts';
import { createMailList, type MailList } from './mail-list.ts';
import { createMailRecord, type MailRecord } from './mail-record.ts';
import { createOwnRecord, type OwnRecord } from './own-record.ts';
import { createRejudgeRecord, type RejudgeRecord } from './rejudge-record.ts';
import { createReportRecord, type ReportRecord } from './report-record.ts';
import { createRetention, type Retention } from './retention.ts';
import { createSenderHistory, type SenderHistoryRecord } from './sender-history.ts';
import { createSettingsRecord, type SettingsRecord } from './settings-record.ts';
import { inTransaction } from './statement.ts';
import { createStorageRecord, type StorageRecord } from './storage-record.ts';

/** The record: everything this program remembers. Its methods throw `RecordError` when the disk lets them down. */
export type Store = Readonly<{
  accounts: AccountRecord;
  cursors: CursorRecord;
  mails: MailRecord;
  list: MailList;
  facts: FactsRecord;
  rejudge: RejudgeRecord;
  own: OwnRecord;
  decisions: DecisionRecord;
  knowledge: KnowledgeRecord;
  history: SenderHistoryRecord;
  journal: JournalRecord;
  reports: ReportRecord;
  retention: Retention;
  firstRuns: FirstRunRecord;
  settings: SettingsRecord;
  connections: ConnectionRecord;
  activity: ActivityRecord;
  storage: StorageRecord;
  /** Writes what the body writes all or nothing. The body must not wait for anything: a promise is refused. */
  transaction<T>(body: () => T): T;
  close(): void;
}>;

/** The record's file inside the data folder. */
export const recordFile = 'vouchsafe.db';

/**
 * Opens the record, creates it when missing. Only one process can have it open.
 * @param path a file, or ':memory:' for one that is forgotten
 * @throws RecordError as `openDatabase`
 */
export function openStore(path: string, options: Readonly<{ busyMs?: number }> = {}): Store {
  const database = openDatabase(path, options);
  const retention = createRetention(database);
  retention.finishErasing();
  return {
    accounts: createAccountRecord(database),
    cursors: createCursorRecord(database),
    mails: createMailRecord(database),
    list: createMailList(database),
    facts: createFactsRecord(database),
    rejudge: createRejudgeRecord(database),
    own: createOwnRecord(database),
    decisions: createDecisionRecord(database),
    knowledge: createKnowledgeRecord(database),
    history: createSenderHistory(database),
    journal: createJournalRecord(database),
    reports: createReportRecord(database),
    retention,
    firstRuns: createFirstRunRecord(database),
    settings: createSettingsRecord(database),
    connections: createConnectionRecord(database),
    activity: createActivityRecord(database),
    storage: createStorageRecord(database),
    transaction: (body) => inTransaction(database, body),
    close() {
      if (!database.open) return;
      try {
        retention.finishErasing();
      } finally {
        database.close();
      }
    },
  };
}
