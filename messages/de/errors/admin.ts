export const editors = {
  noSuchEditor: 'Diesen Editor gibt es nicht.',
  builtIn: '{name} gehört zum Portal: Es gibt nichts zu prüfen.',
  notOpened: '{name} öffnet keine .{extension}-Dateien.',
  nameNeeded: 'Geben Sie dem Editor einen Namen von höchstens 80 Zeichen.',
  noSuchToken: 'Dieses Zugriffstoken gibt es nicht mehr.',
  reportTooNew: 'Der Bericht stammt aus einer Zeit, die noch nicht gekommen ist.',
  oldCopyStays: '{reason} Die letzte gute Kopie bleibt in Gebrauch.',
}

export const mailServer = {
  none: 'In den Einstellungen gibt es keinen Mailserver.',
  notSent: 'Es wurde nichts gesendet. {reason}',
  why: {
    address: 'An eine solche Adresse kann nichts gesendet werden.',
    brokenOff: 'Jeder Versuch wurde abgebrochen.',
    unknownHost: 'Der Hostname des Mailservers ist unbekannt: {answer}',
    unreachable: 'Der Mailserver ist nicht erreichbar: {answer}',
    noAnswer: 'Der Mailserver antwortet nicht: {answer}',
    encryption: 'Die Verbindung zum Mailserver konnte nicht verschlüsselt werden: {answer}',
    signIn: 'Der Mailserver weist den Benutzernamen oder das Passwort zurück: {answer}',
    recipient: 'Der Mailserver nimmt keine E-Mails für diese Adresse an: {answer}',
    letter: 'Der Mailserver hat die E-Mail nicht angenommen: {answer}',
    other: 'Sie konnte nicht gesendet werden: {answer}',
  },
}

export const reasons = {
  needed: 'Geben Sie einen Grund an: Er wird im Protokoll festgehalten. Es wurde nichts geändert.',
  tooLong: 'Ein Grund hat höchstens {most, number} Zeichen.',
}
