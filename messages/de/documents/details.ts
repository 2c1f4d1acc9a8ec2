import type { details as en } from '#messages/en/documents/details'
import type { Translated } from '#messages/translated'

export const details: Translated<typeof en> = {
  title: 'Details',
  toggle: 'Details (i)',
  close: 'Details schließen',
  nothing: 'Nichts ist ausgewählt',
  nothingText: 'Wählen Sie ein Dokument oder einen Ordner, um hier mehr darüber zu lesen.',
  where: 'Ort',
  contents: 'Inhalt',
  totalSize: 'Gesamtgröße',
  withoutFolders: '{size}, ohne den Inhalt der Ordner',
  access: 'Wer Zugriff hat',
  nobody: 'Sonst niemand.',
  links: '{count, plural, one {# Link} other {# Links}} für alle, die ihn haben',
  ended: '{level} · beendet',
  versions: 'Neueste Versionen',
  page: 'Seite öffnen',
  unreachable: 'Das Portal war nicht zu erreichen.',
  again: 'Erneut versuchen',
  copyHash: 'SHA-256 kopieren',
  hashCopied: 'Kopiert',
}
