export const documents = {
  notFound:
    'Dieses Dokument gibt es nicht, oder es gehört Ihnen nicht. Vielleicht wurde es gelöscht.',
  noSuchDocument: 'Dieses Dokument gibt es nicht.',
  noSuchOrTrashed: 'Dieses Dokument gibt es nicht, oder es liegt im Papierkorb.',
  inTrash: '„{name}“ liegt im Papierkorb. Stellen Sie es zuerst wieder her.',
  openInTrash:
    '„{name}“ liegt im Papierkorb. Nichts ist verloren: Stellen Sie es dort wieder her und öffnen Sie es dann noch einmal.',
  notInTrash: '„{name}“ liegt nicht im Papierkorb. Nur was dort liegt, kann gelöscht werden.',
  notInsertable: '„{name}“ kann nicht in ein Dokument eingefügt werden.',
  noPreview: 'Diese Vorschau gibt es gerade nicht. Laden Sie die Seite neu.',
  changed: 'Das Dokument wurde im selben Moment geändert. {undone} Versuchen Sie es noch einmal.',
  openedAgain:
    'Das Dokument wurde inzwischen noch einmal geöffnet, deshalb wurde nichts freigegeben. Sehen Sie noch einmal nach und entscheiden Sie dann.',
  notCheckedOut:
    'Sie haben dieses Dokument nicht mehr ausgecheckt: Die Auscheckung ist abgelaufen oder wurde von der Administration beendet.',
  accessEnded:
    'Ihr Zugriff auf dieses Dokument in diesem Fenster wurde von der Administration beendet. Laden Sie herunter, was Sie geschrieben haben, und öffnen Sie das Dokument dann noch einmal.',
  openTooLong:
    'Dieses Dokument ist hier so lange geöffnet, wie eine Bearbeitungssitzung dauern darf. Speichern Sie und öffnen Sie es dann noch einmal.',
  keptCopyGone:
    'Diese aufbewahrte Kopie gibt es nicht mehr: Jemand hat sich darum gekümmert, oder ihre 30 Tage sind um.',
  zipGone:
    'Etwas davon gibt es nicht mehr, oder es gehört Ihnen nicht. Es wurde nichts heruntergeladen.',
  zipTooMany:
    'Das sind mehr als {most, number} Dateien und Ordner; mehr fasst eine Zip-Datei nicht. Laden Sie sie in Teilen herunter.',
  zipTooLarge:
    'Das sind mehr als {limit}; mehr fasst eine Zip-Datei hier nicht. Laden Sie sie in Teilen herunter.',
}

export const rights = {
  view: 'Sie dürfen „{name}“ nur lesen. Es wurde nichts geändert.',
  comment: 'Sie dürfen „{name}“ nur lesen und kommentieren. Es wurde nichts geändert.',
  edit: 'Das darf mit „{name}“ nur, wem es gehört. Es wurde nichts geändert.',
  owner: 'Das geht mit „{name}“ nicht. Es wurde nichts geändert.',
  onlyAdmins: 'Das kann nur ein Admin. Es wurde nichts geändert.',
}

export const versions = {
  newestAlready: 'Version {version} ist schon die neueste.',
  newestStays: 'Version {version} ist die neueste und bleibt.',
  pinnedStays: 'Version {version} ist angeheftet und bleibt. Lösen Sie sie zuerst.',
  noSuch: 'Diese Version gibt es nicht.',
  notThere: 'Es gibt keine Version {version} dieses Dokuments.',
  goneOfThis: 'Es gibt keine Version {version} dieses Dokuments mehr.',
  gone: 'Es gibt keine Version {version} mehr.',
  labelTooLong: 'Eine Bezeichnung hat höchstens {most, number} Zeichen. Es wurde nichts geändert.',
  otherType:
    '„{file}“ ist {fileHas, select, extension {eine .{fileExtension}-Datei} other {eine Datei ohne Endung}}, „{name}“ aber {has, select, extension {eine .{extension}-Datei} other {eine Datei ohne Endung}}. Laden Sie sie als eigenes Dokument hoch.',
}

export const names = {
  needed: 'Geben Sie einen Namen ein.',
  slash: 'Ein Name darf weder / noch \\ enthalten.',
  invisible: 'Dieser Name enthält unsichtbare Zeichen. Tippen Sie ihn, statt ihn einzufügen.',
  dotFirst: 'Ein Name darf nicht mit einem Punkt beginnen.',
  dotLast: 'Ein Name darf nicht mit einem Punkt enden.',
  reserved:
    'Windows behält sich diesen Namen vor, deshalb könnte ihn dort niemand herunterladen. Wählen Sie einen anderen.',
  tooLong: 'Dieser Name ist {bytes} Bytes lang; höchstens {most} sind möglich.',
  takenRenaming:
    'In „{place}“ gibt es schon ein Dokument „{name}“. Wählen Sie einen anderen Namen.',
  takenMoving:
    'In „{place}“ gibt es schon ein Dokument „{name}“. Es wurde nicht verschoben; benennen Sie zuerst eines der beiden um.',
}

export const undone = {
  restored: 'Version {version} wurde nicht wiederhergestellt.',
  adopted: 'Die aufbewahrte Kopie wurde nicht zu einer Version; sie ist noch hier.',
  uploaded: 'Ihre Datei wurde nicht als neue Version übernommen; das Dokument ist, wie es war.',
  taken: 'Es bleibt dort geöffnet.',
  retyped: 'Der Typ wurde nicht geändert.',
  checkedOut: 'Es wurde nicht ausgecheckt.',
  trashed: '„{name}“ wurde nicht in den Papierkorb verschoben.',
  deleted: '„{name}“ wurde nicht gelöscht.',
}

export const locks = {
  sinceMoment: 'seit {clock} UTC',
  forMinutes: 'seit {count, plural, one {# Minute} other {# Minuten}} (seit {clock} UTC)',
  forHours: 'seit {count, plural, one {# Stunde} other {# Stunden}} (seit {clock} UTC)',
  sinceDay: 'seit {day}, {clock} UTC',
  youEdit:
    'Sie haben es {since} zur Bearbeitung geöffnet. {undone} Schließen Sie zuerst jenen Editor.',
  youCheckedOut: 'Sie haben es {since} ausgecheckt. {undone} Checken Sie es zuerst ein.',
  otherEdits:
    '{who} hat es {since} zur Bearbeitung geöffnet. {undone} Versuchen Sie es noch einmal, wenn {who} es geschlossen hat.',
  otherCheckedOut:
    '{who} hat es {since} ausgecheckt. {undone} Bitten Sie {who}, es einzuchecken, oder versuchen Sie es später noch einmal.',
  newerLock:
    'Die Sperre, die Sie gesehen haben, ist beendet, und {who} hält jetzt eine neuere. Sie wurde nicht angetastet. Schließen Sie dieses Fenster und sehen Sie sich die Liste noch einmal an.',
}
