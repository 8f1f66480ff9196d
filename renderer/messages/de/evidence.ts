import type { EvidenceCode } from '../../../shared/detect/weights.ts';
import { germanHeadline } from '../../../shared/words/headline-de.ts';
import type { evidence as english } from '../en/evidence.ts';
import type { Translation } from '../translation.ts';

/** Every kind of evidence; `{name}` is filled in. Excerpts stand beside it, as they are in the mail. */
const reasons: Readonly<Record<EvidenceCode, string>> = {
  'claims-brand': 'Tritt als {brand} auf.',
  'speaks-as-brand': 'Der Text spricht als {brand}.',
  'claims-desk': 'Tritt als Kundendienst auf: {name}.',
  'claims-own-domain': 'Tritt als Stelle Ihrer eigenen Domain {domain} auf.',
  'claims-organisation': 'Tritt als {name} auf.',
  'name-disguised': 'Schreibt den Namen {brand} mit Zeichen, die nur so aussehen.',
  'domain-proven': 'Der Absender {domain} ist bewiesen und eine offizielle E-Mail-Domain von {brand}.',
  'proven-for-stranger': 'Über {brand} ({domain}) unter dem Namen von jemand anderem verschickt.',
  'domain-official': 'Der Absender nennt {domain}, eine Domain von {brand}, aber nichts beweist es.',
  'authentication-failed': 'Der Absender nennt {domain}, doch der empfangende Server fand: Von dort kommt das nicht.',
  'sender-elsewhere': 'Von {domain} verschickt, keiner Domain von {brand}.',
  'sender-unlike-name': 'Von {domain} verschickt, wo nichts von {name} steht.',
  'sender-named-alike':
    'Von {domain} verschickt: Die Domain trägt den Namen von {brand}, ist aber nicht als deren bekannt.',
  'sender-shares-word': 'Von {domain} verschickt: Die Domain trägt ein Wort, das auch ein Name von {brand} ist.',
  'sender-trusted': 'Sie haben entschieden, {domain} zu vertrauen.',
  'sender-marked': 'Sie haben eine frühere E-Mail dieses Absenders von {domain} als gefälscht bezeichnet.',
  'sender-not-own': 'Nichts beweist, dass es von {brand} kommt.',
  'sender-lookalike': 'Von {domain} verschickt: Das sieht nur aus wie eine Domain von {brand}.',
  'sender-freemail': 'Aus einem persönlichen Postfach bei {domain} verschickt.',
  'sender-personal': 'Aus einem persönlichen Postfach bei {domain} verschickt.',
  'sender-self-service': 'Über {domain} verschickt, wo jeder unter jedem Namen schreiben kann.',
  'sender-malformed': 'Die Absenderadresse ist keine echte.',
  'sender-forged': 'Benutzt die Adresse von {other}, um als jemand anderes zu sprechen.',
  'address-in-name': 'Zeigt eine Adresse von {shown} als Namen; die wirkliche Adresse ist eine andere.',
  'nothing-proven': 'Nichts beweist, wer das verschickt hat.',
  'link-lookalike': 'Führt zu {domain}: Das sieht nur aus wie eine Domain von {brand}.',
  'link-address': 'Führt zu einer bloßen Netzwerkadresse.',
  'link-hidden': 'Führt über {domain}, wo nicht zu sehen ist, wohin.',
  'link-detour': 'Leiht sich eine Seite von {via}, um Sie zu {domain} weiterzuschicken.',
  'link-open-host': 'Führt zu {domain}, wo jeder etwas veröffentlichen kann.',
  'link-text-differs': 'Zeigt einen Link zu {shown}, der zu {domain} führt.',
  'link-userinfo': 'Stellt in einem Link einen Namen vor den wirklichen Host.',
  'link-embedded': 'Öffnet eine Seite, die im Link selbst versteckt ist.',
  'mail-buttons-only': 'Bietet nur Knöpfe an, die eine E-Mail an {address} schreiben.',
  'code-elsewhere': 'Zeigt einen QR-Code, der zu {domain} führt, keiner Domain von {brand}.',
  'link-elsewhere': 'Führt zu {domain}, keiner Domain von {brand}.',
  'reply-elsewhere': 'Antworten gehen an {address}, nicht an {brand}.',
  'reply-differs': 'Antworten gehen an {address}, nicht an den Absender.',
  'mail-button': 'Die Knöpfe schreiben eine E-Mail an {address}.',
  'phone-unknown': 'Will, dass Sie {number} anrufen, keine bekannte Nummer von {brand}.',
  'phone-named': 'Nennt die Nummer {number}, die niemand als die von {brand} kennt.',
  'phone-in-note': 'Will, dass Sie {number} anrufen; das hat ein Fremder in eine E-Mail von {brand} geschrieben.',
  'phone-beside': 'Nennt die Nummer {number}, die ein Fremder in eine E-Mail von {brand} geschrieben haben kann.',
  'chat-unknown': 'Will in einem Chat weiterreden: {handle}.',
  'attachment-page': 'Bringt eine Webseite als Anhang mit: {name}.',
  'attachment-locked': 'Bringt eine verschlossene Datei mit, das Passwort liegt daneben: {name}.',
  'attachment-program': 'Bringt ein Programm als Anhang mit: {name}.',
  'attachment-instead': 'Sagt selbst nichts, sondern schickt Sie zu einem Anhang: {name}.',
  'picture-only': 'Zeigt Bilder statt Text.',
  'text-hidden': 'Versteckt Text, den Lesende nicht sehen.',
  'asks-credentials': 'Fragt nach einem Passwort oder will, dass Sie sich anmelden.',
  'asks-verify': 'Will, dass Sie ein Konto bestätigen oder erneuern.',
  'asks-account-threat': 'Droht, dass ein Konto geschlossen ist oder wird.',
  'asks-sign-in-alert': 'Meldet eine Anmeldung, die nicht Ihre war.',
  'asks-payment-problem': 'Meldet ein Problem mit einer Zahlung.',
  'asks-card': 'Fragt nach Kartendaten.',
  'asks-bank': 'Fragt nach Bankdaten.',
  'asks-identity-papers': 'Fragt nach Ausweisen oder persönlichen Daten.',
  'asks-seed-phrase': 'Fragt nach den geheimen Wörtern einer Wallet.',
  'asks-one-time-code': 'Fragt nach einem Einmalcode.',
  'asks-gift-card': 'Fragt nach Geschenkkarten.',
  'asks-crypto': 'Bietet Kryptogeld an oder will es haben.',
  'asks-remote-access': 'Will Ihren Computer sehen oder steuern.',
  'asks-parcel': 'Sagt, ein Paket warte darauf, dass Sie etwas tun.',
  'asks-fine': 'Sagt, eine Strafe oder Steuer sei zu zahlen.',
  'asks-refund': 'Bietet Geld, Punkte oder eine Erstattung zum Abholen an.',
  'asks-prize': 'Verspricht einen Preis oder eine Belohnung.',
  'asks-order': 'Erzählt von einem Kauf oder einer Verlängerung.',
  'asks-call': 'Will, dass Sie anrufen.',
  'asks-reply': 'Will, dass Sie antworten.',
  'asks-attachment': 'Will, dass Sie einen Anhang öffnen.',
  'asks-archive-password': 'Nennt das Passwort einer Datei.',
  'asks-secrecy': 'Will, dass Sie es geheim halten.',
  'asks-deadline': 'Drängt zur Eile.',
};

const known: ReadonlyMap<string, string> = new Map(Object.entries(reasons));

export const evidence: Translation<typeof english> = {
  headline: ({ brand, contradiction, headline, verdict }) => {
    if (contradiction !== null && brand !== null) return germanHeadline(brand.name, contradiction);
    if (verdict !== 'unknown' || headline === '') return headline;
    return brand === null
      ? 'Nennt sich nach keiner Organisation, die zu prüfen wäre.'
      : `Nennt sich ${brand.name}; dagegen spricht wenig oder nichts.`;
  },
  // Evidence of another version may have a code that is not known here.
  reason: ({ code, values, text }) =>
    known.get(code)?.replace(/\{(\w{1,20})\}/g, (_, name: string) => values[name] ?? '') ?? text,
};
