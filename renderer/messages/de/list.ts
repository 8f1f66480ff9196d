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
    search: 'E-Mails durchsuchen',
    clear: 'Suche leeren',
    filter: 'Filter',
    filtered: (count) => `Filter, ${count} gesetzt`,
    noFilter: 'Alle zeigen',
    tick: 'Auswählen',
    ticked: (count) => `${count} ausgewählt`,
    untick: 'Auswahl aufheben',
    none: 'Nichts gefunden.',
    noneAdvice: 'Andere Wörter oder ein weiterer Filter können helfen.',
  },
  filter: {
    verdict: 'Urteil',
    verdicts: {
      any: 'Jedes Urteil',
      contradicted: 'Widerspricht dem Register',
      verified: 'Bestätigt',
      unknown: 'Keine Behauptung zu prüfen',
    },
    brand: 'Behauptet zu sein',
    anyBrand: 'Beliebig',
    account: 'Konto',
    anyAccount: 'Alle Konten',
    period: 'Erhalten',
    periods: { any: 'Jederzeit', today: 'Heute', week: 'Letzte 7 Tage', month: 'Letzte 30 Tage' },
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
    if (mail.released) return 'Für echt erklärt';
    return mail.flagged ? 'Markiert' : '';
  },
  empty: {
    review: 'Nichts zu entscheiden.',
    mail: 'Noch keine E-Mails.',
    quarantine: 'Die Quarantäne ist leer.',
    mailAdvice: 'E-Mails erscheinen hier, sobald sie geprüft sind.',
    quarantineAdvice: 'E-Mails, die dem Register widersprechen, kommen hierher und lassen sich zurücklegen.',
    noAccount: 'Noch wird kein Postfach geprüft.',
    noAccountAdvice: 'Fügen Sie das Konto eines Postfachs hinzu, dann prüft Vouchsafe, was dort ankommt.',
    addAccount: 'Konto hinzufügen',
    week: (watched, caught) =>
      watched === 0
        ? 'Keine E-Mails in dieser Woche.'
        : `${mails(watched)} in dieser Woche geprüft, ${caught === 0 ? 'keine' : caught} aufgefallen.`,
    chart: 'E-Mails der letzten sieben Tage',
    chartDay: (day, watched, caught) => `${day}: ${watched} geprüft, ${caught} aufgefallen`,
    choose: 'Wählen Sie eine E-Mail, um zu sehen, warum sie so beurteilt wurde.',
    keys: 'Die Pfeiltasten gehen durch die Liste. ? zeigt alle Tasten.',
  },
};
