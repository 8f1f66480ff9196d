import { describe, expect, it } from 'vitest';
import { passage } from '../../../../shared/detect/reading.ts';
import { findRequests } from '../../../../shared/detect/requests/find-requests.ts';
import type { RequestKind } from '../../../../shared/detect/requests/language.ts';
import { languages } from '../../../../shared/detect/requests/lexicon.ts';

const kindsIn = (text: string) => findRequests(passage('body', text).senses).map(({ kind }) => kind);

const sentences: readonly (readonly [language: string, kind: RequestKind, text: string])[] = [
  ['en', 'verify', 'Please verify your account.'],
  ['en', 'credentials', 'Your password expires in 48 hours.'],
  ['en', 'account-threat', 'Your wallet will be suspended.'],
  ['en', 'sign-in-alert', 'We noticed an unusual sign-in.'],
  ['en', 'parcel', 'Your package could not be delivered.'],
  ['en', 'prize', 'You have won an exclusive reward!'],
  ['en', 'seed-phrase', 'Enter your recovery phrase.'],
  ['en', 'remote-access', 'Download AnyDesk so that we can help.'],
  ['en', 'gift-card', 'Buy two gift cards and send me the codes.'],
  ['en', 'one-time-code', 'Reply with the verification code back to us.'],
  ['en', 'secrecy', 'Keep this strictly confidential.'],
  ['de', 'verify', 'Bitte bestätigen Sie Ihr Konto.'],
  ['de', 'account-threat', 'Ihr Konto wurde gesperrt.'],
  ['de', 'parcel', 'Ihr Paket konnte nicht zugestellt werden, bitte bestätigen Sie die Adresse.'],
  ['de', 'prize', 'Sie haben einen Gutschein gewonnen!'],
  ['fr', 'verify', 'Veuillez vérifier votre compte.'],
  ['fr', 'account-threat', 'Votre compte a été suspendu.'],
  ['fr', 'parcel', "Le chauffeur n'a pas pu livrer votre colis."],
  ['fr', 'prize', 'Félicitations, recevez votre cadeau !'],
  ['es', 'verify', 'Verifique su cuenta.'],
  ['es', 'account-threat', 'Su cuenta ha sido suspendida.'],
  ['es', 'parcel', 'Su paquete está retenido en la aduana.'],
  ['es', 'prize', '¡Felicidades! Reclama tu premio.'],
  ['it', 'verify', 'Verifica il tuo account.'],
  ['it', 'account-threat', 'Il tuo conto è stato sospeso.'],
  ['it', 'parcel', 'Il tuo pacco è in attesa di consegna.'],
  ['it', 'prize', 'Congratulazioni, ritira il tuo premio!'],
  ['pt', 'verify', 'Regularize sua conta agora.'],
  ['pt', 'account-threat', 'Sua conta foi bloqueada.'],
  ['pt', 'parcel', 'Sua encomenda está retida, pague a taxa.'],
  ['pt', 'refund', 'Você possui pontos a expirar: resgate já.'],
  ['nl', 'verify', 'Bevestig uw rekening.'],
  ['nl', 'account-threat', 'Uw account is geblokkeerd.'],
  ['nl', 'parcel', 'Uw pakket wacht op betaling van de verzendkosten.'],
  ['nl', 'prize', 'Gefeliciteerd, u heeft een cadeaubon gewonnen!'],
  ['pl', 'verify', 'Zweryfikuj swoje konto.'],
  ['pl', 'account-threat', 'Twoje konto zostało zablokowane.'],
  ['pl', 'parcel', 'Twoja paczka została wstrzymana.'],
  ['pl', 'prize', 'Gratulacje! Odbierz nagrodę.'],
  ['sv', 'verify', 'Verifiera ditt konto.'],
  ['sv', 'account-threat', 'Ditt konto har spärrats.'],
  ['sv', 'parcel', 'Ditt paket väntar på betalning av tull.'],
  ['sv', 'prize', 'Grattis! Hämta ditt presentkort.'],
];

describe('findRequests', () => {
  it.each(sentences)('understands in %s the request %s: %s', (_, kind, text) => {
    expect(kindsIn(text)).toContain(kind);
  });

  it.each([
    'The committee will meet on Friday to verify the minutes.',
    'Wir haben das Paket gestern abgeschickt.',
    'La réunion est reportée à jeudi.',
    'Limited time offer on account of the weather.',
    'The test suspended the process and restarted the service.',
    '',
  ])('finds nothing in %j', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('does not put words together that stand far apart', () => {
    expect(kindsIn(`verify ${'one two three four five '.repeat(4)} account`)).toEqual([]);
  });

  it('reads a capital I where an l is meant', () => {
    expect(kindsIn('Someone tried to Iog in to your account. Verify your waIIet.')).toEqual(
      expect.arrayContaining(['sign-in-alert', 'verify']),
    );
  });
});

describe('the languages', () => {
  it('are the nine that are promised', () => {
    expect(languages.map(({ code }) => code).toSorted()).toEqual([
      'de',
      'en',
      'es',
      'fr',
      'it',
      'nl',
      'pl',
      'pt',
      'sv',
    ]);
  });

  it.each(languages.map((language) => [language.code, language] as const))(
    '%s says everything a desk may want',
    (_, { requests }) => {
      const kinds = new Set(requests.map(({ kind }) => kind));
      const must: readonly RequestKind[] = [
        'credentials',
        'verify',
        'account-threat',
        'sign-in-alert',
        'payment-problem',
        'card',
        'bank',
        'identity-papers',
        'one-time-code',
        'crypto',
        'parcel',
        'fine',
        'refund',
        'prize',
        'call',
        'reply',
        'attachment',
        'archive-password',
        'deadline',
      ];
      expect(must.filter((kind) => !kinds.has(kind))).toEqual([]);
    },
  );
});
