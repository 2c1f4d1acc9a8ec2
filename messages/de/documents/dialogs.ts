import type { dialogs as en } from '#messages/en/documents/dialogs'
import type { Translated } from '#messages/translated'

export const dialogs: Translated<typeof en> = {
  cancel: 'Abbrechen',
  move: {
    one: '„{name}“ verschieben',
    several: '{count} Elemente verschieben',
    openFolder: 'Öffnen Sie den Ordner, in den es verschoben werden soll.',
    openFolderSeveral: 'Öffnen Sie den Ordner, in den sie verschoben werden sollen.',
    way: 'Pfad zu diesem Ordner',
    newFolder: 'Neuer Ordner …',
    foldersIn: 'Ordner in {name}',
    noFolders: 'In diesem Ordner gibt es keine Ordner.',
    more: 'Mehr anzeigen',
    isHere: 'Es befindet sich bereits hier.',
    areHere: 'Sie befinden sich bereits hier.',
    moveHere: 'Hierher verschieben',
    unreachable:
      'Das Portal ist nicht erreichbar. Es wurde nichts verschoben; versuchen Sie es erneut.',
  },
  newFolder: {
    title: 'Neuer Ordner',
    where: 'Er wird in „{name}“ angelegt.',
    name: 'Name',
    untitled: 'Unbenannter Ordner',
    create: 'Anlegen',
  },
  rename: {
    title: 'Umbenennen',
    name: 'Name',
    endAdded: '{end} wird am Ende ergänzt, sofern Sie den Typ nicht ändern.',
    endStays: '{end} wird angehängt. „Umbenennen …“ im Menü kann den Typ ändern.',
    changeType: 'Typ ändern: den Namen ohne {end} übernehmen',
    changeTypeHint:
      'Der Inhalt bleibt, wie er ist. Editoren richten sich nach dem Typ und lehnen das Dokument möglicherweise ab.',
    rename: 'Umbenennen',
  },
  leave: {
    title: '„{name}“ aus Ihrer Liste entfernen?',
    document:
      'Das Dokument verschwindet aus Ihrer Liste, und Sie können es nicht mehr öffnen, sofern Sie nicht auf anderem Weg Zugriff haben. {owner} behält es, und am Inhalt ändert sich nichts. Um es wiederzubekommen, müssen Sie erneut Zugriff erhalten.',
    folder:
      'Der Ordner verschwindet mit allem, was darin ist, aus Ihrer Liste, und Sie können ihn nicht mehr öffnen, sofern Sie nicht auf anderem Weg Zugriff haben. {owner} behält ihn, und am Inhalt ändert sich nichts. Um ihn wiederzubekommen, müssen Sie erneut Zugriff erhalten.',
    itsOwner: 'Die Person, der es gehört,',
    remove: 'Entfernen',
  },
  trashing: {
    one: '„{name}“ in den Papierkorb verschieben?',
    several: '{count} Elemente in den Papierkorb verschieben?',
    text: 'Es kommt in den Papierkorb der Person, der es gehört. Sie kann es wieder herausnehmen.',
    textSeveral:
      'Jedes kommt in den Papierkorb der Person, der es gehört. Sie kann es wieder herausnehmen.',
    confirm: 'In den Papierkorb verschieben',
  },
  deleting: {
    title: '„{name}“ endgültig löschen?',
    document:
      'Das Dokument, alle seine Versionen und seine abgelehnten Speicherungen werden entfernt. Das lässt sich nicht rückgängig machen.',
    folder:
      'Der Ordner wird {documents, plural, =0 {ohne Dokumente} one {mit # Dokument} other {mit # Dokumenten}} entfernt, einschließlich aller Versionen und abgelehnten Speicherungen. Das lässt sich nicht rückgängig machen.',
    confirm: 'Endgültig löschen',
    stop: 'Anhalten',
    running: 'Wird gelöscht',
    soFar:
      '{done, number} von {of, plural, other {# Dokumenten}} gelöscht. Was beim Anhalten noch nicht gelöscht ist, bleibt im Papierkorb.',
  },
  emptying: {
    open: 'Papierkorb leeren …',
    title: 'Alles im Papierkorb endgültig löschen?',
    text: 'Alle Dokumente und Ordner in Ihrem Papierkorb werden entfernt, mit allen Versionen und abgelehnten Speicherungen. Das lässt sich nicht rückgängig machen.',
    confirm: 'Papierkorb leeren',
  },
}
