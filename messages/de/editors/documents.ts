import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const documents: Translated<typeof en.editors.documents> = {
  docx: {
    fixed:
      'Textfelder und Zeichnungen sind hier zu sehen, aber nicht zu ändern: Der eingebaute Editor könnte das nicht speichern.',
    unreadable:
      'Der eingebaute Editor kann dieses Dokument nicht lesen. Herunterladen können Sie es trotzdem.',
    notShown:
      'Der eingebaute Editor kann den größten Teil dieses Dokuments nicht anzeigen, deshalb ist es nur zum Lesen geöffnet. Laden Sie es herunter, um es zu bearbeiten.',
    notInTheFile:
      'Etwas, das Sie geändert haben, kann der eingebaute Editor nicht in dieses Dokument schreiben; deshalb wurde nichts gespeichert. Machen Sie Ihre letzte Änderung rückgängig, oder laden Sie eine Kopie dessen herunter, was Sie sehen.',
    cannotSave:
      'Diese Änderung konnte nicht in das Dokument übernommen werden, ohne den Rest zu gefährden; deshalb wurde nichts gespeichert.',
    notValid:
      'Der Editor hat etwas Ungültiges geschrieben. Diese Änderung konnte nicht in das Dokument übernommen werden, ohne den Rest zu gefährden; deshalb wurde nichts gespeichert.',
    notAZip: 'Dies ist keine .docx-Datei: Ihr Inhalt ist von anderer Art, als ihr Name sagt.',
    passwordProtected:
      'Dieses Dokument ist mit einem Passwort geschützt oder in einem älteren Word-Format und kann hier nicht gelesen werden.',
    damaged:
      'Diese Datei ist beschädigt: Einige ihrer Teile fehlen oder passen nicht zu ihren Prüfsummen.',
    tooManyParts: 'Dieses Dokument hat mehr Teile, als hier sicher geöffnet werden können.',
    tooLarge: 'Dieses Dokument ist entpackt zu groß, um hier geöffnet zu werden.',
    unsupported: 'Diese Datei ist auf eine Weise gepackt, die hier nicht gelesen werden kann.',
    notADocument: 'Diese Datei enthält kein Word-Dokument.',
    brokenPart: 'Dieses Dokument ist beschädigt: Einer seiner Teile ist kein wohlgeformtes XML.',
    comments: {
      title: 'Kommentare',
      close: 'Kommentare schließen',
      done: 'Erledigt',
      mention: 'Jemanden erwähnen',
      mentionable:
        '{count, plural, one {1 Person kann} other {# Personen können}} erwähnt werden. Wählen Sie mit den Pfeiltasten und der Eingabetaste.',
    },
  },
  sheet: {
    sheets: 'Tabellenblätter',
    notice:
      'Der eingebaute Editor ändert Werte und Formeln. Verwenden Sie für Gestaltung, Zeilen, Spalten und Tabellenblätter ein Office-Programm.',
    tooManyCells:
      'Diese Arbeitsmappe hat mehr Zellen, als hier angezeigt werden können. Laden Sie sie herunter und verwenden Sie ein Programm auf Ihrem Computer.',
    damaged:
      'Diese Arbeitsmappe ist beschädigt: Sie lässt sich nicht als das öffnen, was ihr Name sagt. Laden Sie sie herunter, oder kehren Sie zu einer älteren Version zurück.',
    large:
      'Diese Arbeitsmappe ist zu groß, um hier angezeigt zu werden. Laden Sie sie herunter und verwenden Sie ein Programm auf Ihrem Computer.',
    locked:
      'Diese Arbeitsmappe ist mit einem Passwort geschützt oder in einem alten Format und kann deshalb hier nicht angezeigt werden. Laden Sie sie herunter und verwenden Sie ein Programm auf Ihrem Computer.',
    chartFirst:
      'Diese Arbeitsmappe beginnt mit einem Diagramm auf einem eigenen Blatt, das hier nicht angezeigt werden kann. Laden Sie sie herunter und verwenden Sie ein Programm auf Ihrem Computer.',
    shared:
      'Auf dem Blatt „{sheet}“ wurde eine Formel geändert, die andere Zellen mitbenutzen; deren Formeln können nicht geschrieben werden. Machen Sie Ihre letzte Änderung rückgängig.',
    inFormula:
      '{cell} auf dem Blatt „{sheet}“ kann hier nicht geändert werden: Die Zelle gehört zu einer Formel über mehrere Zellen. Machen Sie Ihre Änderung daran rückgängig, oder verwenden Sie dafür einen anderen Editor.',
    inHeadings:
      '{cell} auf dem Blatt „{sheet}“ kann hier nicht geändert werden: Die Zelle gehört zu den Überschriften einer Tabelle. Machen Sie Ihre Änderung daran rückgängig, oder verwenden Sie dafür einen anderen Editor.',
  },
  table: {
    toolbar: 'Tabelle',
    rows: 'Zeilen',
    columns: 'Spalten',
    rowAbove: 'Darüber einfügen',
    rowBelow: 'Darunter einfügen',
    deleteRows: 'Ausgewählte Zeilen löschen',
    columnBefore: 'Links einfügen',
    columnAfter: 'Rechts einfügen',
    deleteColumns: 'Ausgewählte Spalten löschen',
    notice:
      'Eine Datei dieses Typs hat Zellen mit Text, Zeilen und Spalten, sonst nichts: keine Formatierung, keine verbundenen Zellen.',
    asText: 'Als Text angezeigt.',
    badQuoting:
      'Das ist keine vollständige Tabelle: In Zeile {line} beginnt ein Anführungszeichen, das nicht richtig endet. Nichts davon ist verloren oder verändert.',
    tooMany:
      'Diese Tabelle ist zu groß für die Tabellenansicht, die bis zu {cells, number} Zellen, {rows, number} Zeilen und {columns, number} Spalten zeigt.',
    noTable: 'Diese Datei enthält Nullbytes und ist deshalb wahrscheinlich keine Tabelle.',
    unencodable:
      'Diese Datei hat eine Kodierung, in der es „{character}“ nicht gibt. Entfernen Sie das Zeichen, oder öffnen Sie die Datei als Text und wählen Sie in der Zeile darunter UTF-8.',
    between: 'Zwischen den Zellen',
    delimiters: {
      comma: 'Komma',
      semicolon: 'Semikolon',
      tab: 'Tabulator',
      bar: 'Senkrechter Strich',
    },
  },
  text: {
    label: 'Text des Dokuments',
    leave: 'Drücken Sie Escape und dann Tab, um den Text zu verlassen.',
    zeroBytes:
      'Diese Datei enthält Nullbytes und ist deshalb wahrscheinlich kein Text. Sie wird angezeigt, kann hier aber nicht geändert werden.',
    unencodable:
      'Diese Datei hat eine Kodierung, in der es „{character}“ nicht gibt. Wählen Sie in der Zeile unter dem Text UTF-8, oder entfernen Sie das Zeichen.',
    toolbar: 'Text',
    undo: 'Rückgängig',
    undoHint: 'Rückgängig (Strg+Z oder ⌘Z)',
    redo: 'Wiederholen',
    redoHint: 'Wiederholen (Strg+Y oder ⇧⌘Z)',
    find: 'Suchen',
    findHint: 'Suchen (Strg+F oder ⌘F)',
    findAndReplace: 'Suchen und ersetzen',
    wrap: 'Zeilen umbrechen',
    preview: 'Vorschau',
    tooLong: 'Dieser Text ist zu lang für eine Vorschau.',
    picturesLeftOut:
      'Bilder von anderen Orten werden hier nicht geladen, damit niemand erfährt, dass Sie dies lesen.',
    notLoaded: 'Bild nicht geladen',
    notLoadedNamed: 'Bild nicht geladen: {alt}',
    noPicture: 'Dies ist noch kein Bild.',
    drawn: 'Was dieser Quelltext zeichnet',
    largeFile: 'Große Datei: ohne Farben angezeigt',
    position: 'Zeile {line}, Spalte {column}',
    positionSelected: 'Zeile {line}, Spalte {column} · {count, number} ausgewählt',
    lineEnds: 'Zeilenenden',
    mixed: 'Gemischt',
    encoding: 'Kodierung',
    withMark: 'UTF-8 mit Bytereihenfolge-Markierung',
    phrases: {
      find: 'Suchen',
      replaceField: 'Ersetzen',
      next: 'Weiter',
      previous: 'Zurück',
      all: 'Alle auswählen',
      matchCase: 'Groß-/Kleinschreibung',
      regexp: 'Regulärer Ausdruck',
      byWord: 'Ganze Wörter',
      replace: 'Ersetzen',
      replaceAll: 'Alle ersetzen',
      close: 'schließen',
      currentMatch: 'aktueller Treffer',
      onLine: 'in Zeile',
      replacedOnLine: 'Treffer in Zeile $ ersetzt',
      replaced: '$ Treffer ersetzt',
      goToLine: 'Gehe zu Zeile',
      go: 'los',
      controlCharacter: 'Steuerzeichen',
      selectionDeleted: 'Auswahl gelöscht',
      foldedLines: 'Eingeklappte Zeilen',
      unfoldedLines: 'Ausgeklappte Zeilen',
      to: 'bis',
      foldedCode: 'eingeklappter Code',
      unfold: 'ausklappen',
      foldLine: 'Zeile einklappen',
      unfoldLine: 'Zeile ausklappen',
    },
  },
}
