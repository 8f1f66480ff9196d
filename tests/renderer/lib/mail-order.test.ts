import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareMails, mergeMails, replaceMails } from '../../../renderer/lib/list/mail-order.ts';
import { mailSummary } from '../../support/mail-summary.ts';

const summary = fc
  .record({ id: fc.integer({ min: 1, max: 40 }), receivedAt: fc.integer({ min: 0, max: 10 }), subject: fc.string() })
  .map(mailSummary);
const list = fc.uniqueArray(summary, { selector: (mail) => mail.id }).map((mails) => mails.toSorted(compareMails));

describe('merging mail into a list', () => {
  test('keeps the list in order and every mail in it once, the newest state winning', () => {
    fc.assert(
      fc.property(list, fc.array(summary), (mails, changes) => {
        const merged = mergeMails(mails, changes);
        const latest = new Map([...mails, ...changes].map((mail) => [mail.id, mail]));
        expect(merged).toEqual([...latest.values()].sort(compareMails));
      }),
    );
  });

  test('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(list, fc.array(summary), (mails, changes) => {
        const once = mergeMails(mails, changes);
        expect(mergeMails(once, changes)).toEqual(once);
      }),
    );
  });

  test('hands the very list back when there is nothing to merge, so that nothing is drawn again', () => {
    const mails = [mailSummary()];
    expect(mergeMails(mails, [])).toBe(mails);
    expect(replaceMails(mails, [mailSummary({ id: 2 })])).toBe(mails);
  });
});

test('replacing mail leaves out what is not in the list and moves nothing', () => {
  const mails = [mailSummary({ id: 2 }), mailSummary({ id: 1 })];
  const changed = mailSummary({ id: 1, place: 'quarantine' });
  expect(replaceMails(mails, [changed, mailSummary({ id: 9 })])).toEqual([mails[0], changed]);
});
