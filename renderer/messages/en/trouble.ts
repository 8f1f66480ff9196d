import type { AccountStatus } from '../../../shared/contract/account-status.ts';
import type { FailureCode } from '../../../shared/contract/failure.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';

type NotExamined = NonNullable<MailSummary['notExamined']>;

const notExamined: Readonly<Record<NotExamined, string>> = {
  time: 'This mail took too long to examine, so it was left where it is. Be careful with it.',
  memory: 'This mail was too large to examine, so it was left where it is. Be careful with it.',
  crash: 'This mail could not be examined, so it was left where it is. Be careful with it.',
};

/** What went wrong. The backend words what fails in English itself, often with what a server said. */
export const trouble = {
  problem: ({ message }: NonNullable<AccountStatus['problem']>): string => message,
  failure: (_code: FailureCode, message: string): string => message,
  notExamined: (reason: NotExamined): string => notExamined[reason],
};
