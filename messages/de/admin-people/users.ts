export const users = {
  page: {
    title: 'Personen',
    description: 'Wer sich anmelden darf, und in welcher Rolle.',
    import: 'Importieren',
    show: 'Anzeigen',
    shows: { all: 'Alle', admins: 'Admins', disabled: 'Deaktiviert', invited: 'Eingeladen' },
    search: 'Namen und Adressen durchsuchen',
    noUser: 'Keine Person passt zu „{search}“',
    noDisabled: 'Keine deaktivierten Konten',
    howDisabled: 'Mit einem deaktivierten Konto meldet sich niemand an; seine Dokumente bleiben.',
    noInvitation: 'Keine Einladung passt zu „{search}“',
    nobodyInvited: 'Niemand ist eingeladen',
    howInvited:
      'Wer eingeladen wird, bekommt einen Link, setzt ein Passwort und ist dabei. Bis dahin steht er hier.',
  },
  table: {
    documents: 'Dokumente',
    stored: 'Gespeichert',
    sessions: 'Sitzungen',
    tokens: 'Token',
    lastSeen: 'Zuletzt gesehen',
    you: 'Sie',
    secondStep: 'Zweiter Schritt',
    documentNumber: '{count, plural, =1001 {über 1.000} other {#}}',
    documentCount:
      '{count, plural, =1001 {mehr als 1.000 Dokumente} one {# Dokument} other {# Dokumente}}',
    ownQuota: 'Ein eigenes Kontingent',
    usedOf: '{used} von {quota}',
    usedOfFull: '{used} von {quota}<full> · voll</full>',
    seen: 'gesehen:',
    never: 'nie',
    openSessions: '{sessions, plural, one {# Sitzung} other {# Sitzungen}}',
    openTokens: '{tokens, plural, one {# Zugriffstoken} other {# Zugriffstoken}}',
    openBoth:
      '{sessions, plural, one {# Sitzung} other {# Sitzungen}} und {tokens, plural, one {# Zugriffstoken} other {# Zugriffstoken}}',
  },
  actions: {
    removeAvatarEllipsis: 'Bild entfernen …',
    removeAvatarTitle: 'Das Bild von {name} entfernen?',
    removeAvatarDescription:
      'Es werden wieder die Initialen gezeigt. Die Person kann ein anderes Bild wählen.',
    removeAvatar: 'Entfernen',
    makeMemberEllipsis: 'Zum Mitglied machen …',
    makeAdminEllipsis: 'Zum Admin machen …',
    resetPassword: 'Passwort zurücksetzen …',
    givePassword: 'Passwort vergeben …',
    ownPassword: 'Ihr eigenes ändern Sie unter „Profil“.',
    secondStep: 'Zweiten Schritt entfernen …',
    ownSecondStep: 'Ihren eigenen ändern Sie unter „Profil“.',
    quota: 'Kontingent …',
    tokens: 'Zugriffstoken',
    audit: 'Protokoll dieser Person',
    ownAccount: 'Das ist Ihr eigenes Konto.',
    makeMemberTitle: '{name} zum Mitglied machen?',
    makeAdminTitle: '{name} zum Admin machen?',
    makeMemberDescription:
      'Die Person behält ihre eigenen Dokumente und verliert den Zugang zur Administration, und damit zu den Dokumenten aller anderen.',
    makeAdminDescription:
      'Die Person kann dann die Dokumente aller öffnen, Sperren aufheben und Personen verwalten.',
    makeMember: 'Zum Mitglied machen',
    makeAdmin: 'Zum Admin machen',
    passwordTitle: 'Ein neues Passwort für {name} setzen?',
    passwordDescription:
      'Sitzungen und Zugriffstoken der Person enden sofort. Teilen Sie ihr das neue Passwort selbst mit; unter „Profil“ kann sie es ändern.',
    setPassword: 'Passwort setzen',
    secondStepTitle: 'Den zweiten Schritt von {name} entfernen?',
    secondStepDescription:
      'Für jemanden, der weder die App noch einen Wiederherstellungscode hat. Vergewissern Sie sich, dass wirklich diese Person darum bittet. Danach genügt ihr Passwort, und sie erfährt davon, mit dem Grund.',
    removeSecondStep: 'Entfernen',
    quotaTitle: 'Wie viel darf {name} speichern?',
    quotaDescription:
      'Es zählen alle Versionen der eigenen Dokumente und abgelehnte Speicherungen. Was schon gespeichert ist, bleibt erhalten.',
    saveQuota: 'Kontingent speichern',
    disableTitle: 'Das Konto von {name} deaktivieren?',
    disableDescription:
      'Die Person kann sich nicht mehr anmelden. Ihre Dokumente bleiben erhalten. Laufende Speicherungen werden abgelehnt und aufbewahrt. Ihre Sperren enden, wenn sie ablaufen oder wenn Sie sie aufheben.',
    disableDescriptionOpen:
      'Die Person kann sich nicht mehr anmelden. Was sie offen hat ({open}), endet sofort. Ihre Dokumente bleiben erhalten. Laufende Speicherungen werden abgelehnt und aufbewahrt. Ihre Sperren enden, wenn sie ablaufen oder wenn Sie sie aufheben.',
    enableTitle: 'Das Konto von {name} aktivieren?',
    enableDescription:
      'Die Person kann sich wieder anmelden. Beendete Sitzungen und Token bleiben beendet.',
  },
  secondStepPolicy: {
    title: 'Anmeldung in zwei Schritten',
    off: 'Jeder Person selbst überlassen.',
    admins: 'Wird von allen Admins verlangt, die sich mit einem Passwort anmelden.',
    everyone: 'Wird von allen verlangt, die sich mit einem Passwort anmelden.',
    change: 'Ändern …',
    label: 'Verlangt von',
    choices: {
      off: 'Niemandem: jeder Person selbst überlassen',
      admins: 'Admins',
      everyone: 'Allen',
    },
    dialog: 'Von wem soll ein zweiter Schritt verlangt werden?',
    text: 'Wer gefragt wird und keinen hat, wird jetzt abgemeldet und richtet ihn bei der nächsten Anmeldung ein. Wer über einen Anmeldeanbieter kommt, wird nicht gefragt: Das kann der Anbieter selbst tun.',
    save: 'Speichern',
  },
  fields: {
    email: 'E-Mail-Adresse',
    roleHint: 'Admins haben Zugriff auf die Dokumente, Sperren und Konten aller.',
    newPassword: 'Neues Passwort',
    passwordHint: 'Mindestens 12 Zeichen.',
    makeOneUp: 'Vorschlagen',
  },
  newUser: {
    title: 'Neue Person',
    description:
      'Die Person kann sich mit dieser Adresse und diesem Passwort sofort anmelden. Teilen Sie ihr das Passwort selbst mit.',
  },
  quotaFields: {
    default: 'Wie in den Einstellungen',
    own: 'Eine eigene Größe',
    noSize: 'Geben Sie eine Zahl von GiB an, 0 oder mehr.',
  },
  done: {
    avatarRemoved: 'Das Bild von {name} wurde entfernt.',
    created: '{name} kann sich jetzt anmelden.',
    isAdmin: '{name} ist jetzt Admin.',
    isMember: '{name} ist jetzt Mitglied.',
    passwordSet: '{name} hat ein neues Passwort. Alle Sitzungen dieser Person wurden beendet.',
    disabledAlready: 'Das Konto von {name} war bereits deaktiviert.',
    disabled:
      'Das Konto von {name} wurde deaktiviert.{locks, plural, =0 {} one { Eine Sperre besteht noch, bis sie abläuft oder Sie sie aufheben.} other { # Sperren bestehen noch, bis sie ablaufen oder Sie sie aufheben.}}',
    enabled: '{name} kann sich wieder anmelden.',
    secondStepRemoved: 'Der zweite Schritt von {name} wurde entfernt.',
    secondStepGone: '{name} hatte keinen zweiten Schritt mehr.',
    secondStepAsked:
      'Gespeichert.{sessions, plural, =0 {} one { Eine Sitzung wurde beendet.} other { # Sitzungen wurden beendet.}}',
    quotaChanged: 'Das Kontingent von {name} wurde geändert.',
  },
}
