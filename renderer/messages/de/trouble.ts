import type { FailureCode } from '../../../shared/contract/failure.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import { germanProblems } from '../../../shared/words/problem-de.ts';
import type { trouble as english } from '../en/trouble.ts';
import type { Translation } from '../translation.ts';

const failures: Readonly<Record<FailureCode, string>> = {
  'not-found': 'Das gibt es nicht mehr. Laden Sie die Ansicht neu.',
  conflict:
    'Das geht nicht oder nicht mehr: Inzwischen hat sich etwas geändert, oder eine Angabe fehlt. Sehen Sie noch einmal nach.',
  offline: 'Der Mailserver ist nicht erreichbar. Die E-Mail ist, wo sie war. Versuchen Sie es später noch einmal.',
  'refused-by-server': 'Der Mailserver hat es abgelehnt. Die E-Mail ist, wo sie war.',
  'secret-store':
    'Das Passwort konnte nicht aufbewahrt oder gelesen werden. Entsperren Sie den Schlüsselspeicher dieses Computers.',
};

const notExamined: Readonly<Record<NonNullable<MailSummary['notExamined']>, string>> = {
  time: 'Diese E-Mail zu prüfen dauerte zu lange, darum blieb sie liegen. Seien Sie vorsichtig mit ihr.',
  memory: 'Diese E-Mail war zu groß zum Prüfen, darum blieb sie liegen. Seien Sie vorsichtig mit ihr.',
  crash: 'Diese E-Mail konnte nicht geprüft werden, darum blieb sie liegen. Seien Sie vorsichtig mit ihr.',
};

export const trouble: Translation<typeof english> = {
  problem: ({ code }) => germanProblems[code],
  failure: (code) => failures[code],
  notExamined: (reason) => notExamined[reason],
};
