import { asks, type Language, list } from '../language.ts';

const account = `account, rekening, bankrekening, mailbox, postvak, wallet, toegang, abonnement, pas, bankpas, betaalpas,
    profiel, digid, mijn omgeving, kaart`;

export const dutch: Language = {
  code: 'nl',
  desks: list(`pakketvrijgave, pakketmelding, in afwachting van levering, levering, bezorgstatus, opslag vol,
      klantenservice, klantendienst, klantcontact, ondersteuning, support, helpdesk, technische dienst,
      beveiliging, veiligheidsafdeling, facturatie, administratie, incasso, incassobureau, bezorgdienst,
      pakketdienst, bezorging, uw pakket, je pakket, uw bestelling, je bestelling, uw zending, track en trace,
      pakketbezorging, beheerder, systeembeheer, fraudehelpdesk, belastingdienst, afdeling fraude`),
  companions:
    list(`bestelling, levering, jouw, opslag, team, afdeling, officieel, info, informatie, nieuws, nieuwsbrief,
      melding, meldingen, bericht, berichten, waarschuwing, aanbieding, aanbiedingen, actie, cadeau, cadeaukaart,
      cadeaubon, winnaar, prijs, van, de, het, een, en, voor, bij, uw, je, jouw, bv, nv, bank, rekening, kaart,
      klant, klanten, winkel, online, dringend, belangrijk, enquête, gefeliciteerd, nederland, pakket, bezorging,
      beloning, service, mijn, belgie, club, voordeel`),
  salutations: list('beste, geachte, hallo, hoi, dag'),
  customers: list(
    'klant, klanten, gebruiker, lid, abonnee, relatie, heer, mevrouw, heer mevrouw, rekeninghouder, kaarthouder',
  ),
  customerNumbers: list('klantnummer, klantcode, factuurnummer, contractnummer'),
  calls: list('bel, bellen, telefoon, neem contact op, klantenservice'),
  possessives: list('uw, je, jouw'),
  belongings: list(
    `account, rekening, pakket, bestelling, zending, factuur, abonnement, pas, kaart, betaling, mailbox, toegang,
      punten, wallet, profiel, pakje, digid`,
  ),
  closings: list(
    `met vriendelijke groet, vriendelijke groet, vriendelijke groeten, groeten, bedankt, hoogachtend,
      alle rechten voorbehouden, groet, met hartelijke groet`,
  ),
  requests: [
    asks(
      'credentials',
      'wachtwoord, inloggegevens, pincode, gebruikersnaam',
      'invoeren, bevestigen, bijwerken, wijzigen, verloopt, verlopen, opnieuw instellen, behouden, vernieuwen',
    ),
    asks(
      'verify',
      `verifi*, bevestig*, bijwerken, valideren, deblokkeren, heractiveren, activeren, controleren, updaten,
        vernieuwen, herstellen, bijgewerkt, actualiseren`,
      account,
    ),
    asks(
      'verify',
      'verifi*, bevestig*, bijwerken, controleren, updaten',
      'gegevens, identiteit, betaalgegevens, betaalmethode, persoonsgegevens',
      'uw, je, jouw',
    ),
    asks(
      'account-threat',
      account,
      `geblokkeerd, geschorst, opgeschort, beperkt, gedeactiveerd, gesloten, verwijderd, afgesloten, verlopen,
        verloopt, blokkeren, blokkade, beëindigd, opgeheven`,
    ),
    asks('account-threat', 'opslag, opslagruimte, mailbox, postvak', 'vol, bijna vol, overschreden'),
    asks('account-threat', 'beslaglegging, deurwaarder, gerechtelijke, dagvaarding, dwangbevel'),
    asks(
      'sign-in-alert',
      'inlogpoging, aanmelding, activiteit, apparaat, transactie, toegang',
      'ongebruikelijke, verdachte, onbekend, onbekende, nieuw, nieuwe, ongeautoriseerde, afwijkende',
    ),
    asks(
      'payment-problem',
      'betaling, incasso, factuur, betaalmethode, automatische incasso',
      `mislukt, geweigerd, openstaande, openstaand, niet gelukt, probleem, achterstand, onbetaald, verlopen,
        herinnering`,
    ),
    asks('card', 'creditcard, kaartnummer, creditcardgegevens, cvc', 'invoeren, bevestigen, bijwerken, opgeven'),
    asks('bank', 'rekeningnummer, iban, bankgegevens', 'invoeren, bevestigen, doorgeven, sturen, opgeven'),
    asks('identity-papers', 'paspoort, identiteitsbewijs, id-kaart, rijbewijs', 'kopie, foto, sturen, uploaden'),
    asks(
      'one-time-code',
      'verificatiecode, beveiligingscode, sms-code, tan-code',
      'sturen, doorgeven, delen, antwoorden',
    ),
    asks(
      'crypto',
      'wallet, tokens, crypto, bitcoin, nft, ledger',
      'koppelen, claimen, ontvangen, activeren, verifiëren, migreren',
    ),
    asks(
      'parcel',
      'pakket, zending, bezorging, bestelling, pakketje, levering',
      `niet bezorgd, niet bezorgen, vastgehouden, verzendkosten, invoerkosten, douane, douanekosten, adres,
        nieuwe bezorging, wacht, mislukt, openstaand, teruggestuurd, niet geleverd, vertraagd, bezorgkosten,
        inplannen, niet afleveren, in de wacht`,
      'uw, je, pakket, betalen, bevestig, bevestigen, euro, zending',
    ),
    asks(
      'fine',
      'boete, belasting, belastingschuld, verkeersboete, heffing',
      'betalen, openstaand, openstaande, achterstand, teruggave, aanmaning, voldaan',
    ),
    asks(
      'refund',
      'terugbetaling, teruggave, restitutie, vergoeding, compensatie, punten, spaarpunten',
      'ontvangen, aanvragen, beschikbaar, bevestigen, klaar, verlopen, verzilveren, recht',
    ),
    asks(
      'prize',
      'gewonnen, winnen, winnaar, win, geselecteerd, gefeliciteerd, kans, uitgekozen, verloting, finalist',
      `prijs, cadeau, cadeaukaart, cadeaubon, gratis, iphone, enquête, waardebon, beloning, ontvangen, deelnemen,
        aanbieding, pakket`,
    ),
    asks(
      'prize',
      'claim, claimen, ontvangen, ontvang, ophalen, verzilveren, opeisen',
      'prijs, cadeau, cadeaukaart, beloning, waardebon, cadeaubon',
    ),
    asks('prize', 'enquête, vragen, vragenlijst', 'cadeau, beloning, gratis, ontvangen, prijs, ervaring, kans'),
    asks(
      'call',
      'bel, bellen, neem contact op',
      'annuleren, nummer, direct, terugbetaling, klantenservice, onmiddellijk, naar',
    ),
    asks(
      'reply',
      'reageer, antwoord, beantwoord, reageren',
      'op deze e-mail, deze mail, dringend, dit bericht, per direct',
    ),
    asks(
      'attachment',
      'bijlage, bijgevoegd, bijgevoegde',
      'openen, factuur, document, bekijken, zie, vindt, pdf, downloaden',
    ),
    asks('archive-password', 'wachtwoord, code', 'bijlage, bestand, pdf, openen, archief'),
    asks('deadline', 'binnen', '24 uur, 48 uur, 72 uur, 24u, 48u, 3 dagen, 7 dagen, 14 dagen'),
    asks(
      'deadline',
      `onmiddellijk, direct actie, dringend, laatste kans, laatste herinnering, laatste waarschuwing,
        verloopt vandaag, zo snel mogelijk, per direct, actie vereist, zo spoedig mogelijk`,
    ),
  ],
};
