import { asks, type Language, list } from '../language.ts';

const account = `compte, comptes, espace client, messagerie, boîte mail, boite mail, portefeuille, wallet, accès, abonnement,
    carte, profil, carte vitale, identifiant`;

export const french: Language = {
  code: 'fr',
  desks: list(`stockage, notification de livraison, avis de passage, centre de tri, service client, service clients,
      service clientèle, support client, assistance, support technique, support, service technique,
      centre d assistance, service sécurité, service de sécurité, sécurité, service facturation, facturation,
      service recouvrement, service livraison, service de livraison, livraison, suivi des envois, suivi de colis,
      suivi colis, suivi de livraison, votre colis, votre commande, votre livraison, avis de livraison,
      administrateur, service informatique, service remboursement, service des impôts, conseiller, service fraude`),
  companions:
    list(`stockage, nuage, notre, équipe, equipe, service, services, client, clients, clientèle, officiel, info,
      infos, information, informations, newsletter, notification, notifications, message, alerte, avis, offre,
      offres, cadeau, cadeaux, de, du, la, le, les, des, l, d, par, votre, vos, banque, carte, compte, espace,
      boutique, sa, sas, sarl, groupe, france, félicitations, urgent, important, sondage, enquête, bon, achat,
      récompense, gagnant, fidélité, colis, livraison, suivi, sécurité, en ligne, magasin`),
  salutations: list('cher, chère, chers, bonjour, madame, monsieur, madame monsieur'),
  customers: list(
    `client, cliente, clients, clientes, utilisateur, utilisatrice, membre, abonné, abonnée, titulaire, acheteur,
      assuré`,
  ),
  customerNumbers: list('numéro client, numéro de client, identifiant client, référence client, numéro de dossier'),
  calls: list('appelez, appeler, contactez, téléphone, numéro, assistance, conseiller'),
  possessives: list('votre, vos, ton, ta, tes'),
  belongings: list(
    `compte, carte, colis, commande, livraison, facture, abonnement, espace, boîte, messagerie, dossier,
      remboursement, portefeuille, paiement, points, accès, espace client`,
  ),
  closings: list(
    `cordialement, bien cordialement, sincères salutations, salutations, merci, l équipe, votre équipe,
      tous droits réservés, meilleures salutations`,
  ),
  requests: [
    asks(
      'credentials',
      'mot de passe, identifiants, code d accès, code secret, code confidentiel',
      `saisir, entrer, confirmer, modifier, expire, expiré, réinitialiser, mettre à jour, renouveler, expirera,
        conserver`,
    ),
    asks(
      'verify',
      `vérifier, verifier, confirmer, valider, mettre à jour, réactiver, débloquer, activer, activez, confirmez,
        vérifiez, validez, mettez à jour, actualiser, restaurer, régulariser`,
      account,
    ),
    asks(
      'verify',
      'vérifier, confirmer, mettre à jour, confirmez, vérifiez, mettez à jour, valider, actualiser',
      'informations, coordonnées, identité, données, moyen de paiement, informations de paiement',
      'vos, votre, votre compte',
    ),
    asks(
      'account-threat',
      account,
      `suspendu, suspendue, bloqué, bloquée, limité, désactivé, fermé, supprimé, restreint, expiré, expire,
        suspension, suspendre, résilié, désactivation, inactif, clôturé`,
    ),
    asks('account-threat', 'stockage, boîte, espace', 'plein, pleine, saturé, saturée, presque plein'),
    asks(
      'account-threat',
      'poursuites judiciaires, convocation, huissier, saisie, infraction, mise en demeure, plainte',
    ),
    asks(
      'sign-in-alert',
      'connexion, activité, tentative, accès, appareil, transaction',
      'inhabituelle, inhabituel, suspecte, suspect, inconnu, nouvel, nouvelle, non autorisée, non reconnu',
    ),
    asks(
      'payment-problem',
      'paiement, prélèvement, facture, facturation, carte',
      'échoué, refusé, rejeté, impayé, impayée, échec, problème, pas pu, en attente, invalide',
    ),
    asks(
      'card',
      'carte bancaire, carte bleue, numéro de carte, cryptogramme, carte de crédit',
      'saisir, renseigner, confirmer, mettre à jour, fournir',
    ),
    asks(
      'bank',
      'rib, iban, coordonnées bancaires, compte bancaire',
      'envoyer, fournir, confirmer, renseigner, communiquer',
    ),
    asks(
      'identity-papers',
      'carte d identité, pièce d identité, passeport, permis de conduire',
      'copie, photo, envoyer, scan, fournir, transmettre',
    ),
    asks(
      'one-time-code',
      'code de confirmation, code de sécurité, code sms, code reçu',
      'envoyer, communiquer, transmettre, donner',
    ),
    asks(
      'crypto',
      'portefeuille, wallet, jetons, tokens, crypto, bitcoin, nft',
      'connecter, réclamer, recevoir, activer, migrer, vérifier',
    ),
    asks(
      'parcel',
      'colis, livraison, envoi, paquet, livrer',
      `pas pu, en attente, bloqué, frais, retenu, retourné, adresse, nouvelle date, échec, douane, manqué,
        suspendu, reprogrammer, incomplète, incorrecte, affranchissement, instance, attente`,
      'colis, livraison, votre, livrer, paquet, euros, confirmer, veuillez',
    ),
    asks(
      'fine',
      'amende, contravention, impôt, impôts, taxe, péage, vignette',
      'payer, régler, règlement, impayée, majoration, remboursement, en attente',
    ),
    asks(
      'refund',
      'remboursement, rembourser, remboursé, indemnisation, trop perçu, points',
      'recevoir, réclamer, demander, disponible, confirmer, attente, bénéficier, expirent, obtenir, percevoir',
    ),
    asks(
      'prize',
      'gagnant, gagné, gagner, gagnez, sélectionné, félicitations, chance, tirage, heureux, notre gagnant',
      `cadeau, bon d achat, iphone, carte cadeau, récompense, gratuit, gratuitement, participez, sondage, lot,
        offre, recevoir, recevez, boîte mystère, questionnaire, opportunité, bon, prix`,
    ),
    asks(
      'prize',
      'réclamer, réclamez, recevoir, recevez, profiter, obtenir, récupérer',
      'cadeau, récompense, bon d achat, carte cadeau, boîte mystère, prix, lot',
    ),
    asks(
      'prize',
      'sondage, questionnaire, enquête',
      'cadeau, récompense, recevoir, gratuit, expérience, chance, offre, répondre',
    ),
    asks(
      'call',
      'appelez, appeler, contactez, téléphoner',
      'annuler, numéro, immédiatement, remboursement, service, au',
    ),
    asks('reply', 'répondez, répondre, réponse', 'à ce mail, à cet email, ce message, rapidement, par mail, urgente'),
    asks(
      'attachment',
      'pièce jointe, ci-joint, ci-jointe, document joint, fichier joint',
      'ouvrir, consulter, télécharger, trouver, facture, voir, document, convocation',
    ),
    asks('archive-password', 'mot de passe, code', 'pièce jointe, fichier, pdf, archive, document'),
    asks('deadline', 'sous, dans, avant, d ici', '24 heures, 48 heures, 24h, 48h, 72 heures, 72h, 3 jours, 7 jours'),
    asks(
      'deadline',
      `immédiatement, urgent, urgente, dernier rappel, dernier avis, dernière chance, expire aujourd hui,
        dans les plus brefs délais, sans délai, action requise, au plus vite`,
    ),
  ],
};
