import type { list as english } from '../en/list.ts';
import { plural } from '../plural.ts';
import type { Translation } from '../translation.ts';
import { frame } from './frame.ts';

const mails = plural('de', { one: 'E-Mail', other: 'E-Mails' });

export const list: Translation<typeof english> = {
  list: {
    label: (view) => `${frame.views[view]}, neueste zuerst`,
    toDecide: (count) => (count === 0 ? 'Nichts zu entscheiden' : `${count} zu entscheiden`),
    arrivals: (count) => `${count} neu`,
    loading: 'E-Mails werden geladen',
    noSender: 'Kein Absender',
    noSubject: 'Kein Betreff',
  },
  verdict: {
    contradicts: 'Widerspricht dem Register',
    verified: (brand) => `Bestätigt: ${brand}`,
    notExamined: 'Nicht geprüft',
    silent: 'Keine Behauptung zu prüfen',
  },
  placeOf: (mail) => {
    if (mail.place === 'gone') return 'Nicht mehr da';
    if (mail.place === 'quarantine') return 'In Quarantäne';
    if (mail.released) return 'Zurückgelegt';
    return mail.flagged ? 'Markiert' : '';
  },
  empty: {
    review: 'Nichts zu entscheiden.',
    mail: 'Noch keine E-Mails.',
    quarantine: 'Die Quarantäne ist leer.',
    mailAdvice: 'E-Mails erscheinen hier, sobald sie geprüft sind.',
    quarantineAdvice: 'E-Mails, die dem Register widersprechen, kommen hierher und lassen sich zurücklegen.',
    week: (watched, caught) =>
      watched === 0
        ? 'Keine E-Mails in dieser Woche.'
        : `${mails(watched)} in dieser Woche geprüft, ${caught === 0 ? 'keine' : caught} aufgefallen.`,
    chart: 'E-Mails der letzten sieben Tage',
    chartDay: (day, watched, caught) => `${day}: ${watched} geprüft, ${caught} aufgefallen`,
    choose: 'Wählen Sie eine E-Mail, um zu sehen, warum sie so beurteilt wurde.',
    keys: 'Pfeiltasten oder J und K gehen durch die Liste. U nimmt zurück, was Sie zuletzt getan haben.',
  },
};
