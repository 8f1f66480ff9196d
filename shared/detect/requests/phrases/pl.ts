import { asks, type Language, list } from '../language.ts';

const account = `konto, konta, kontem, koncie, skrzynka, skrzynki, portfel, dostęp, dostępu, abonament, subskrypcja,
    subskrypcji, karta, karty, profil, profilu, rachunek, rachunku, bankowość`;

export const polish: Language = {
  code: 'pl',
  desks: list(`śledzenie przesyłki, status przesyłki, obsługa klienta, biuro obsługi klienta, biuro obsługi,
      dział obsługi klienta, wsparcie, wsparcie techniczne, pomoc techniczna, pomoc, centrum pomocy,
      dział bezpieczeństwa, bezpieczeństwo, dział rozliczeń, rozliczenia, windykacja, dział windykacji,
      doręczenia, kurier, twoja paczka, twoja przesyłka, przesyłka, dostawa, dostawa paczki, twoje zamówienie,
      administrator, administrator poczty, dział it, zwrot podatku, urząd skarbowy`),
  companions: list(
    `zespół, dział, oficjalny, info, informacja, informacje, aktualności, newsletter, powiadomienie,
      powiadomienia, wiadomość, alert, ostrzeżenie, oferta, oferty, prezent, nagroda, nagrody, zwycięzca, od, z,
      w, i, dla, na, twój, twoja, twoje, sa, bank, karta, konto, klient, klienta, sklep, online, pilne, ważne,
      ankieta, gratulacje, grupa, polska, paczka, przesyłka, dostawa, serwis, centrum, obsługa`,
  ),
  salutations: list('drogi, droga, szanowny, szanowna, szanowni, witaj, witamy, cześć, dzień dobry'),
  customers: list(
    'kliencie, klient, klientko, klienta, użytkowniku, użytkownik, członku, abonencie, państwo, panie, pani',
  ),
  customerNumbers: list('numer klienta, numer umowy, numer faktury'),
  calls: list('zadzwoń, zadzwonić, telefon, infolinia, infolinii, skontaktuj się'),
  possessives: list('twój, twoja, twoje, twojego, twojej, twoim, pana, pani, państwa'),
  belongings: list(
    `konto, konta, karta, karty, paczka, paczki, przesyłka, przesyłki, zamówienie, zamówienia, faktura, faktury,
      subskrypcja, subskrypcji, skrzynka, płatność, płatności, portfel, punkty, rachunek, dostawa, abonament`,
  ),
  closings: list(
    `z poważaniem, pozdrawiamy, pozdrowienia, dziękujemy, z wyrazami szacunku, zespół,
      wszelkie prawa zastrzeżone, serdecznie pozdrawiamy`,
  ),
  requests: [
    asks(
      'credentials',
      'hasło, hasła, dane logowania, login, pin',
      'wprowadź, podaj, potwierdź, zaktualizuj, zmień, wygasa, wygasło, zresetuj, wygaśnie, zachowaj',
    ),
    asks(
      'verify',
      `zweryfikuj, zweryfikować, potwierdź, potwierdzić, zaktualizuj, zaktualizować, odblokuj, odblokować,
        aktywuj, aktywować, przywróć, przywrócić, weryfikacja, weryfikacji`,
      account,
    ),
    asks(
      'verify',
      'zweryfikuj, potwierdź, zaktualizuj, zaktualizować, potwierdzić',
      'dane, tożsamość, informacje, metodę płatności, dane płatności, dane karty',
      'swoje, swoją, twoje, swój, swoich',
    ),
    asks(
      'account-threat',
      account,
      `zawieszone, zawieszony, zablokowane, zablokowany, zablokowana, ograniczone, dezaktywowane, zamknięte,
        usunięte, wygasło, wygasła, zawieszenie, blokada, zawieszona, ograniczony, nieaktywne`,
    ),
    asks(
      'account-threat',
      'skrzynka, pamięć, miejsce, limit',
      'pełna, prawie pełna, przekroczony, przekroczona, zapełniona',
    ),
    asks('account-threat', 'komornik, egzekucja, wezwanie, postępowanie, wezwanie sądowe, windykacja'),
    asks(
      'sign-in-alert',
      'logowanie, logowania, aktywność, próba, próbę, urządzenie, urządzenia, transakcja, transakcję',
      `nietypowe, nietypową, podejrzane, podejrzaną, nieznane, nieznanego, nowe, nowego, nieautoryzowane,
        nieautoryzowaną`,
    ),
    asks(
      'payment-problem',
      'płatność, płatności, opłata, faktura, obciążenie',
      `odrzucona, nieudana, zaległa, zaległości, problem, nieopłacona, niezapłacona, nie powiodła się,
        przeterminowana`,
    ),
    asks(
      'card',
      'karta kredytowa, karty kredytowej, numer karty, dane karty, cvv',
      'wprowadź, podaj, potwierdź, zaktualizuj',
    ),
    asks('bank', 'numer konta, rachunek bankowy, dane bankowe, iban', 'podaj, wyślij, potwierdź, zaktualizuj'),
    asks(
      'identity-papers',
      'dowód osobisty, dowodu osobistego, paszport, paszportu, prawo jazdy, pesel',
      'kopia, kopię, zdjęcie, wyślij, prześlij, skan',
    ),
    asks(
      'one-time-code',
      'kod weryfikacyjny, kod sms, kod bezpieczeństwa, kod blik',
      'podaj, wyślij, prześlij, przekaż, odpowiedz',
    ),
    asks('crypto', 'portfel, tokeny, kryptowaluty, bitcoin, nft', 'połącz, odbierz, aktywuj, zweryfikuj, otrzymaj'),
    asks(
      'parcel',
      'paczka, paczki, paczkę, przesyłka, przesyłki, przesyłkę, dostawa, dostawy, zamówienie',
      `nie mogła, nie mogliśmy, wstrzymana, wstrzymano, zatrzymana, opłata, opłaty, opłatę, dopłata, dopłaty,
        cło, adres, adresu, zwrócona, oczekuje, nieudana, nieudanej, niedostarczona, niekompletny, celnej, celna`,
      'paczka, paczki, zapłać, opłać, potwierdź, twoja, twojej, zł, przesyłka, przesyłki, aktualizacji, prosimy',
    ),
    asks(
      'fine',
      'mandat, mandatu, podatek, podatku, kara, grzywna, opłata drogowa',
      'zapłać, opłać, zaległy, zwrot, płatność, termin, zapłaty',
    ),
    asks(
      'refund',
      'zwrot, zwrotu, rekompensata, odszkodowanie, punkty, nadpłata, nadpłaty',
      'odbierz, odebrać, otrzymaj, dostępny, potwierdź, wygasają, oczekuje, przysługuje',
    ),
    asks(
      'prize',
      `wygrałeś, wygrałaś, wygrana, wygraj, zwycięzca, zwycięzcą, wybrany, wybrana, gratulacje, losowanie,
        szansa, wylosowany`,
      `nagroda, nagrodę, prezent, darmowy, za darmo, karta podarunkowa, iphone, ankieta, ankietę, bon, odbierz,
        otrzymaj, oferta`,
    ),
    asks('prize', 'odbierz, odebrać, otrzymaj, zgarnij', 'nagrodę, nagroda, prezent, kartę podarunkową, bon, upominek'),
    asks('prize', 'ankieta, ankietę, ankiecie, pytania', 'nagroda, nagrodę, prezent, darmowy, odbierz, otrzymaj'),
    asks('call', 'zadzwoń, zadzwonić, skontaktuj się, dzwoń', 'anulować, numer, natychmiast, zwrot, obsługi, pod'),
    asks('reply', 'odpowiedz, odpisz, odpowiedź', 'na tę wiadomość, na ten e-mail, pilnie, natychmiast'),
    asks(
      'attachment',
      'załącznik, załączniku, załączony, w załączniku, załączonym',
      'otwórz, faktura, dokument, sprawdź, zobacz, pobierz, pdf',
    ),
    asks('archive-password', 'hasło', 'załącznik, załącznika, plik, pliku, pdf, archiwum'),
    asks('deadline', 'w ciągu, do', '24 godzin, 48 godzin, 72 godzin, 24h, 48h, 3 dni, 7 dni'),
    asks(
      'deadline',
      `natychmiast, pilne, pilnie, ostatnia szansa, ostatnie przypomnienie, ostateczne wezwanie, wygasa dzisiaj,
        jak najszybciej, niezwłocznie, wymagane działanie`,
    ),
  ],
};
