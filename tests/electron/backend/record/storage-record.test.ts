import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleMail, testFolder, testStore } from '../../../support/record-samples.ts';

test('what is stored has a size on disk, which nothing in memory has', () => {
  const onDisk = testStore(join(testFolder(), 'record.db'));
  onDisk.mails.insert([sampleMail()]);
  expect(onDisk.storage.size()).toMatchObject({ mails: 1 });
  expect(onDisk.storage.size().octets).toBeGreaterThan(4_096);
  expect(testStore().storage.size()).toEqual({ octets: 0, mails: 0 });
});

test('what quotes mail is erased from the disk however new it is, and the list stays', () => {
  const path = join(testFolder(), 'record.db');
  const store = testStore(path);
  const mails = Array.from({ length: 1_500 }, (_, index) =>
    sampleMail({ uid: index + 1, contentKey: `key-${index}`, excerpt: 'EXCERPT-MARK', subject: 'SUBJECT-MARK' }),
  );
  const [id = 0] = store.mails.insert(mails);
  let erased = 0;
  for (let portion = store.storage.eraseText(); portion > 0; portion = store.storage.eraseText()) erased += portion;
  expect(erased).toBe(1_500);
  expect(store.mails.text(id)).toBeNull();
  expect(store.mails.get(id)?.subject).toBe('SUBJECT-MARK');
  const files = [path, `${path}-wal`].filter((file) => existsSync(file));
  expect(files.some((file) => readFileSync(file).includes('EXCERPT-MARK'))).toBe(false);
});

test('a first run adds its steps up, counts no pause, and is over when nothing remains', () => {
  const { firstRuns } = testStore();
  expect(firstRuns.of('ann')).toBeNull();
  firstRuns.add('ann', 'INBOX', { judged: 200, remaining: 500, spentMs: 1_000 });
  expect(firstRuns.add('ann', 'INBOX', { judged: 100, remaining: 400, spentMs: 500 })).toEqual({
    judged: 300,
    remaining: 400,
    spentMs: 1_500,
  });
  expect(firstRuns.of('ann')).toEqual({ judged: 300, remaining: 400, spentMs: 1_500 });
  firstRuns.add('ann', 'INBOX', { judged: 400, remaining: 0, spentMs: 500 });
  expect(firstRuns.of('ann')).toBeNull();
});
