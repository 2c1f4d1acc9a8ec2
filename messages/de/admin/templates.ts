export const templates = {
  title: 'Vorlagen',
  description:
    'Dateien, aus denen alle neue Dokumente erstellen können. Was daraus entsteht, ist eine Kopie: Sie bleibt, wie sie ist, wenn die Vorlage geändert oder gelöscht wird.',
  empty: 'Noch keine Vorlagen',
  emptyText:
    'Fügen Sie die Briefe, Formulare und Tabellen hinzu, mit denen hier begonnen wird. Sie stehen dann unter „Neu“, „Aus einer Vorlage“.',
  table: {
    template: 'Vorlage',
    size: 'Größe',
    changed: 'Geändert',
    by: 'Von',
    actions: 'Aktionen',
  },
  menu: {
    actionsFor: 'Aktionen für {name}',
    change: 'Umbenennen und beschreiben …',
    download: 'Herunterladen',
    replace: 'Datei ersetzen …',
    delete: 'Löschen …',
  },
  form: {
    file: 'Datei',
    fileHint: 'Von einem Typ, der hier bearbeitet werden kann; höchstens {limit}.',
    name: 'Name',
    nameHint: 'So heißen auch neue Dokumente.',
    description: 'Wofür sie da ist',
    choose: 'Wählen Sie eine Datei.',
    tooLarge: 'Diese Datei ist größer als {limit}, mehr darf eine Vorlage nicht haben.',
    unreachable:
      'Das Portal war nicht zu erreichen. Nichts wurde geändert; versuchen Sie es noch einmal.',
    cancel: 'Abbrechen',
  },
  add: {
    title: 'Neue Vorlage',
    description: 'Alle Personen mit einem Konto können daraus Dokumente erstellen.',
    confirm: 'Hinzufügen',
  },
  change: {
    title: '„{name}“ umbenennen und beschreiben',
    description: 'Dokumente, die daraus erstellt wurden, behalten ihre Namen.',
    confirm: 'Speichern',
  },
  replace: {
    title: 'Datei von „{name}“ ersetzen',
    description:
      'Neue Dokumente entstehen aus der neuen Datei. Bereits erstellte bleiben, wie sie sind.',
    confirm: 'Ersetzen',
  },
  delete: {
    title: 'Die Vorlage „{name}“ löschen?',
    description:
      'Niemand kann mehr Dokumente daraus erstellen, und ihre Datei wird endgültig entfernt. Dokumente, die daraus erstellt wurden, bleiben.',
    confirm: 'Löschen',
  },
  done: {
    added: 'Die Vorlage „{name}“ wurde hinzugefügt.',
    changed: 'Die Vorlage „{name}“ wurde geändert.',
    replaced: 'Die Datei von „{name}“ wurde ersetzt.',
    deleted: 'Die Vorlage „{name}“ wurde gelöscht.',
  },
}
