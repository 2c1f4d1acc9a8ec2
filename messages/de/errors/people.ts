export const users = {
  noSuchUser: 'Diese Person gibt es nicht.',
  emailTaken: 'Für {email} gibt es schon ein Konto.',
  notAnEmail: 'Das ist keine E-Mail-Adresse.',
  nameNeeded: 'Ein Name wird gebraucht.',
  nameTooLong: 'Ein Name hat höchstens {most, number} Zeichen.',
  passwordTooShort:
    'Ein Passwort braucht mindestens {least, number} Zeichen; dieses hat {length, number}.',
  passwordTooLong: 'Ein Passwort hat höchstens {most, number} Zeichen.',
  notYourself:
    'Ihr eigenes Konto können Sie nicht deaktivieren. Bitten Sie einen anderen Admin darum. Es wurde nichts geändert.',
  lastAdmin:
    'Das ist der letzte Admin, der sich anmelden kann: Danach könnte niemand mehr das Portal verwalten. Machen Sie zuerst jemand anderen zum Admin. Es wurde nichts geändert.',
}

export const signIn = {
  wrong: 'Die E-Mail-Adresse oder das Passwort stimmt nicht.',
  wait: 'Zu viele Fehlversuche. Versuchen Sie es in {minutes, plural, one {einer Minute} other {# Minuten}} noch einmal.',
  tooMany: 'Zu viele Versuche. Versuchen Sie es in einer Viertelstunde noch einmal.',
  tooManyUnchanged:
    'Zu viele Fehlversuche. Es wurde nichts geändert; versuchen Sie es in einer Viertelstunde noch einmal.',
  wrongCurrent: 'Das ist nicht Ihr aktuelles Passwort.',
  resetOver:
    'Dieser Link ist abgelaufen: Er gilt einmal, eine Stunde lang. Ihr Passwort wurde nicht geändert.',
  signedOut:
    'Sie sind abgemeldet. Es wurde nichts geändert; melden Sie sich an und versuchen Sie es noch einmal.',
  signedOutEditing:
    'Sie sind abgemeldet. Melden Sie sich in einem anderen Tab wieder an, dann besteht Ihr Zugriff hier weiter.',
  disabledEditing:
    'Ihr Konto wurde deaktiviert. Laden Sie herunter, was Sie geschrieben haben, und fragen Sie die Administration.',
  otherOrigin: 'Diese Anfrage kam nicht von einer Seite des Portals. Es wurde nichts geändert.',
}

export const secondStep = {
  wrong:
    'Dieser Code stimmt nicht oder wurde schon benutzt. Warten Sie auf den nächsten, und prüfen Sie, ob die Uhr Ihres Telefons richtig geht.',
  wrongRecovery: 'Das ist keiner Ihrer Wiederherstellungscodes, oder er wurde schon benutzt.',
  notOfThisKey:
    'Dieser Code gehört nicht zu diesem Schlüssel. Prüfen Sie, ob die Uhr Ihres Telefons richtig geht, und geben Sie den Code ein, der jetzt angezeigt wird.',
  offerOver:
    'Dieser Schlüssel wurde vor zu langer Zeit angezeigt. Es wurde nichts geändert; fangen Sie noch einmal an.',
  none: 'Sie haben keinen zweiten Schritt mehr. Es wurde nichts geändert.',
  asked:
    'Dieses Portal verlangt von Ihnen einen zweiten Schritt, darum lässt er sich nicht ausschalten. Richten Sie ihn stattdessen mit einer anderen App ein.',
  ownFirst:
    'Richten Sie die Anmeldung in zwei Schritten zuerst für sich selbst ein, unter „Profil“. Sie würden sonst abgemeldet. Es wurde nichts geändert.',
  reason: 'Geben Sie einen Grund an: Die Person liest ihn.',
}

export const setUp = {
  tooMany:
    'Zu viele falsche Codes. Es wurde nichts angelegt; versuchen Sie es in 15 Minuten noch einmal.',
  wrongCode:
    'Das ist nicht der Code. Beim letzten Start hat das Portal ihn auf seiner Konsole ausgegeben.',
  done: 'Das Portal hat schon einen Admin. Melden Sie sich stattdessen an.',
}

export const invitations = {
  over: 'Diese Einladung gilt nicht mehr: Sie wurde benutzt, zurückgezogen oder ist abgelaufen. Es wurde kein Konto angelegt.',
  notOpen: 'Diese Einladung ist nicht mehr offen. Es wurde nichts geändert.',
  groupGone: 'Eine dieser Gruppen gibt es nicht mehr.',
  invitedAlready:
    '{email} ist schon eingeladen. Erstellen Sie in der Liste der Eingeladenen einen neuen Link.',
}

export const peopleFile = {
  tooLarge: 'Die Datei ist größer als 900 KiB. Importieren Sie sie in Teilen.',
  noEmailColumn: 'Die erste Zeile muss die Spalten benennen, und „email“ muss eine davon sein.',
  columnTwice: 'Die erste Zeile nennt die Spalte „{column}“ zweimal.',
  tooMany:
    'Die Datei enthält {count, number} Personen, und {most, number} können auf einmal importiert werden.',
  empty: 'In dieser Datei steht niemand.',
  notATable: 'Die Datei lässt sich nicht als Tabelle lesen: {reason}.',
  lineNotATable: 'Zeile {line} lässt sich nicht als Tabelle lesen: {reason}.',
  noText: 'Das ist kein Text. Speichern Sie die Tabelle als CSV und wählen Sie diese Datei.',
  tooManyCells: 'Sie hat mehr Zellen, als die erste Zeile Spalten hat.',
  noRole: '„{text}“ ist keine Rolle: member, admin oder nichts für member.',
  noGroup: 'Es gibt keine Gruppe „{name}“.',
  noQuota:
    '„{text}“ ist kein Kontingent: eine Zahl von GiB, unlimited oder nichts für das, was die Einstellungen sagen.',
  badLine: 'Zeile {line}: {reason} Niemand wurde eingeladen.',
  sameMoment:
    'Ein anderer Admin hat genau in diesem Moment eine dieser Personen eingeladen. Es wurde nichts importiert; prüfen Sie die Datei noch einmal.',
}

export const groups = {
  gone: 'Diese Gruppe gibt es nicht mehr. Jemand hat sie gelöscht.',
  nameNeeded: 'Geben Sie der Gruppe einen Namen.',
  taken: 'Es gibt schon eine Gruppe „{name}“.',
  chooseSomebody: 'Wählen Sie jemanden, der hier ein Konto hat.',
}
