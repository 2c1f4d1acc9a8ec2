export const templates = {
  title: 'Neu aus einer Vorlage',
  where: 'Das Dokument wird in „{name}“ erstellt.',
  find: 'Vorlage suchen',
  nothingFound: 'Keine Vorlage passt zu „{words}“.',
  none: 'Noch keine Vorlagen',
  noneText:
    'Hier stehen die Briefe, Formulare und Tabellen, die die Administration Ihrer Organisation hinzugefügt hat.',
  noneAdmin: 'Vorlagen hinzufügen',
  groups: {
    document: 'Dokumente',
    spreadsheet: 'Tabellen',
    presentation: 'Präsentationen',
    text: 'Texte',
    other: 'Andere Dateien',
  },
  saveAs: {
    menu: 'Als Vorlage speichern …',
    title: '„{name}“ als Vorlage speichern',
    description:
      'Alle Personen mit einem Konto können danach neue Dokumente aus einer Kopie der neuesten Version erstellen. Spätere Speicherungen im Dokument ändern die Vorlage nicht.',
    name: 'Name',
    words: 'Wofür sie da ist',
    confirm: 'Als Vorlage speichern',
  },
  saved: '„{name}“ ist jetzt eine Vorlage.',
}
