import { expect, test } from 'vitest';
import { draftAddress } from '../../../../renderer/lib/report/open-draft.ts';

test.each(['javascript:alert(1)', 'https://taxa-pg.example/', 'mailto', '', 'vouchsafe:mail'])(
  '%j begins no mail',
  (address) => expect(draftAddress(address)).toBeNull(),
);

test('a draft keeps its text where it is short enough', () => {
  const draft = 'mailto:abuse@dhl.example?subject=Report&body=Hello';
  expect(draftAddress(draft)).toBe(draft);
});

test('a text that no system would hand over is left out, and the mail is begun all the same', () => {
  const draft = `mailto:abuse@dhl.example?body=${'a'.repeat(2_000)}&subject=Report`;
  expect(draftAddress(draft)).toBe('mailto:abuse@dhl.example?subject=Report');
  expect(draftAddress(`mailto:abuse@dhl.example?body=${'a'.repeat(2_000)}`)).toBe('mailto:abuse@dhl.example');
});

test('nothing is begun where even that is too long', () => {
  expect(draftAddress(`mailto:abuse@dhl.example?subject=${'a'.repeat(2_000)}`)).toBeNull();
});
