import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const officeWords: Translated<typeof en.hostPage.officeWords> = {
  saveFailed:
    'Das Portal konnte diese Speicherung nicht annehmen. Was Sie geschrieben haben, ist nicht verloren: In der Leiste über dem Dokument steht, wo die aufbewahrte Kopie ist.',
  saveUnauthorized:
    'Ihr Zugriff auf dieses Dokument ist abgelaufen, deshalb wurde es nicht gespeichert. Kopieren Sie, was Sie seit der letzten Speicherung eingegeben haben, und öffnen Sie das Dokument dann erneut.',
  saveDiskFull:
    'Das Portal hat keinen Platz für diese Speicherung. Lassen Sie dieses Fenster geöffnet, verständigen Sie die Administration und speichern Sie erneut.',
  saveTooLarge:
    'Das Dokument ist größer, als das Portal annimmt. Verkleinern Sie es oder laden Sie es herunter, und speichern Sie erneut.',
  renameFailed: 'Das Dokument wurde nicht umbenannt. Sein Inhalt ist unverändert.',
  loadFailed:
    'Das Dokument konnte nicht aus dem Portal gelesen werden. Es wurde nichts geändert; versuchen Sie es gleich noch einmal.',
  sessionExpiry:
    'Ihr Zugriff auf dieses Dokument endet in %time. Er wird von selbst verlängert, solange Sie angemeldet sind.',
  sessionExpired:
    'Ihr Zugriff auf dieses Dokument ist abgelaufen. Was Sie jetzt eingeben, wird nicht gespeichert: Öffnen Sie das Dokument erneut.',
  unauthorized:
    'Der Editor darf für dieses Portal nicht arbeiten. Die Administration kann die Adresse des Portals in die Liste der erlaubten Hosts des Editors aufnehmen.',
}
