import type { said as en } from '#messages/en/documents/said'
import type { Translated } from '#messages/translated'

export const said: Translated<typeof en> = {
  unreachable:
    'Das Portal ist nicht erreichbar. Sehen Sie nach, ob es erledigt wurde, und versuchen Sie es dann erneut.',
  trashed: {
    one: '„{name}“ wurde in den Papierkorb verschoben.',
    oneWith:
      '„{name}“ mit {documents, plural, one {# Dokument} other {# Dokumenten}} darin wurde in den Papierkorb verschoben.',
    documents:
      '{count, plural, one {# Dokument wurde} other {# Dokumente wurden}} in den Papierkorb verschoben.',
    items:
      '{count, plural, one {# Element wurde} other {# Elemente wurden}} in den Papierkorb verschoben.',
    itemsWith:
      '{count, plural, one {# Element} other {# Elemente}} mit {documents, plural, one {# Dokument} other {# Dokumenten}} in den Papierkorb verschoben.',
  },
  moved: {
    one: '„{name}“ wurde nach „{to}“ verschoben.',
    documents:
      '{count, plural, one {# Dokument wurde} other {# Dokumente wurden}} nach „{to}“ verschoben.',
    items:
      '{count, plural, one {# Element wurde} other {# Elemente wurden}} nach „{to}“ verschoben.',
  },
  unstarred: {
    one: 'Die Markierung von „{name}“ wurde entfernt.',
    documents:
      'Die Markierung von {count, plural, one {# Dokument} other {# Dokumenten}} wurde entfernt.',
    items:
      'Die Markierung von {count, plural, one {# Element} other {# Elementen}} wurde entfernt.',
  },
  back: '„{name}“ ist wieder in „{place}“.',
  allBack: '{count} Elemente sind wieder da.',
  renamed: 'In „{name}“ umbenannt.',
  madeFolder: 'Der Ordner „{name}“ wurde angelegt.',
  checkedOut: 'Ausgecheckt. Niemand sonst kann es ändern, bis Sie es einchecken.',
  checkedIn: 'Eingecheckt. Andere können es wieder ändern.',
  left: '„{name}“ ist nicht mehr in Ihrer Liste.',
  deleted: '„{name}“ wurde endgültig gelöscht.',
  emptied:
    '{count, plural, =0 {Der Papierkorb ist jetzt leer.} one {# Dokument wurde endgültig gelöscht.} other {# Dokumente wurden endgültig gelöscht.}}',
  stoppedDeleting:
    'Angehalten: {count, plural, one {# Dokument wurde} other {# Dokumente wurden}} endgültig gelöscht. Der Rest liegt noch im Papierkorb.',
  adopted: 'Die Speicherung ist jetzt Version {version}.',
  copiedSave: 'Die Speicherung ist jetzt ein eigenes Dokument: „{name}“.',
  discarded: 'Die aufbewahrte Kopie wurde verworfen.',
  restoredVersion: 'Version {number} ist wieder da, als Version {version}.',
  unlabelled: 'Version {number} hat jetzt keine Bezeichnung.',
  labelled: 'Version {number} heißt jetzt „{label}“.',
  deletedVersion: 'Version {number} wurde gelöscht.',
  pinned: 'Version {number} wurde angeheftet.',
  unpinned: 'Version {number} wurde gelöst.',
  copiedVersion: 'Es ist jetzt ein eigenes Dokument: „{name}“.',
  incompleteAddress: 'Die Adresse ist unvollständig.',
  unreadableFile:
    'Das Portal konnte diese Datei nicht lesen. Wenden Sie sich an die Administration.',
}
