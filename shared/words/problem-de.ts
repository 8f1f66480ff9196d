import type { AccountProblemCode } from '../contract/account-problem.ts';

/** What is wrong with an account and what to do about it. In English the backend says so itself, with the server's words. */
export const germanProblems: Readonly<Record<AccountProblemCode, string>> = {
  'unknown-host':
    'Der Mailserver ist unter seinem Namen nicht zu finden. Prüfen Sie den Namen und die Internetverbindung.',
  refused: 'Der Mailserver nimmt an diesem Port keine Verbindung an. Prüfen Sie den Port und die Internetverbindung.',
  timeout: 'Der Mailserver hat nicht rechtzeitig geantwortet. Prüfen Sie die Internetverbindung und den Port.',
  'connection-lost': 'Die Verbindung zum Mailserver ist abgebrochen. Prüfen Sie die Internetverbindung.',
  'certificate-not-trusted':
    'Dem Zertifikat des Mailservers ist nicht zu trauen. Vertrauen Sie ihm nur, wenn Sie den Server selbst betreiben und den Fingerabdruck kennen.',
  'tls-required':
    'Der Mailserver bietet die gewählte Verschlüsselung nicht an. Prüfen Sie den Port und die Art der Verschlüsselung.',
  'plain-not-allowed': 'Unverschlüsselt geht es nur zu diesem Computer selbst. Wählen Sie TLS oder STARTTLS.',
  'wrong-password': 'Der Mailserver hat den Benutzernamen oder das Passwort abgelehnt. Geben Sie das Passwort neu ein.',
  'no-such-mailbox': 'Einen der gewählten Ordner gibt es auf dem Mailserver nicht. Wählen Sie die Ordner neu.',
  'no-such-message': 'Die E-Mail liegt nicht mehr in diesem Ordner.',
  'over-quota': 'Das Postfach ist voll. Schaffen Sie Platz; bis dahin bleibt die E-Mail, wo sie ist.',
  'refused-by-server': 'Der Mailserver hat es abgelehnt. Die E-Mail ist, wo sie war.',
  'not-supported': 'Der Mailserver kann das nicht. Die E-Mail ist, wo sie war.',
  throttled: 'Der Mailserver ist ausgelastet. Warten Sie einige Minuten.',
  protocol: 'Der Mailserver hat unverständlich geantwortet. Prüfen Sie, ob Name und Port die eines IMAP-Servers sind.',
  'no-secret': 'Für dieses Konto ist kein Passwort da. Geben Sie es neu ein.',
  'secret-store': 'Das Passwort konnte nicht gelesen werden. Entsperren Sie den Schlüsselspeicher dieses Computers.',
  'workers-lost': 'Das Prüfen von E-Mails endet immer wieder. Starten Sie Vouchsafe neu; Ihre E-Mails sind unberührt.',
  record:
    'Die Aufzeichnung auf diesem Computer ist nicht lesbar oder nicht schreibbar. Prüfen Sie den Platz auf dem Datenträger.',
  defect: 'In Vouchsafe ist etwas schiefgegangen. Es geht keine E-Mail verloren, und es wird weiter versucht.',
};
