import { asks, type Language, list } from '../language.ts';

const account = `account, conto, carta, utenza, profilo, casella, casella di posta, portafoglio, wallet, accesso, abbonamento,
    conto corrente, home banking, app`;

export const italian: Language = {
  code: 'it',
  desks:
    list(`spazio esaurito, notifica di consegna, tracciamento pacco, servizio clienti, assistenza clienti, assistenza,
      supporto, supporto tecnico, supporto clienti, centro assistenza, servizio sicurezza, sicurezza,
      fatturazione, ufficio fatture, recupero crediti, servizio consegne, corriere, il tuo pacco, il suo pacco,
      il tuo ordine, consegna pacco, spedizione, tracciamento spedizione, amministratore,
      amministratore di sistema, reparto tecnico, ufficio rimborsi, agenzia entrate, agenzia delle entrate,
      servizio antifrode`),
  companions: list(`team, servizio, servizi, ufficiale, info, informazioni, informazione, notizie, newsletter, notifica,
      notifiche, avviso, avvisi, allerta, messaggio, comunicazione, offerta, offerte, regalo, regali, premio,
      premi, di, del, della, dei, il, la, lo, i, le, da, e, per, tuo, tua, suo, sua, banca, carta, conto, clienti,
      cliente, negozio, online, urgente, importante, sondaggio, congratulazioni, spa, srl, gruppo, sicurezza,
      italia, pacco, consegna, spedizione, ricompensa, buono, area`),
  salutations: list('gentile, caro, cara, egregio, salve, ciao, buongiorno, spettabile'),
  customers: list('cliente, clienti, utente, utenti, titolare, membro, abbonato, correntista, contribuente'),
  customerNumbers: list('codice cliente, numero cliente, numero di contratto, numero pratica'),
  calls: list('chiama, chiamare, chiami, telefono, contatta, numero verde, assistenza'),
  possessives: list('suo, sua, tuo, tua, vostro, vostra, suoi, tuoi'),
  belongings: list(
    `account, conto, carta, pacco, ordine, spedizione, fattura, abbonamento, casella, profilo, pagamento,
      rimborso, punti, consegna, utenza, wallet, accesso`,
  ),
  closings: list(
    'cordiali saluti, distinti saluti, saluti, grazie, cordialmente, il team, tutti i diritti riservati, un saluto',
  ),
  requests: [
    asks(
      'credentials',
      'password, credenziali, pin, codice di accesso',
      'inserire, inserisci, confermare, aggiornare, scade, scaduta, reimpostare, modificare, scadenza, conferma',
    ),
    asks(
      'verify',
      `verificare, verifica, verifichi, confermare, conferma, confermi, aggiornare, aggiorna, aggiorni,
        convalidare, sbloccare, riattivare, attivare, ripristinare, regolarizzare`,
      account,
    ),
    asks(
      'verify',
      'verificare, confermare, conferma, aggiornare, aggiorna, aggiorni, verifichi',
      'dati, identità, informazioni, metodo di pagamento, informazioni di pagamento',
      'tuoi, suoi, tue, sue, tuo, suo, i',
    ),
    asks(
      'account-threat',
      account,
      `sospeso, sospesa, bloccato, bloccata, limitato, limitata, disattivato, disattivata, chiuso, cancellato,
        sospensione, scaduto, scaduta, inattivo, disabilitato, limitazione, blocco`,
    ),
    asks('account-threat', 'spazio, casella, archiviazione, memoria', 'pieno, piena, quasi pieno, esaurito, superato'),
    asks(
      'account-threat',
      'azione legale, atto giudiziario, pignoramento, convocazione, citazione, cartella esattoriale',
    ),
    asks(
      'sign-in-alert',
      'accesso, attività, tentativo, dispositivo, transazione, operazione',
      `insolito, insolita, sospetto, sospetta, sconosciuto, nuovo, non autorizzato, non autorizzata, anomalo,
        anomala`,
    ),
    asks(
      'payment-problem',
      'pagamento, addebito, fattura, carta, rinnovo',
      'rifiutato, fallito, non riuscito, scaduta, insoluta, problema, non valido, in sospeso, respinto',
    ),
    asks(
      'card',
      'carta di credito, numero di carta, cvv, dati della carta',
      'inserire, inserisci, confermare, aggiornare, fornire',
    ),
    asks(
      'bank',
      'iban, coordinate bancarie, conto bancario, dati bancari',
      'inviare, fornire, confermare, aggiornare, comunicare',
    ),
    asks(
      'identity-papers',
      'carta d identità, documento d identità, passaporto, patente, tessera sanitaria',
      'copia, foto, inviare, caricare, invia',
    ),
    asks(
      'one-time-code',
      'codice di verifica, codice di sicurezza, codice otp, codice sms',
      'inviare, comunicare, condividere, rispondere, inserisci',
    ),
    asks(
      'crypto',
      'wallet, portafoglio, token, criptovalute, bitcoin, nft',
      'collegare, richiedere, ricevere, attivare, verificare, riscattare',
    ),
    asks(
      'parcel',
      'pacco, spedizione, consegna, ordine',
      `in sospeso, in attesa, non consegnato, bloccato, trattenuto, indirizzo, spese, dogana, dazio, restituito,
        riprogramma*, fallita, giacenza, mancata, non riuscita, tassa, incompleto`,
      'pacco, consegna, tuo, suo, euro, pagamento, spedizione, conferma, confermare',
    ),
    asks(
      'fine',
      'multa, tassa, imposta, sanzione, contravvenzione, pedaggio, bollo',
      'pagare, pagamento, insoluto, scadenza, rimborso, mora',
    ),
    asks(
      'refund',
      'rimborso, risarcimento, indennizzo, punti, bonus',
      'ricevere, richiedere, disponibile, confermare, attesa, scadono, riscattare, ottenere',
    ),
    asks(
      'prize',
      'vincitore, vinto, vincere, vinci, selezionato, congratulazioni, estrazione, fortunato, complimenti',
      'premio, regalo, gratis, buono, iphone, carta regalo, sondaggio, ricevere, offerta, partecipa, ricompensa',
    ),
    asks(
      'prize',
      'richiedere, richiedi, ricevere, ricevi, riscattare, ritira, ottieni',
      'premio, regalo, ricompensa, carta regalo, buono',
    ),
    asks('prize', 'sondaggio, domande, questionario', 'premio, regalo, ricompensa, gratis, ricevere, esperienza'),
    asks(
      'call',
      'chiama, chiamare, contatta, telefona, chiami',
      'annullare, numero, immediatamente, rimborso, assistenza, al',
    ),
    asks('reply', 'rispondi, rispondere, risponda', 'a questa email, questo messaggio, urgente, subito, a questa mail'),
    asks(
      'attachment',
      'allegato, allegata, in allegato',
      'aprire, vedere, fattura, documento, scaricare, troverà, consultare, pdf',
    ),
    asks('archive-password', 'password, codice', 'allegato, archivio, pdf, file, aprire'),
    asks('deadline', 'entro, nelle prossime', '24 ore, 48 ore, 72 ore, 24h, 48h, 3 giorni, oggi'),
    asks(
      'deadline',
      `immediatamente, urgente, ultimo avviso, ultimo sollecito, ultima possibilità, scade oggi, al più presto,
        subito, azione richiesta`,
    ),
  ],
};
