import { expect, test } from 'vitest';
import { sampleMail, testStore } from '../../../support/record-samples.ts';
import { sampleReport } from '../../../support/report-samples.ts';

function reportStore() {
  const store = testStore();
  const [mailId = 0] = store.mails.insert([sampleMail()]);
  return { store, mailId };
}

test('a report is queued with its octets, and due at once', () => {
  const { store, mailId } = reportStore();
  const octets = Buffer.from([0, 1, 255]);
  const planned = store.reports.plan(sampleReport({ mailId, octets, sevenBit: Buffer.from('7') }));
  expect(planned).toMatchObject({ state: 'queued', attempts: 0, nextAt: 1_000, note: null, copy: null, sentAt: null });
  expect(store.reports.octets(planned.id)).toEqual({ octets, sevenBit: Buffer.from('7') });
  expect(store.reports.due(999)).toEqual([]);
  expect(store.reports.due(1_000)).toEqual([planned]);
  expect(store.reports.nextAt()).toBe(1_000);
  store.reports.dropOctets(planned.id);
  expect(store.reports.octets(planned.id)).toBeNull();
});

test('a state is only written over the one that was read', () => {
  const { store, mailId } = reportStore();
  const planned = store.reports.plan(sampleReport({ mailId }));
  const note = { code: 'refused', values: { server: 'no' } } as const;
  expect(store.reports.advance({ ...planned, state: 'refused', note, nextAt: null }, 'sending')).toBe(false);
  expect(store.reports.get(planned.id)).toEqual(planned);
  expect(store.reports.advance({ ...planned, state: 'refused', note, nextAt: null }, 'queued')).toBe(true);
  expect(store.reports.get(planned.id)).toMatchObject({ state: 'refused', note, nextAt: null });
  expect([store.reports.nextAt(), store.reports.inState('refused', 'ann').length]).toEqual([null, 1]);
});

test('a message that was planned is not planned again', () => {
  const { store, mailId } = reportStore();
  store.reports.plan(sampleReport({ mailId }));
  expect(() => store.reports.plan(sampleReport({ mailId }))).toThrow();
});

test('what an account has sent is counted, and listed while an answer may come', () => {
  const { store, mailId } = reportStore();
  for (const at of [10, 20, 30]) {
    const planned = store.reports.plan(sampleReport({ mailId, messageId: `${at}@mail.example` }));
    store.reports.advance({ ...planned, state: 'sent', nextAt: null, sentAt: at }, 'queued');
  }
  expect(store.reports.sentSince('ann', 20)).toEqual({ count: 2, first: 20 });
  expect(store.reports.sentSince('other', 0)).toEqual({ count: 0, first: null });
  expect(store.reports.awaiting('ann', 20).map(({ messageId }) => messageId)).toEqual([
    '20@mail.example',
    '30@mail.example',
  ]);
  expect(store.reports.page(3, 5).map(({ id }) => id)).toEqual([2, 1]);
  expect(store.reports.ofMail(mailId)).toHaveLength(3);
});

test('reports go with their account', () => {
  const { store, mailId } = reportStore();
  const { id } = store.reports.plan(sampleReport({ mailId }));
  store.retention.eraseAccount('ann');
  expect(store.reports.get(id)).toBeNull();
});
