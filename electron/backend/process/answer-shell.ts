import { maxPageSize } from '../../../shared/contract/mail-list.ts';
import type { MessageToShell } from '../../../shared/process/backend-message.ts';
import { ServiceError, type Services } from '../rpc/services.ts';

/** Puts a mail back for somebody who said so in a notification. */
export async function answerRelease(
  services: Pick<Services, 'releaseMail'>,
  mailId: number,
  onFault: (error: unknown) => void,
): Promise<MessageToShell> {
  try {
    await services.releaseMail(mailId, { trust: false });
    return { type: 'released', mailId, failure: null };
  } catch (error) {
    if (!(error instanceof ServiceError)) onFault(error);
    const failure =
      error instanceof ServiceError
        ? error.message
        : 'The mail could not be put back. It is still in quarantine; open Vouchsafe and try again.';
    return { type: 'released', mailId, failure };
  }
}

/** Counts the mail that was received since then and only flagged, up to what one page holds: more is many. */
export async function answerDigest(services: Pick<Services, 'listMail'>, since: number): Promise<MessageToShell> {
  const { mails } = await services.listMail({
    verdicts: ['suspicious'],
    place: 'inbox',
    waiting: true,
    receivedFrom: since,
    limit: maxPageSize,
  });
  const count = mails.filter(({ firstRun }) => !firstRun).length;
  return { type: 'digest', since, count };
}
