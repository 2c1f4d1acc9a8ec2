export const invitations = {
  table: {
    caption: 'Einladungen',
    invited: 'Eingeladen',
    linkEnds: 'Link endet',
    linkEndsPhone: 'Link endet',
    invitedBy: '<time></time> von {name}',
    over: 'Abgelaufen',
  },
  actions: {
    sendAgain: 'Erneut senden …',
    revokeEllipsis: 'Zurückziehen …',
    renewTitle: 'Einen neuen Link für {email} erstellen?',
    renewDescription: 'Er gilt ab jetzt eine Woche. Der bisherige Link wird sofort ungültig.',
    renew: 'Neuen Link erstellen',
    revokeTitle: 'Die Einladung an {email} zurückziehen?',
    revokeDescription: 'Der Link wird sofort ungültig. Sie können die Person erneut einladen.',
    revoke: 'Zurückziehen',
    revoked: 'Die Einladung an {email} wurde zurückgezogen.',
  },
  invite: {
    title: 'Einladen',
    description:
      'Die Person bekommt einen Link, setzt ihr eigenes Passwort und ist dabei. Der Link gilt einmal, eine Woche lang.',
    nameHint: 'Die Person kann ihn ändern.',
  },
  link: {
    title: '{email} ist eingeladen',
    mailed:
      'Der Link geht per E-Mail an die Person; hier können Sie ihn auch selbst weitergeben. Er wird nur jetzt angezeigt: Geht er verloren, erstellen Sie in der Liste einen neuen.',
    notMailed:
      'Geben Sie der Person diesen Link. Er wird nur jetzt angezeigt: Geht er verloren, erstellen Sie in der Liste einen neuen.',
    label: 'Link der Einladung',
  },
  import: {
    title: 'Personen importieren',
    description:
      'Alle Personen einer Tabelle werden auf einmal eingeladen. Vorher sehen Sie, was geschehen würde.',
    chooseFile: 'Wählen Sie eine Datei.',
    tooLarge: 'Die Datei ist größer als 900 KiB. Importieren Sie sie in Teilen.',
    file: 'Tabelle (.csv)',
    reading: 'Die Datei wird gelesen …',
    mailToAll: 'Jeder Person eine Einladung per E-Mail senden',
    leftAlone:
      'Übergangen, weil schon vorhanden oder eingeladen: {count, plural, one {# Person} other {# Personen}}.',
    ignored: 'Nicht beachtet: {columns}.',
    wrong:
      '{count, plural, one {# Zeile ist fehlerhaft. Noch kann niemand eingeladen werden.} other {# Zeilen sind fehlerhaft. Noch kann niemand eingeladen werden.}}',
    correct: 'Korrigieren Sie die Datei und wählen Sie sie erneut.',
    nobodyNew: 'In dieser Datei ist niemand neu.',
    willBeInvited:
      '{count, plural, one {# Person wird eingeladen.} other {# Personen werden eingeladen.}}',
    inviteAll: '{count, plural, one {# Person einladen} other {# Personen einladen}}',
    running: 'Personen werden eingeladen',
    soFar: '{done, number} von {of, number} Zeilen sind erledigt.',
    stop: 'Anhalten',
    stopped: 'Angehalten: {done, number} von {of, number} Zeilen sind erledigt.',
    goOn: 'Fortsetzen',
    stoppedText:
      'Was erledigt ist, bleibt erledigt. Setzen Sie hier mit dem Rest fort; oder laden Sie die Links derer herunter, die schon eingeladen sind: Sie werden nur jetzt ausgegeben.',
    wereInvited: '{count, plural, one {# Person eingeladen.} other {# Personen eingeladen.}}',
    download: 'Links herunterladen',
    doneMailed: 'Die Links sind per E-Mail unterwegs. Sie werden nur jetzt ausgegeben.',
    doneNotMailed:
      'Bewahren Sie die Tabelle auf und geben Sie allen ihren Link. Die Links werden nur jetzt ausgegeben.',
  },
  columns: {
    title: 'Die Tabelle',
    description:
      'Ihre erste Zeile benennt die Spalten, in beliebiger Reihenfolge. Dazwischen Komma, Semikolon oder Tabulator; höchstens 10.000 Personen.',
    email: 'erforderlich',
    name: 'die Person kann ihn ändern',
    role: 'member oder admin; leer heißt member',
    groups: 'Namen vorhandener Gruppen, getrennt durch Semikolon, Komma oder |',
    quota: 'in GiB, oder unlimited; leer heißt wie in den Einstellungen',
  },
  lines: {
    caption: 'Zeilen der Datei',
    line: 'Zeile',
    outcome: 'Ergebnis',
    more: '{count, plural, one {Und # weitere Zeile, die hier nicht angezeigt wird.} other {Und # weitere Zeilen, die hier nicht angezeigt werden.}}',
    outcomes: {
      new: 'Neu',
      done: 'Jetzt eingeladen',
      account: 'Hat ein Konto',
      invited: 'Schon eingeladen',
      twice: 'Steht weiter oben',
      wrong: 'Fehlerhaft',
    },
  },
  kept: {
    new: 'eingeladen',
    account: 'hat schon ein Konto',
    invited: 'war schon eingeladen',
    twice: 'steht schon weiter oben',
    wrong: 'fehlerhaft',
  },
}
