import type { places as en } from '#messages/en/documents/places'
import type { Translated } from '#messages/translated'

export const places: Translated<typeof en> = {
  search: 'Suche',
  summaryWith: '{items} mit „{search}“ im Namen oder Text',
  nothingYet: {
    title: 'Noch keine Dokumente',
    text: 'Legen Sie Dateien irgendwo in diesem Fenster ab, wählen Sie sie mit „Hochladen“ aus oder beginnen Sie eines mit „Neu“. Jede Speicherung wird zu einer Version, zu der Sie zurückkehren können.',
    textForTouch:
      'Wählen Sie Dateien mit „Hochladen“ aus oder beginnen Sie ein Dokument mit „Neu“. Jede Speicherung wird zu einer Version, zu der Sie zurückkehren können.',
  },
  emptyFolder: {
    title: 'Dieser Ordner ist leer',
    add: 'Legen Sie Dateien oder Ordner irgendwo in diesem Fenster ab, wählen Sie sie mit „Hochladen“ aus oder beginnen Sie etwas mit „Neu“.',
    addForTouch: 'Wählen Sie Dateien mit „Hochladen“ aus oder beginnen Sie etwas mit „Neu“.',
    wait: 'Was hier hineingelegt wird, erscheint von selbst.',
  },
  nothingFound: {
    title: 'Nichts hat „{search}“ im Namen oder Text',
    showAll: 'Alle Dokumente anzeigen',
    text: 'Alle Wörter müssen im Namen oder alle im Text stehen, in beliebiger Reihenfolge. Groß- und Kleinschreibung und Akzente spielen keine Rolle. Was gerade erst gespeichert wurde, wird bald gefunden.',
  },
  recent: {
    title: 'Zuletzt verwendet',
    summary: 'Was Sie zuletzt geöffnet oder geändert haben',
    empty: 'Noch nichts geöffnet',
    text: 'Dokumente, die Sie öffnen oder ändern, stehen hier, die letzten zuerst: Ihre eigenen und die, die andere mit Ihnen teilen. Niemand sonst sieht diese Liste.',
  },
  starred: {
    title: 'Markiert',
    empty: 'Noch nichts ist markiert',
    text: 'Markieren Sie, was Sie wiederfinden möchten, ob Ihr eigenes oder mit Ihnen geteilt: Zeigen Sie auf eine Zeile und klicken Sie auf ihren Stern, wählen Sie „Markieren“ in ihrem Menü oder drücken Sie S. Niemand sonst sieht Ihre Markierungen.',
  },
  shared: {
    title: 'Mit mir geteilt',
    empty: 'Noch ist nichts mit Ihnen geteilt',
    text: 'Wenn jemand ein Dokument oder einen Ordner mit Ihnen teilt, steht es hier, und Sie werden benachrichtigt.',
  },
  trash: {
    title: 'Papierkorb',
    description:
      'Was Sie wegwerfen, bleibt hier, bis Sie es wiederherstellen oder endgültig löschen.',
    descriptionDays:
      'Was Sie wegwerfen, bleibt {days, plural, one {# Tag} other {# Tage}} hier, wenn Sie es nicht vorher wiederherstellen oder endgültig löschen.',
    empty: 'Der Papierkorb ist leer',
    text: 'Was Sie in den Papierkorb verschieben, wartet hier mit allen seinen Versionen und kann wiederhergestellt werden. Ein Ordner kommt mit allem zurück, was darin war.',
  },
}
