import type { activity as english } from '../en/activity.ts';
import { plural } from '../plural.ts';
import type { Translation } from '../translation.ts';

const mails = plural('de', { one: 'E-Mail', other: 'E-Mails' });
const weeks = plural('de', { one: 'Woche', other: 'Wochen' });

export const activity: Translation<typeof english> = {
  title: 'Verlauf',
  failed: 'Der Verlauf konnte nicht geladen werden.',
  loading: 'Der Verlauf wird geladen',
  summary: (count, watched, caught) =>
    `In ${weeks(count)} ${mails(watched)} beobachtet; ${caught === 0 ? 'keine widersprach dem Register' : `${mails(caught)} im Widerspruch zum Register`}.`,
  caught: 'Im Widerspruch zum Register, nach Wochen',
  watched: 'Beobachtet, nach Wochen',
  brands: 'Als wer sie sich ausgaben',
  noneCaught: 'Keine, in diesen Wochen.',
  noneWatched: 'Noch keine. Mails werden gezählt, sobald sie geprüft sind.',
  noBrands: 'Niemand, in diesen Wochen.',
  impersonation: 'Vorgetäuschter Absender',
  suspicious: 'Verdächtig',
  mails: 'E-Mails',
  week: 'Woche ab',
  brand: 'Organisation',
  asTable: 'Als Tabelle',
  asChart: 'Als Diagramm',
  connections: 'Verbindungen',
  noConnections: 'Noch wird kein Konto beobachtet.',
  noEvents: 'Nichts, seit Vouchsafe gestartet wurde.',
  settings: 'Einstellungen',
  allEvents: (count) => `Alle ${count} zeigen`,
  changes: 'Änderungen auf dem Mailserver',
  changesWords: 'Jede Änderung, die Vouchsafe vorgenommen oder begonnen hat, die neueste zuerst. Mails löscht es nie.',
  noChanges: 'Noch wurde auf keinem Mailserver etwas geändert.',
  changesFailed: 'Die Änderungen konnten nicht geladen werden.',
  older: 'Ältere zeigen',
};
