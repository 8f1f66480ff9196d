import { asks, type Language, list } from '../language.ts';

const account =
  'konto, kontos, account, benutzerkonto, kundenkonto, postfach, wallet, zugang, onlinebanking, online-banking, mitgliedschaft, kundendaten, profil, apple-id, karte, bankkonto, abo, abonnement';

export const german: Language = {
  code: 'de',
  desks:
    list(`kundendienstzentrum, gewinnerteam, gewinner team, sicherheits*, paketverfolgung, paketbenachrichtigung, versandbenachrichtigung, kontobenachrichtigung, zustell*, kundenservice, kundendienst, kundenbetreuung, kunden-service, kundencenter, kundenzentrum, support, service-team, serviceteam, sicherheitsteam, sicherheitsabteilung, sicherheit, sicherheitshinweis,
    technischer dienst, it-abteilung, it-support, helpdesk, abrechnung, buchhaltung, forderungsmanagement, inkasso, rechnungsstelle, mahnabteilung, zustellung, zustellservice, zustelldienst,
    sendungsverfolgung, paketdienst, paketzustellung, lieferdienst, versandabteilung, ihr paket, ihre sendung, ihre lieferung, ihre bestellung, systemadministrator, kontosicherheit, rundfunk, rueckerstattung, rückerstattung, finanzamt, zollamt`),
  companions:
    list(`herzlichen, herzlichste, herzliche, herzlich, glückwunsch, glückwünsche, glueckwunsch, gluckwunsch, exklusives, exklusive, exklusiv, gratis, kostenlos, sofortige, zustellung, ohne, bedingungen, weihnachten, heute, jetzt, nur, sie, sind, ausgewählt, unser, unsere, an, einkauf, club, team, abteilung, offiziell, info, information, informationen, nachricht, nachrichten, newsletter, mitteilung, benachrichtigung, hinweis, aktuell, angebot, angebote, aktion, gutschein, gutscheine, gewinnspiel, gewinn, gewinner, gewinnerteam,
    von, der, die, das, ihr, ihre, dein, deine, im, in, und, für, fuer, bei, zum, gmbh, ag, kg, se, ev, bank, online, service, konto, karte, kunde, kunden, kundenkonto, deutschland, botschaft, geschenk, geschenkkarte, dringend, wichtig, umfrage, paket, sendung, vorteil, vorteile, treue, treuepunkte, markt, filiale, supermarkt, belohnung, belohnungen, club, einkaufsgutschein, shop`),
  salutations: list('sehr geehrte, sehr geehrter, sehr geehrtes, hallo, guten tag, liebe, lieber'),
  customers: list(
    'kunde, kunden, kundin, kundinnen, mitglied, nutzer, nutzerin, benutzer, abonnent, karteninhaber, damen und herren',
  ),
  customerNumbers: list('kundennummer, kunden-nr, vertragsnummer, mitgliedsnummer, rechnungsnummer'),
  calls: list('anrufen, rufen, anruf, hotline, telefon, telefonisch, kontaktieren, kundenservice'),
  possessives: list('ihr, ihre, ihrem, ihren, ihrer, ihres, dein, deine, deinem, deinen, deiner'),
  belongings: list(
    'konto, account, karte, paket, sendung, bestellung, lieferung, rechnung, mitgliedschaft, abo, abonnement, postfach, kundenkonto, zugang, gutschein, punkte, wallet, vertrag, zahlung, guthaben, onlinebanking',
  ),
  closings: list(
    'freundlichen gruessen, freundlichen grüßen, freundliche grüße, mit besten grüßen, beste grüße, viele grüße, herzliche grüße, ihr, ihre, dein, mfg, alle rechte vorbehalten, vielen dank',
  ),
  requests: [
    asks(
      'credentials',
      'passwort, kennwort, zugangsdaten, anmeldedaten, pin, tan',
      'eingeben, bestätigen, bestaetigen, aktualisieren, ändern, aendern, läuft ab, laeuft ab, abgelaufen, zurücksetzen, erneuern, ablauf',
    ),
    asks(
      'verify',
      'bestätigen, bestaetigen, bestätigung, verifizier*, aktualisier*, entsperren, reaktivier*, validier*, freischalten, legitimier*, überprüfen, ueberpruefen',
      account,
    ),
    asks(
      'verify',
      'bestätigen, bestaetigen, verifizier*, aktualisier*, überprüfen',
      'daten, identität, identitaet, zahlungsdaten, kontodaten, zahlungsmethode, zahlungsart, zahlungsinformationen, telefonnummer, angaben, persönlichen',
      'ihre, deine, bitte, ihren',
    ),
    asks(
      'account-threat',
      account,
      'gesperrt, sperrung, sperren, eingeschränkt, eingeschraenkt, deaktiviert, geschlossen, gelöscht, schließung, blockiert, beschränkt, ausgesetzt, pausiert, abgelaufen, suspendiert, gekündigt',
    ),
    asks('account-threat', 'speicher, speicherplatz, postfach', 'voll, fast voll, überschritten, erschöpft'),
    asks('account-threat', 'pfändung, vollstreckung, gerichtsvollzieher, inkassoverfahren, mahnbescheid, schufa'),
    asks(
      'sign-in-alert',
      'ungewöhnliche, ungewöhnlicher, ungewöhnliches, verdächtige, verdaechtige, unbekannten, neues, neue, unbefugte, verdächtiger',
      'anmeldung, aktivität, aktivitäten, anmeldeversuch, gerät, login, zugriff, zugriffsversuch, transaktion',
    ),
    asks(
      'payment-problem',
      'zahlung, lastschrift, abbuchung, rechnung, zahlungsmethode, zahlungsart',
      'fehlgeschlagen, abgelehnt, ungültig, ungueltig, nicht möglich, offen, offene, offener, überfällig, ueberfaellig, problem, zurückgewiesen, mahnung, unbezahlt',
    ),
    asks(
      'card',
      'kreditkarte, kreditkartendaten, kartendaten, kartennummer, prüfnummer',
      'eingeben, angeben, bestätigen, aktualisieren, hinterlegen',
    ),
    asks(
      'bank',
      'bankverbindung, kontonummer, iban, bankdaten',
      'angeben, bestätigen, aktualisieren, mitteilen, senden',
    ),
    asks(
      'identity-papers',
      'personalausweis, ausweis, reisepass, ausweiskopie',
      'kopie, foto, senden, hochladen, zusenden',
    ),
    asks(
      'one-time-code',
      'tan, sms-code, bestätigungscode, sicherheitscode, einmalpasswort',
      'senden, mitteilen, weitergeben, antworten',
    ),
    asks(
      'crypto',
      'wallet, token, tokens, bitcoin, krypto, kryptowährung, nft',
      'verbinden, beanspruchen, einlösen, sichern, anfordern, verifizieren, erhalten',
    ),
    asks(
      'parcel',
      'paket, sendung, lieferung, paketzustellung, päckchen',
      'nicht zugestellt, nicht zustellen, zurückgehalten, angehalten, wartet, warteschlange, warteschleife, warteschleife, zollgebühr, zollgebühren, zoll, zustellversuch, adresse, neuer termin, fehlgeschlagen, bestätigen, zurückgesendet, nicht geliefert, ausstehend, versandkosten, zustellgebühr, lieferadresse, verzögert',
      'bitte, bestätigen, bezahlen, zahlen, gebühr, euro, klicken, ihr, ihre, termin, angeben, vereinbaren',
    ),
    asks(
      'fine',
      'bußgeld, bussgeld, steuer, verwarnungsgeld, rundfunkbeitrag, maut',
      'zahlen, bezahlen, überweisen, offen, frist, rückerstattung',
    ),
    asks(
      'refund',
      'rückerstattung, rueckerstattung, erstattung, rückzahlung, gutschrift, steuerrückerstattung, bonuspunkte, treuepunkte, punkte',
      'erhalten, beantragen, verfügbar, bestätigen, genehmigt, abrufen, einlösen, verfallen, wartet',
    ),
    asks(
      'prize',
      'gewonnen, gewinn, gewinne, gewinnen, gewinner, finalist, finalisten, ausgewählt, auserwählt, glückwunsch, glueckwunsch, gluckwunsch, gewinnspiel, verlost, gewinndaten, endauslosung',
      'gutschein*, gewinn*, geschenk*, preis, chance, iphone, jetzt, belohnung, gratis, kostenlos, teilnehmen, ziehung, umfrage, einkaufsgutschein, verlosung, euro, karte, herzlichen',
    ),
    asks(
      'prize',
      'einlösen, einlösung, sichern, holen, abholen, bestätigen, erhalten, beanspruchen, anfordern, wartet, gehört, hol',
      'gutschein*, belohnung*, geschenk*, prämie, einkaufsgutschein, geschenkkarte, gewinn*, überraschung, vip-pass',
    ),
    asks(
      'prize',
      'umfrage, fragen, fragebogen, teilnahme',
      'belohnung, geschenk, gutschein, gewinn, gratis, kostenlos, chance, prämie, erhalten, teilnehmen',
    ),
    asks(
      'call',
      'rufen sie, anrufen, anruf, telefonisch, hotline, kontaktieren sie',
      'stornieren, nicht getätigt, rückerstattung, sofort, umgehend, kundendienst, unter',
    ),
    asks(
      'reply',
      'antworten sie, antworten, melden sie sich',
      'diese e-mail, diese mail, umgehend, schnellstmöglich, auf diese',
    ),
    asks(
      'attachment',
      'anhang, anlage, angehängt, beigefügt, beigefügte',
      'rechnung, dokument, öffnen, siehe, entnehmen, finden, pdf, datei',
    ),
    asks('archive-password', 'passwort, kennwort', 'anhang, datei, pdf, archiv, zip, öffnen'),
    asks('deadline', 'innerhalb', '24 stunden, 48 stunden, 72 stunden, 24h, 48h, zwei tagen, 3 tagen, 7 tagen'),
    asks(
      'deadline',
      'sofort, umgehend, dringend, letzte chance, letzte mahnung, letzte erinnerung, letztes mal, letzte mal, nur noch heute, läuft ab, unverzüglich, keine zeit, bevor es zu spät, handlungsbedarf, nur noch',
    ),
  ],
};
