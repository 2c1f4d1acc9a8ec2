import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const tokens: Translated<typeof en.admin.tokens> = {
  title: 'Zugriffstoken',
  description:
    'Eines für jede Bearbeitungssitzung: was ein Editor im Namen einer Person mit einem Dokument tun darf. Die Token selbst werden nicht gespeichert.',
  active: 'Aktiv',
  search: 'Personen und Dokumente suchen',
  ofDocument: 'Nur Token für ein Dokument',
  ofUser: 'Nur Token einer Person',
  noMatch: 'Kein Token passt zu „{search}“',
  none: 'Kein solches Token',
  empty: {
    title: 'Keine aktiven Token',
    text: 'Ein Token entsteht, wenn jemand ein Dokument in einem Editor öffnet. Es läuft nach einigen Stunden von selbst ab oder wird hier widerrufen.',
  },
  table: {
    user: 'Person',
    document: 'Dokument',
    rights: 'Rechte',
    editor: 'Editor',
    issued: 'Ausgestellt',
    lastUsed: 'Zuletzt benutzt',
    expires: 'Läuft ab',
    allDocuments: 'Alle Dokumente',
    view: 'Ansehen',
    comment: 'Kommentieren',
    edit: 'Bearbeiten',
    operator: 'Betrieb',
    operatorHint:
      'Auf der Kommandozeile ausgestellt: erlaubt alles, was die Person im Portal darf.',
    usedPhone: 'benutzt',
    neverUsedPhone: 'benutzt:',
    never: 'nie',
    revoked: 'Widerrufen',
    expired: 'Abgelaufen',
    expiresPhone: 'läuft ab',
  },
  actions: {
    actionsFor: 'Aktionen für das Token von {user} für {document}',
    actionsForAll: 'Aktionen für das Token von {user} für alle Dokumente',
    ended: 'Es ist bereits abgelaufen oder widerrufen.',
    revoke: 'Widerrufen …',
    revokeOfUser: 'Alle von {user} widerrufen …',
    revokeOfDocument: 'Alle für dieses Dokument widerrufen …',
    confirm: 'Widerrufen',
    confirmAll: 'Alle widerrufen',
    question: 'Das Token von {user} für „{document}“ widerrufen?',
    questionAll: 'Das Token von {user} für alle Dokumente widerrufen?',
    explanation:
      'Sein Editor kann ab sofort weder lesen noch speichern. Ungespeicherte Änderungen bleiben in ihrem Fenster und nirgends sonst: Der eingebaute Editor bietet sie zum Herunterladen an, ein Office-Server kann sie verlieren. Nur eine Speicherung, die schon unterwegs ist, wird unter „Abgelehnte Speicherungen“ aufbewahrt.',
    questionOfUser: 'Alle Token von {user} widerrufen?',
    explanationOfUser:
      'Jeder Editor, den {user} geöffnet hat, verliert den Zugriff. Die Anmeldung bleibt bestehen, und Dokumente können neu geöffnet werden. Ungespeicherte Änderungen bleiben in ihrem Fenster und nirgends sonst: Der eingebaute Editor bietet sie zum Herunterladen an, ein Office-Server kann sie verlieren. Nur eine Speicherung, die schon unterwegs ist, wird unter „Abgelehnte Speicherungen“ aufbewahrt.',
    questionOfDocument: 'Alle Token für „{document}“ widerrufen?',
    explanationOfDocument:
      'Alle, die es in einem Editor geöffnet haben, verlieren den Zugriff und können es neu öffnen. Ungespeicherte Änderungen bleiben in ihrem Fenster und nirgends sonst: Der eingebaute Editor bietet sie zum Herunterladen an, ein Office-Server kann sie verlieren. Nur eine Speicherung, die schon unterwegs ist, wird unter „Abgelehnte Speicherungen“ aufbewahrt.',
  },
  done: {
    revoked: 'Das Token wurde widerrufen.',
    revokedBefore: 'Das Token war schon widerrufen.',
    ofUser:
      '{count, plural, one {# Token von {user} wurde widerrufen.} other {# Token von {user} wurden widerrufen.}}',
    ofDocument:
      '{count, plural, one {# Token für „{document}“ wurde widerrufen.} other {# Token für „{document}“ wurden widerrufen.}}',
  },
}
