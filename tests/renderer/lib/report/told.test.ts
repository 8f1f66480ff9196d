import { afterEach, describe, expect, test } from 'vitest';
import { catalogues, speak } from '../../../../renderer/lib/messages.ts';
import { describeReports } from '../../../../renderer/lib/report/told.ts';
import {
  type ReportState,
  reportNoteSchema,
  reportRefusalSchema,
  reportStateNameSchema,
} from '../../../../shared/contract/report.ts';

const report = (state: ReportState['state'], changes: Partial<ReportState> = {}): ReportState => ({
  id: 1,
  mailId: 1,
  accountId: 'ann',
  brandName: 'DHL',
  recipient: { name: 'DHL', address: 'phishing@dhl.example' },
  at: 0,
  plannedAt: 0,
  state,
  next: null,
  note: null,
  format: 'message',
  redacted: false,
  copyInSent: null,
  decisions: [],
  ...changes,
});

const bsi = { recipient: { name: 'BSI', address: 'report@bsi.example' } };

describe('what is told of reports', () => {
  afterEach(() => speak('en'));

  test.each<[string, readonly ReportState[], string, boolean]>([
    ['one that waits', [report('queued')], 'The report to DHL is on its way.', false],
    ['two that are sent', [report('sent'), report('answered', bsi)], 'Reported to DHL and BSI.', false],
    [
      'one of two that waits',
      [report('sent'), report('sending', bsi)],
      'The report to DHL and BSI is on its way.',
      false,
    ],
    ['one that was held back', [report('cancelled')], 'The report is not sent.', false],
    ['one of two that was held back', [report('cancelled'), report('sent', bsi)], 'Reported to BSI.', false],
    [
      'one that waits for the network',
      [report('queued', { note: { code: 'offline', values: { host: 'smtp.mail.example' } } })],
      'The report to DHL is on its way. smtp.mail.example could not be reached.',
      false,
    ],
    [
      'one that needs its owner beside one that does not',
      [report('sent'), report('uncertain', { note: { code: 'interrupted', values: {} } })],
      'Perhaps sent. Vouchsafe ended while the report was being sent, so it may have arrived. Look into your Sent folder, or wait for an answer.',
      true,
    ],
  ])('%s', (_of, reports, text, failed) => {
    expect(describeReports(reports)).toEqual({ text, failed });
  });

  test('shows nothing that deceives the eye of what a server said', () => {
    const note = { code: 'refused', values: { host: 'smtp.mail.example', server: '550 \u202eon' } } as const;
    expect(describeReports([report('refused', { note })]).text).toContain('“550 on”');
  });
});

describe.each(Object.entries(catalogues))('the words of reports in %s', (_language, { report: words }) => {
  const values = { host: 'smtp.mail.example', user: 'ann', server: '550 no', limit: '20', days: '3', minutes: '12' };

  test.each(reportNoteSchema.unwrap().shape.code.options)(
    'say a whole sentence of %s, with and without its values',
    (code) => {
      for (const known of [values, {}]) {
        expect(words.note({ code, values: known })).toMatch(/^.{10,}[.“”]$/);
        expect(words.note({ code, values: known })).not.toMatch(/undefined|NaN| {2}/);
      }
    },
  );

  test.each(reportRefusalSchema.unwrap().shape.code.options)('say why nothing can be sent: %s', (code) => {
    for (const known of [values, {}]) {
      expect(words.refusal({ code, values: known })).toMatch(/^.{10,}\.$/);
      expect(words.refusal({ code, values: known })).not.toMatch(/undefined|NaN| {2}/);
    }
  });

  test.each(reportStateNameSchema.options)('name the state %s', (state) => {
    expect(words.state(state)).not.toBe('');
    expect(words.outcome(state)).not.toBe('');
  });
});
