import type { Database } from '../database.ts';
import { RecordError } from '../record-error.ts';
import * as accounts from './0001-accounts.ts';
import * as mails from './0002-mails.ts';
import * as decisions from './0003-decisions.ts';
import * as journal from './0004-journal.ts';
import * as review from './0005-review.ts';
import * as program from './0006-program.ts';
import * as contradictions from './0007-contradictions.ts';
import * as knowledge from './0008-knowledge.ts';
import * as reports from './0009-reports.ts';
import * as connectionCodes from './0010-connection-codes.ts';

/** In order; the database's `user_version` says how many were applied. Never changed, only added to. */
const migrations: readonly ((database: Database) => void)[] = [
  accounts.up,
  mails.up,
  decisions.up,
  journal.up,
  review.up,
  program.up,
  contradictions.up,
  knowledge.up,
  reports.up,
  connectionCodes.up,
];

/** The format this program writes. */
export const formatVersion = migrations.length;

/**
 * Makes sure that this program knows the database's format; to be asked before anything is written.
 * @throws RecordError `newer-database`
 */
export function refuseNewer(database: Database): void {
  const version = appliedMigrations(database);
  if (version <= formatVersion) return;
  throw new RecordError(
    'newer-database',
    `The record "${database.name}" was written by a newer Vouchsafe (format ${version}, this one knows ` +
      `${formatVersion}). Install the newer version, or move the file away to start anew. Mail is not affected.`,
  );
}

/** Applies the migrations that are missing, all or none. */
export function migrate(database: Database): void {
  const apply = database.transaction(() => {
    for (const up of migrations.slice(appliedMigrations(database))) up(database);
    database.pragma(`user_version = ${formatVersion}`);
  });
  if (appliedMigrations(database) < formatVersion) apply.immediate();
}

function appliedMigrations(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}
