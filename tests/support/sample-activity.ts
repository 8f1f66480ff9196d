import type { Activity, ChangePage, ChangeQuery } from '../../shared/contract/activity.ts';

const week = 7 * 86_400_000;
const watched = [180, 214, 199, 160, 233, 250, 190, 170, 201, 222, 240, 64];
const suspicious = [1, 0, 2, 1, 3, 0, 1, 1, 0, 2, 1, 1];
const impersonation = [2, 1, 0, 3, 4, 1, 0, 2, 5, 1, 2, 3];

/** Twelve weeks of a busy mailbox. @param now ms */
export function sampleActivity(now: number): Activity {
  return {
    weeks: watched.map((count, index) => ({
      startsAt: now - (watched.length - 1 - index) * week,
      watched: count,
      suspicious: suspicious[index] ?? 0,
      impersonation: impersonation[index] ?? 0,
    })),
    brands: [
      { id: 'dhl', name: 'DHL', count: 21 },
      { id: 'paypal', name: 'PayPal', count: 12 },
      { id: null, name: 'mail.example', count: 4 },
    ],
  };
}

const kinds = ['quarantine', 'flag', 'release', 'unflag'] as const;

/** A journal of 130 changes of the mails 1 to 5, every seventeenth refused by the server. @param now ms */
export function sampleChanges(now: number, { before = 131, limit }: ChangeQuery): ChangePage {
  const ids = Array.from({ length: Math.min(limit, before - 1) }, (_, index) => before - 1 - index);
  const last = ids.at(-1) ?? 1;
  return {
    changes: ids.map((id) => ({
      id,
      mailId: 1 + (id % 5),
      accountId: 'ann',
      at: now - (131 - id) * 3_700_000,
      kind: kinds[id % kinds.length] ?? 'flag',
      state: id % 17 === 0 ? 'failed' : 'confirmed',
      by: id % kinds.length === 2 ? 'owner' : 'vouchsafe',
      note: id % 17 === 0 ? 'The mail server answered: over quota.' : '',
      subject: id % 9 === 0 ? '' : `Ihr Paket wartet, Mitteilung ${id}`,
      fromAddress: 'zustellung@dhl-paket-info.example',
    })),
    next: last > 1 ? last : null,
  };
}
