import { expect, test } from 'vitest';
import { fromList } from '../../../support/registry-data.ts';
import { reportServicesScene } from '../../../support/report-services-scene.ts';

test('a mail that is reported in two windows at once is reported once to each recipient', async () => {
  const { services, store, id, told } = reportServicesScene();
  const [one, other] = await Promise.all([
    services.sendReport({ id, redact: false }),
    services.sendReport({ id, redact: false }),
  ]);
  expect(one.map(({ recipient }) => recipient.address)).toEqual(['abuse@postbox.example', 'desk@gov.example']);
  expect(other).toEqual(one);
  expect(store.reports.ofMail(id).map(({ id: reportId }) => reportId)).toEqual(told);
  expect(told).toHaveLength(2);
});

test('a report to one recipient leaves room for another that is chosen meanwhile', async () => {
  const { services, store, id } = reportServicesScene();
  await Promise.all([
    services.sendReport({ id, redact: false, recipients: ['brand:postbox'] }),
    services.sendReport({ id, redact: false }),
  ]);
  expect(store.reports.ofMail(id).map(({ recipient }) => recipient.address)).toEqual([
    'abuse@postbox.example',
    'desk@gov.example',
  ]);
});

test('the details for a form leave out the address and the name of the owner when the report does', async () => {
  const { services, id } = reportServicesScene({
    subject: 'Ann, your parcel for Ann@Mail.example',
    reporting: { page: 'https://postbox.example.com/report', format: 'form', ...fromList },
  });
  const details = async (redact: boolean) => (await services.previewReport({ id, redact })).page?.details ?? '';
  expect(await details(false)).toContain('Subject: Ann, your parcel for Ann@Mail[.]example');
  const redacted = await details(true);
  expect(redacted).toContain('Subject: (redacted), your parcel for (redacted)');
  expect(redacted).not.toMatch(/\bann\b/i);
});

test('the draft of a refused report is to its own recipient, and to nobody whom the registry does not name', async () => {
  const { services, id } = reportServicesScene();
  const draft = await services.draftReport({ id, redact: false, recipients: ['desk@gov.example'] });
  expect(draft.mailto).toMatch(/^mailto:desk@gov\.example\?/);
  expect(Buffer.from(draft.eml, 'base64').toString()).toMatch(/^To: .*<desk@gov\.example>\r$/m);
  await expect(services.draftReport({ id, redact: false, recipients: ['x@evil.example'] })).rejects.toMatchObject({
    code: 'conflict',
  });
});
