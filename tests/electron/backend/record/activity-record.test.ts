import { afterEach, describe, expect, test, vi } from 'vitest';
import type { NewMail } from '../../../../electron/backend/record/recorded-mail.ts';
import { readActivity, startOfWeek } from '../../../../electron/backend/services/activity.ts';
import { activityBrands, activityWeeks } from '../../../../shared/contract/activity.ts';
import { sampleAccount, sampleMail, testStore } from '../../../support/record-samples.ts';

/** A Tuesday, in whatever time zone this runs. */
const now = new Date(2026, 10, 24, 12).getTime();
const hour = 3_600_000;

let made = 0;
function mail(changes: Partial<NewMail>): NewMail {
  made += 1;
  return sampleMail({ uid: made, contentKey: `key-${made}`, messageId: `${made}@x.test`, ...changes });
}

describe('the activity', () => {
  test('has as many weeks as are looked back, each from a Monday at midnight to the next', () => {
    const { weeks } = readActivity(testStore(), now);
    expect(weeks).toHaveLength(activityWeeks);
    for (const { startsAt } of weeks) {
      const date = new Date(startsAt);
      expect([date.getDay(), date.getHours(), date.getMinutes()]).toEqual([1, 0, 0]);
    }
    expect(weeks.at(-1)?.startsAt).toBe(new Date(2026, 10, 23).getTime());
  });

  test('counts a mail in the week in which it was received, to the millisecond', () => {
    const store = testStore();
    const monday = startOfWeek(now, 0);
    store.mails.insert([
      mail({ receivedAt: monday - 1, verdict: 'suspicious' }),
      mail({ receivedAt: monday, verdict: 'impersonation' }),
      mail({ receivedAt: monday, verdict: 'unknown', brand: null }),
      mail({ receivedAt: startOfWeek(now, 1), verdict: 'impersonation' }),
      mail({ receivedAt: startOfWeek(now, -activityWeeks + 1) - 1, verdict: 'impersonation' }),
    ]);
    const { weeks } = readActivity(store, now);
    expect(weeks.at(-1)).toEqual({ startsAt: monday, watched: 2, suspicious: 0, impersonation: 1 });
    expect(weeks.at(-2)).toMatchObject({ watched: 1, suspicious: 1, impersonation: 0 });
    expect(weeks.reduce((sum, { watched }) => sum + watched, 0)).toBe(3);
  });

  test('names the organisations that contradicted mail claimed to be, most often first', () => {
    const store = testStore();
    const receivedAt = now - hour;
    const many = Array.from({ length: activityBrands + 3 }, (_, index) =>
      mail({ receivedAt, brand: { id: `b${index}`, name: `Brand ${index}` } }),
    );
    store.mails.insert([
      ...many,
      mail({ receivedAt, brand: { id: 'dhl', name: 'DHL Paket' } }),
      mail({ receivedAt: receivedAt + 1, brand: { id: 'dhl', name: 'DHL' } }),
      mail({ receivedAt, brand: { id: null, name: 'Help Desk' } }),
      mail({ receivedAt, brand: { id: null, name: 'Help Desk' } }),
      mail({ receivedAt, brand: { id: null, name: 'Help Desk' } }),
      mail({ receivedAt, brand: { id: 'ups', name: 'UPS' }, verdict: 'verified' }),
      mail({ receivedAt, brand: null }),
    ]);
    const { brands } = readActivity(store, now);
    expect(brands).toHaveLength(activityBrands);
    expect(brands[0]).toEqual({ id: null, name: 'Help Desk', count: 3 });
    expect(brands[1]).toEqual({ id: 'dhl', name: 'DHL', count: 2 });
    expect(brands.some(({ name }) => name === 'UPS')).toBe(false);
  });
});

describe('weeks', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  test.each([
    ['Europe/Berlin', 'winter time begins', '2026-10-25T22:59:59Z', '2026-10-18T22:00:00Z', 7 * 24 + 1],
    ['Europe/Berlin', 'summer time begins', '2026-03-29T12:00:00Z', '2026-03-22T23:00:00Z', 7 * 24 - 1],
    ['America/New_York', 'winter time begins', '2026-11-01T12:00:00Z', '2026-10-26T04:00:00Z', 7 * 24 + 1],
    ['Asia/Kolkata', 'nothing is changed', '2026-11-22T18:29:59Z', '2026-11-15T18:30:00Z', 7 * 24],
    ['Asia/Kolkata', 'a Monday begins', '2026-11-22T18:30:00Z', '2026-11-22T18:30:00Z', 7 * 24],
    ['UTC', 'the year ends', '2027-01-01T12:00:00Z', '2026-12-28T00:00:00Z', 7 * 24],
  ])('begin on the owner’s Monday at midnight, also in %s when %s', (zone, _, at, monday, hours) => {
    vi.stubEnv('TZ', zone);
    const began = startOfWeek(Date.parse(at), 0);
    expect(new Date(began).toISOString()).toBe(new Date(monday).toISOString());
    expect((startOfWeek(Date.parse(at), 1) - began) / hour).toBe(hours);
  });
});

describe('the changes made on servers', () => {
  test('come newest first, in pages that join without a gap, with what the mail was', () => {
    const store = testStore();
    store.accounts.put(sampleAccount({ id: 'bob', user: 'bob' }));
    const ids = store.mails.insert([mail({ subject: 'One' }), mail({ subject: 'Two', accountId: 'bob' })]);
    for (let count = 0; count < 5; count += 1) {
      const mailId = ids[count % 2] ?? 0;
      const recorded = store.mails.get(mailId);
      if (recorded === null) throw new Error('no mail');
      const { accountId, mailbox, uidValidity, uid, contentKey, messageId } = recorded;
      store.journal.plan({
        mailId,
        accountId,
        kind: 'quarantine',
        by: count % 2 === 0 ? 'vouchsafe' : 'owner',
        source: { mailbox, uidValidity, uid },
        contentKey,
        messageId,
        decided: null,
        plannedAt: count,
      });
    }
    const first = store.activity.changes({ limit: 3 });
    const second = store.activity.changes({ limit: 3, ...(first.next === null ? {} : { before: first.next }) });
    const all = [...first.changes, ...second.changes];
    expect(all.map(({ at }) => at)).toEqual([4, 3, 2, 1, 0]);
    expect(second.next).toBeNull();
    expect(all[1]).toMatchObject({ accountId: 'bob', subject: 'Two', by: 'owner', state: 'planned', note: '' });
  });
});
