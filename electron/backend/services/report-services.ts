import { type ReportServices, ServiceError } from '../rpc/services.ts';
import { notFound } from './service-failure.ts';
import type { ServiceTools } from './service-tools.ts';

/** What the window can ask about reports, and have sent. */
export function createReportServices({ store }: ServiceTools): ReportServices {
  return {
    async previewReport({ id }) {
      const mail = store.mails.get(id);
      if (mail === null) throw notFound();
      const brand = mail.brand?.id == null ? null : { id: mail.brand.id, name: mail.brand.name };
      const refusal = { code: 'no-submission', values: {} } as const;
      const nothing = { recipients: [], page: null, supportPages: [], message: null, reveals: [] } as const;
      return { mailId: id, brand, ...nothing, refusal };
    },
    sendReport: async () => refuse(),
    draftReport: async () => refuse(),
    answerReport: async () => refuse(),
    listReports: async () => ({ reports: [], next: null }),
  };
}

function refuse(): never {
  throw new ServiceError('conflict', 'This account has no server that it sends mail with. Enter one in its settings.');
}
