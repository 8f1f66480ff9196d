import { readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import type { Account } from '../backend/accounts/account.ts';
import { parseAccount } from '../backend/accounts/account-schema.ts';

/** Larger is no list of accounts. */
const fileBytes = 1024 * 1024;

/** A file of accounts could not be used, with a sentence that says why. */
export class AccountsFileError extends Error {
  override readonly name = 'AccountsFileError';
}

/**
 * Reads the accounts of a headless machine: a JSON list of account settings without secrets.
 * @throws AccountsFileError naming the file, the account and the field
 */
export function readAccountsFile(path: string): readonly Account[] {
  const list = z.array(z.unknown()).max(64).safeParse(readJson(path));
  if (!list.success) throw new AccountsFileError(`${path} must hold a JSON list of accounts.`);
  const accounts = list.data.map((entry, index) => accountAt(path, index, entry));
  const ids = new Set(accounts.map((account) => account.id));
  if (ids.size < accounts.length) throw new AccountsFileError(`${path}: two accounts have the same id.`);
  return accounts;
}

function readJson(path: string): unknown {
  try {
    if (statSync(path).size > fileBytes) throw new AccountsFileError(`${path} is too large for a list of accounts.`);
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    if (error instanceof AccountsFileError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new AccountsFileError(`${path} could not be read: ${reason}`, { cause: error });
  }
}

function accountAt(path: string, index: number, entry: unknown): Account {
  try {
    return parseAccount(entry);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    const [issue] = error.issues;
    const field = issue?.path.join('.') ?? '';
    throw new AccountsFileError(`${path}: account ${index + 1}, field "${field}": ${issue?.message ?? 'not valid'}`, {
      cause: error,
    });
  }
}
