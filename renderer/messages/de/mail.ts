import type { HistoryEntry, Sender } from '../../../shared/contract/mail-detail.ts';
import type { MailSummary } from '../../../shared/contract/mail-summary.ts';
import type { mail as english } from '../en/mail.ts';
import type { Translation } from '../translation.ts';

const proofs: Readonly<Record<Sender['proof'], string>> = {
  proven: 'Bewiesen: Die E-Mail wurde für diese Domain signiert.',
  failed: 'Widerlegt: Nach den eigenen Regeln der Domain kommt sie nicht von dort.',
  notProven: 'Nicht bewiesen: Nichts bestätigt, dass sie von dieser Domain kommt.',
  couldNotAsk: 'Nicht geprüft: Ob sie von dieser Domain kommt, ließ sich nicht erfragen.',
};

const borrowed: Readonly<Record<Sender['proof'], string>> = {
  proven: '',
  failed: 'steht in der Adresse, aber nach deren eigenen Regeln kommt die E-Mail nicht von dort.',
  notProven: 'steht in der Adresse, aber nichts bestätigt, dass die E-Mail von dort kommt.',
  couldNotAsk: 'steht in der Adresse, aber ob die E-Mail von dort kommt, ließ sich nicht erfragen.',
};

const parts: Readonly<Record<string, string>> = {
  'header:from': 'Absender',
  'header:reply-to': 'Antwortadresse',
  'header:authentication-results': 'Prüfung Ihres Mailservers',
  subject: 'Betreff',
  body: 'Text',
  hidden: 'Verborgener Text',
  link: 'Link',
  image: 'Bild',
  attachment: 'Anhang',
  embedded: 'Angehängte E-Mail',
};

const deeds: Readonly<Record<HistoryEntry['kind'], Readonly<Record<HistoryEntry['by'], string>>>> = {
  judged: { vouchsafe: 'Geprüft', owner: 'Geprüft' },
  flag: { vouchsafe: 'Vouchsafe hat sie markiert', owner: 'Sie haben sie markiert' },
  unflag: { vouchsafe: 'Vouchsafe hat die Markierung entfernt', owner: 'Sie haben die Markierung entfernt' },
  quarantine: {
    vouchsafe: 'Vouchsafe hat sie in Quarantäne verschoben',
    owner: 'Sie haben sie in Quarantäne verschoben',
  },
  release: { vouchsafe: 'Vouchsafe hat sie zurückgelegt', owner: 'Sie haben sie zurückgelegt' },
};

const outcomes: Readonly<Record<HistoryEntry['state'], string>> = {
  planned: 'steht bevor',
  sent: 'wartet auf den Mailserver',
  confirmed: '',
  failed: 'hat nicht geklappt',
  void: 'überholt: Ein anderes Programm hatte sie verschoben',
};

export const mail: Translation<typeof english> = {
  mail: {
    label: 'E-Mail',
    back: 'Zurück zur Liste',
    subject: 'Betreff',
    from: 'Von',
    received: 'Erhalten',
    loading: 'E-Mail wird geladen',
    claims: 'Behauptet zu sein',
    really: 'In Wirklichkeit',
    differs: 'ist nicht',
    agrees: 'ist',
    notKnown: 'Nicht bekannt',
    bears: (proof) => borrowed[proof],
    abused: 'Von der Organisation selbst gesendet. Der Inhalt kann trotzdem von Fremden stammen.',
    unknownClaim: 'Keine Organisation, die das Register kennt',
    proof: (proof) => proofs[proof],
    handledBy: (domain) => `Übergeben von ${domain}.`,
    evidence: 'Warum',
    part: (part) => parts[part] ?? 'E-Mail',
    verifiedNote: 'Der Absender ist bewiesen. Was in der E-Mail steht, wurde nicht beurteilt.',
    silentNote: 'Sie spricht für keine Organisation, also gab es nichts zu vergleichen.',
    foreignLetter: 'Ein Buchstabe einer anderen Schrift, der wie ein lateinischer aussieht',
    paper: 'Die E-Mail als Text',
    paperNote: 'Vom Absender geschrieben. Links und Bilder sind außer Reichweite.',
    cut: 'Zum Prüfen wird nur der Anfang aufbewahrt.',
    noText: 'Diese E-Mail hat keinen Text.',
    textNotRead: 'Der Text wurde nicht gelesen. Die E-Mail selbst liegt unberührt auf Ihrem Mailserver.',
    textGone: 'Der Text wird nicht mehr aufbewahrt. Die E-Mail selbst liegt unberührt auf Ihrem Mailserver.',
    history: 'Was geschah',
    deed: (entry, examined) =>
      entry.kind === 'judged' && !examined ? 'Konnte nicht geprüft werden' : deeds[entry.kind][entry.by],
    outcome: (state) => outcomes[state],
    registry: (version) => `Verglichen mit Register ${version}`,
  },
  actions: {
    release: (mail) => (mail.place === 'quarantine' ? 'Zurücklegen' : 'Im Posteingang lassen'),
    releasing: 'Wird zurückgelegt',
    quarantine: 'In Quarantäne verschieben',
    quarantining: 'Wird verschoben',
    undo: 'Rückgängig',
    dismiss: 'Ausblenden',
    retry: 'Erneut versuchen',
    state,
  },
  notices: {
    release: 'Zurückgelegt. Vouchsafe verschiebt diese E-Mail nicht noch einmal.',
    quarantine: 'In Quarantäne verschoben.',
    label: 'Meldung',
  },
};

function state(mail: MailSummary, movedBy: HistoryEntry['by']): string {
  if (mail.place === 'gone') return 'Ein anderes Programm hat diese E-Mail entfernt.';
  if (mail.place === 'quarantine') {
    return movedBy === 'owner'
      ? 'Sie haben diese E-Mail in Quarantäne verschoben.'
      : 'Vouchsafe hat diese E-Mail in Quarantäne verschoben.';
  }
  if (mail.released) return 'Sie haben diese E-Mail zurückgelegt. Sie wird nicht mehr verschoben.';
  const contradicted = mail.verdict === 'suspicious' || mail.verdict === 'impersonation';
  if (mail.firstRun && contradicted) return 'Sie war schon vor Vouchsafe da und blieb deshalb liegen.';
  return mail.flagged ? 'Markiert und im Posteingang gelassen.' : 'Im Posteingang.';
}
