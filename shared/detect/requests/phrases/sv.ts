import { asks, type Language, list } from '../language.ts';

const account = `konto, kontot, konton, inkorg, brevlåda, plånbok, wallet, åtkomst, abonnemang, prenumeration, kort, bankkort,
    profil, bankid, medlemskap, bankkonto`;

export const swedish: Language = {
  code: 'sv',
  desks:
    list(`leveransavisering, spåra paket, kundtjänst, kundservice, kundsupport, support, teknisk support, hjälpcenter,
      säkerhetsavdelning, säkerhet, fakturering, fakturaavdelning, inkasso, leveransservice, pakettjänst,
      ditt paket, din leverans, din beställning, din försändelse, paketleverans, administratör,
      systemadministratör, it-avdelning, it-support, helpdesk, skatteverket, återbetalning, spårning`),
  companions: list(
    `team, teamet, avdelning, officiell, info, information, nyheter, nyhetsbrev, meddelande, meddelanden, notis,
      avisering, varning, erbjudande, erbjudanden, present, presentkort, vinnare, pris, från, av, till, för, hos,
      och, i, på, ditt, din, dina, ab, bank, kort, konto, kund, kunder, butik, online, brådskande, viktigt,
      undersökning, grattis, sverige, paket, leverans, belöning, service, club, mina, sidor`,
  ),
  salutations: list('hej, kära, bästa, hejsan, god dag'),
  customers: list('kund, kunder, användare, medlem, prenumerant, kortinnehavare, kontoinnehavare'),
  customerNumbers: list('kundnummer, kund-id, avtalsnummer, fakturanummer'),
  calls: list('ring, ringa, telefon, kontakta, kundtjänst'),
  possessives: list('ditt, din, dina, ert, er, era'),
  belongings: list(
    `konto, kort, paket, beställning, försändelse, faktura, abonnemang, prenumeration, betalning, inkorg, poäng,
      plånbok, leverans, order, medlemskap`,
  ),
  closings: list(
    `med vänliga hälsningar, vänliga hälsningar, hälsningar, tack, mvh, med vänlig hälsning,
      alla rättigheter förbehållna`,
  ),
  requests: [
    asks(
      'credentials',
      'lösenord, lösenordet, inloggningsuppgifter, pinkod',
      'ange, bekräfta, uppdatera, ändra, går ut, utgått, återställ, behåll, löper ut',
    ),
    asks(
      'verify',
      'verifiera, bekräfta, uppdatera, validera, låsa upp, återaktivera, aktivera, återställa, kontrollera',
      account,
    ),
    asks(
      'verify',
      'verifiera, bekräfta, uppdatera, kontrollera',
      'uppgifter, identitet, betalningsuppgifter, betalningsmetod, betalinformation, kortuppgifter',
      'din, dina, ditt',
    ),
    asks(
      'account-threat',
      account,
      `spärrat, spärrats, blockerat, blockerats, begränsat, begränsats, inaktiverat, stängt, stängts, raderat,
        avstängt, avstängd, upphört, spärras, stängas, suspenderat, spärrad`,
    ),
    asks('account-threat', 'lagring, lagringsutrymme, inkorg, brevlåda', 'full, nästan full, fullt, överskridet'),
    asks('account-threat', 'kronofogden, inkassokrav, betalningsanmärkning, stämning, rättsliga åtgärder'),
    asks(
      'sign-in-alert',
      'inloggning, aktivitet, enhet, inloggningsförsök, transaktion, åtkomst',
      'ovanlig, misstänkt, okänd, ny, obehörig, avvikande',
    ),
    asks(
      'payment-problem',
      'betalning, betalningen, faktura, fakturan, dragning, betalningsmetod',
      'misslyckades, nekades, nekad, obetald, förfallen, avvisad, problem, påminnelse, misslyckats, gick inte',
    ),
    asks('card', 'kreditkort, kortnummer, kortuppgifter, cvv', 'ange, bekräfta, uppdatera, fyll i'),
    asks('bank', 'kontonummer, bankuppgifter, clearingnummer, iban', 'ange, bekräfta, skicka, uppdatera'),
    asks('identity-papers', 'pass, körkort, id-kort, legitimation, personnummer', 'kopia, foto, skicka, ladda upp'),
    asks('one-time-code', 'verifieringskod, säkerhetskod, engångskod, sms-kod', 'skicka, dela, svara, ange, uppge'),
    asks(
      'crypto',
      'plånbok, wallet, tokens, krypto, bitcoin, nft',
      'anslut, ansluta, hämta, aktivera, verifiera, ta emot',
    ),
    asks(
      'parcel',
      'paket, paketet, försändelse, försändelsen, leverans, leveransen, beställning',
      `kunde inte, väntar, hålls, avgift, tull, tullavgift, adress, leveransadress, ny leverans, misslyckades,
        returneras, fraktavgift, stoppat, försenat, ofullständig, porto`,
      'paket, paketet, betala, bekräfta, ditt, din, kr, leverans, vänligen',
    ),
    asks(
      'fine',
      'böter, bot, skatt, restskatt, trängselskatt, parkeringsböter',
      'betala, obetald, återbäring, förfallen, påminnelse',
    ),
    asks(
      'refund',
      'återbetalning, återbäring, skatteåterbäring, ersättning, poäng, bonuspoäng',
      'få, ansök, tillgänglig, bekräfta, hämta, går ut, väntar, berättigad, ta emot',
    ),
    asks(
      'prize',
      'vunnit, vinn, vinna, vinnare, utvald, grattis, chans, lottning, dragning',
      'pris, present, presentkort, gratis, iphone, undersökning, belöning, erbjudande, delta, få, värdecheck',
    ),
    asks('prize', 'hämta, hämta ut, få, ta emot, kräv, lös in', 'pris, present, belöning, presentkort, vinst'),
    asks('prize', 'undersökning, enkät, frågor', 'present, belöning, gratis, pris, få, chans, presentkort'),
    asks('call', 'ring, ringa, kontakta', 'avbryta, avbeställa, nummer, omedelbart, återbetalning, kundtjänst, oss på'),
    asks('reply', 'svara, svar, besvara', 'på detta mejl, på detta meddelande, omgående, detta e-postmeddelande'),
    asks('attachment', 'bifogad, bifogat, bilaga, bilagan, bifogade', 'öppna, faktura, dokument, se, ladda ner, pdf'),
    asks('archive-password', 'lösenord', 'bilaga, bilagan, fil, filen, pdf, arkiv'),
    asks('deadline', 'inom', '24 timmar, 48 timmar, 72 timmar, 24h, 48h, 3 dagar, 7 dagar'),
    asks(
      'deadline',
      `omedelbart, brådskande, sista chansen, sista påminnelsen, sista varningen, går ut idag, snarast,
        så snart som möjligt, omgående, åtgärd krävs`,
    ),
  ],
};
