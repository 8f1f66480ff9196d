import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { textDays } from '../../../../electron/backend/record/retention.ts';
import { sampleAccount, sampleMail, testFolder, testStore } from '../../../support/record-samples.ts';

const day = 24 * 60 * 60 * 1000;
const judgedAt = Date.UTC(2026, 9, 1);

/** Whether a text stands anywhere in the record's files. */
function isOnDisk(path: string, text: string): boolean {
  return [path, `${path}-wal`].some((file) => existsSync(file) && readFileSync(file).includes(text));
}

describe('what is kept of a mail', () => {
  test('what quotes it is dropped from the disk when its time is over, and not a millisecond before', () => {
    const path = join(testFolder(), 'record.db');
    const store = testStore(path);
    const [id = 0] = store.mails.insert([
      sampleMail({ judgedAt, excerpt: 'EXCERPT-MARK '.repeat(300), subject: 'SUBJECT-MARK' }),
    ]);
    expect(store.retention.dropOldText(judgedAt + textDays * day)).toBe(0);
    expect(isOnDisk(path, 'EXCERPT-MARK')).toBe(true);
    expect(store.retention.dropOldText(judgedAt + textDays * day + 1)).toBe(1);
    expect(store.mails.text(id)).toBeNull();
    expect(store.mails.get(id)?.subject).toBe('SUBJECT-MARK');
    expect(isOnDisk(path, 'EXCERPT-MARK')).toBe(false);
    expect(store.retention.dropOldText(judgedAt + textDays * day + 1)).toBe(0);
  });

  test('more than a batch is dropped by calling again', () => {
    const store = testStore();
    store.mails.insert(Array.from({ length: 1_500 }, (_, index) => sampleMail({ uid: index + 1, judgedAt })));
    const later = judgedAt + (textDays + 1) * day;
    const drops = [1, 2, 3].map(() => store.retention.dropOldText(later));
    expect(drops).toEqual([1_000, 500, 0]);
  });
});

describe('erasing', () => {
  test('an account goes with all that was recorded of it, and leaves no trace on the disk; others stay', () => {
    const path = join(testFolder(), 'record.db');
    const store = testStore(path);
    store.accounts.put(sampleAccount({ id: 'bob', address: 'bob@mail.example' }));
    const [mine = 0] = store.mails.insert([sampleMail({ subject: 'MARK-ANN XYLOPHONE' })]);
    const [his = 0] = store.mails.insert([sampleMail({ accountId: 'bob', subject: 'MARK-BOB' })]);
    store.cursors.put('ann', 'INBOX', { uidValidity: 7, lastUid: 1, firstRunBelow: null, startedAt: 0 });
    store.decisions.put('ann', 'key-1', { kind: 'released', trusts: 'mark-domain.test', marked: false }, 1);
    store.journal.plan({
      mailId: mine,
      accountId: 'ann',
      kind: 'quarantine',
      by: 'owner',
      decided: null,
      source: { mailbox: 'MARK-FOLDER', uidValidity: 7, uid: 1 },
      contentKey: 'key-1',
      messageId: '',
      plannedAt: 1,
    });
    // The last one as the index of words has it.
    const marks = ['MARK-ANN', 'mark-domain.test', 'MARK-FOLDER', 'ann@mail.example', 'xylophone'];
    expect(marks.filter((mark) => isOnDisk(path, mark))).toEqual(marks);

    expect(store.retention.eraseAccount('ann')).toBe(true);
    expect(store.accounts.list().map(({ id }) => id)).toEqual(['bob']);
    expect(store.mails.get(mine)).toBeNull();
    expect(store.cursors.get('ann', 'INBOX')).toBeNull();
    expect(store.decisions.get('ann', 'key-1')).toBeNull();
    expect(store.journal.unfinished('ann')).toEqual([]);
    expect(store.mails.get(his)?.subject).toBe('MARK-BOB');
    expect(marks.filter((mark) => isOnDisk(path, mark))).toEqual([]);
  });

  test('of thousands of mails in between those of another no trace stays, and the others are found as before', async () => {
    const path = join(testFolder(), 'record.db');
    const store = testStore(path);
    store.accounts.put(sampleAccount({ id: 'bob', address: 'bob@mail.example' }));
    store.mails.insert(
      Array.from({ length: 1_200 }, (_, index) => {
        const isOfBob = index % 3 === 0;
        return sampleMail({
          accountId: isOfBob ? 'bob' : 'ann',
          uid: index + 1,
          contentKey: `${isOfBob ? 'KEY-BOB' : 'key'}-${index}`,
          subject: (isOfBob ? 'MARK-BOB ' : 'Notice ').repeat(1 + (index % 17)),
          fromAddress: `${isOfBob ? 'mark-bob' : 'other'}-${index}@sender.example`,
          excerpt: (isOfBob ? 'EXCERPT-BOB ' : 'text ').repeat(index % 300),
        });
      }),
    );
    const marks = ['MARK-BOB', 'KEY-BOB', 'mark-bob', 'EXCERPT-BOB'];
    expect(marks.filter((mark) => isOnDisk(path, mark))).toEqual(marks);
    expect(await store.retention.eraseAccountInPortions('bob')).toBe(true);
    store.retention.finishErasing();
    expect(marks.filter((mark) => isOnDisk(path, mark))).toEqual([]);
    expect(store.list.page({ text: 'mark', limit: 10 })).toEqual([]);
    expect(store.list.page({ text: 'notice', limit: 200 })).toHaveLength(200);
    expect(store.storage.size().mails).toBe(800);
  });

  test('an account goes a portion at a time, and others have their turn in between', async () => {
    const store = testStore();
    store.mails.insert(Array.from({ length: 1_000 }, (_, index) => sampleMail({ uid: index + 1 })));
    let isErased = false;
    let turns = 0;
    const takeTurn = () => {
      turns += 1;
      if (!isErased) setImmediate(takeTurn);
    };
    setImmediate(takeTurn);
    await store.retention.eraseAccountInPortions('ann');
    isErased = true;
    expect(turns).toBeGreaterThan(8);
    expect(store.accounts.list()).toEqual([]);
  });

  test('what was erased in portions before the program was ended by force leaves no trace once it is back', async () => {
    const path = join(testFolder(), 'record.db');
    const ended = testStore(path);
    ended.mails.insert(Array.from({ length: 300 }, (_, uid) => sampleMail({ uid: uid + 1, subject: 'MARK-ANN' })));
    await ended.retention.eraseAccountInPortions('ann');
    const copy = join(testFolder(), 'record.db');
    // As it lies on the disk then: nothing was done for its end.
    for (const file of ['', '-wal']) copyFileSync(`${path}${file}`, `${copy}${file}`);
    const size = statSync(copy).size;
    testStore(copy);
    expect(isOnDisk(copy, 'MARK-ANN')).toBe(false);
    expect(statSync(copy).size).toBeLessThan(size);
  });

  test('what is erased later leaves no trace either', () => {
    const path = join(testFolder(), 'record.db');
    const store = testStore(path);
    for (const id of ['bob', 'cleo']) {
      store.accounts.put(sampleAccount({ id, address: `${id}@mail.example` }));
      store.mails.insert([sampleMail({ accountId: id, subject: `xylophone-${id}` })]);
      expect(store.retention.eraseAccount(id)).toBe(true);
      expect(isOnDisk(path, 'xylophone')).toBe(false);
    }
  });

  test('an account that does not exist is said not to', () => {
    expect(testStore().retention.eraseAccount('nobody')).toBe(false);
  });

  test('everything goes, and no id is given a second time', () => {
    const path = join(testFolder(), 'record.db');
    const store = testStore(path);
    const [before = 0] = store.mails.insert([sampleMail({ subject: 'MARK-ANN' })]);
    store.retention.eraseEverything();
    expect(store.accounts.list()).toEqual([]);
    expect(isOnDisk(path, 'MARK-ANN')).toBe(false);
    store.accounts.put(sampleAccount());
    const [after = 0] = store.mails.insert([sampleMail()]);
    expect(after).toBeGreaterThan(before);
  });
});
