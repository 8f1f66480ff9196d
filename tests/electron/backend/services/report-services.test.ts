import { expect, test } from 'vitest';
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
