import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const compare: Translated<typeof en.compare> = {
  title: 'Versionen {from} und {to} von {name}',
  swap: 'Seiten tauschen',
  left: 'Links',
  right: 'Rechts',
  compare: 'Vergleichen',
  side: 'Version {number}{current, select, yes { (aktuell)} other {}}{labelled, select, yes { · {label}} other {}}',
  downloadLabel: 'Version {number} herunterladen',
  download: 'Herunterladen',
  sheets: {
    same: 'Alle Zellen sind gleich; die Unterschiede liegen anderswo in der Datei (Formatierung, Diagramme, Einstellungen).',
    unchanged: '{count, plural, one {# Tabellenblatt} other {# Tabellenblätter}} ohne Änderungen.',
    added: 'Blatt hinzugefügt',
    removed: 'Blatt entfernt',
    differ:
      '{count, plural, one {# Zelle unterscheidet sich.} other {# Zellen unterscheiden sich.}}',
    differShown:
      '{count, plural, one {# Zelle unterscheidet} other {# Zellen unterscheiden}} sich; die ersten {shown} werden angezeigt.',
    caption: 'Geänderte Zellen von {sheet}',
    cell: 'Zelle',
    table: 'Tabelle',
  },
  text: {
    changes: 'Änderungen',
    unchanged: '{count, plural, one {# Absatz} other {# Absätze}} ohne Änderungen',
    cut: '{count, plural, one {# weiterer Absatz wird} other {# weitere Absätze werden}} nicht angezeigt. Laden Sie beide Versionen herunter, um alles zu sehen.',
    same: 'Der Text ist gleich; die Unterschiede liegen anderswo in der Datei (Bilder, Einstellungen, verborgene Daten).',
    changedCount: '{count, plural, one {# Absatz} other {# Absätze}} geändert',
    addedCount: '{count} hinzugefügt',
    removedCount: '{count} entfernt',
    movedCount: '{count} verschoben',
    formattedCount: '{count} nur anders formatiert',
    summary: '{parts}.',
  },
  kinds: {
    changed: 'Geändert',
    added: 'Hinzugefügt',
    removed: 'Entfernt',
    formatted: 'Nur Formatierung',
    moved: 'Verschoben',
  },
  movedFrom: 'von hier verschoben',
  movedTo: 'hierher verschoben',
  places: {
    header: 'Kopfzeile',
    footer: 'Fußzeile',
    footnotes: 'Fußnoten',
    endnotes: 'Endnoten',
    comments: 'Kommentare',
  },
  formats: {
    bold: 'fett',
    italic: 'kursiv',
    underline: 'unterstrichen',
    strikethrough: 'durchgestrichen',
    capitals: 'Großbuchstaben',
    smallCapitals: 'Kapitälchen',
    colour: 'Farbe',
    size: 'Größe',
    font: 'Schriftart',
    highlight: 'Hervorhebung',
    shading: 'Schattierung',
    raised: 'hoch- oder tiefgestellt',
    letterSpacing: 'Zeichenabstand',
    characterStyle: 'Zeichenformat',
    hidden: 'ausgeblendeter Text',
    style: 'Formatvorlage',
    alignment: 'Ausrichtung',
    list: 'Liste',
    indentation: 'Einzug',
    spacing: 'Abstand',
    borders: 'Rahmen',
    tabStops: 'Tabstopps',
    pageBreak: 'Seitenumbruch',
    keepWithNext: 'nicht vom nächsten Absatz trennen',
    outlineLevel: 'Gliederungsebene',
  },
  refused: {
    extension:
      '.{extension}-Dateien können hier nicht verglichen werden. Laden Sie beide Versionen herunter, um sie anzusehen.',
    noExtension:
      'Dateien ohne Endung können hier nicht verglichen werden. Laden Sie beide Versionen herunter, um sie anzusehen.',
    tooLargeFiles:
      'Dateien dieses Typs werden bis {limit} MiB verglichen. Laden Sie beide Versionen herunter, um sie anzusehen.',
    littleInCommon:
      'Diese beiden Versionen haben zu wenig gemeinsam, um nebeneinandergestellt zu werden. Laden Sie beide herunter, um sie anzusehen.',
    damaged:
      'Eine der beiden ist beschädigt: Sie lässt sich nicht als das öffnen, was ihr Name sagt.',
    tooLarge:
      'Eine der beiden ist zu groß, um hier verglichen zu werden. Laden Sie beide herunter, um sie anzusehen.',
    password: 'Eine der beiden ist mit einem Passwort geschützt und kann nicht eingesehen werden.',
    notWord: 'Eine der beiden ist kein Word-Dokument, was auch immer ihr Name sagt.',
    manyParagraphs: 'Dokumente mit mehr als {most, number} Absätzen werden hier nicht verglichen.',
    manyLines: 'Dateien mit mehr als {most, number} Zeilen werden hier nicht verglichen.',
    notText:
      'Eine der beiden ist kein Text in UTF-8 oder UTF-16, deshalb können ihre Wörter nicht verglichen werden.',
    manyCells: 'Tabellen mit mehr als {most, number} Zellen werden hier nicht verglichen.',
    notATable: 'Eine der beiden ist keine lesbare Tabelle ({why}).',
    notExcel: 'Eine der beiden ist keine Excel-Arbeitsmappe, was auch immer ihr Name sagt.',
    largeWorkbook:
      'Arbeitsmappen mit mehr als {cells, number} Zellen oder {sheets, number} Blättern, oder deren Zellen weit auseinanderliegen, werden hier nicht verglichen.',
  },
}
