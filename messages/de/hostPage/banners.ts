import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const banners: Translated<typeof en.hostPage.banners> = {
  openAgain: 'Erneut öffnen',
  tryAgain: 'Erneut versuchen',
  accessGone: {
    title: 'Sie haben keinen Zugriff mehr auf dieses Dokument.',
    text: 'Es wurde gelöscht oder ist nicht mehr für Sie freigegeben. Was hier eingegeben wird, wird nicht darin gespeichert. Was der Editor noch sendet, wird für Sie aufbewahrt: Sie finden es in Ihren Benachrichtigungen.',
    guestText:
      'Es wurde gelöscht oder ist nicht mehr für Sie freigegeben. Was hier eingegeben wird, wird nicht darin gespeichert. Was der Editor noch sendet, wird für die Person aufbewahrt, die es freigegeben hat. Kopieren Sie, was Sie selbst brauchen.',
  },
  readNow: {
    title: 'Sie dürfen dieses Dokument jetzt nur noch lesen.',
    action: 'Zum Lesen öffnen',
    text: 'Was ab jetzt eingegeben wird, wird nicht gespeichert. Kopieren Sie vorher, was Sie brauchen.',
  },
  ended: {
    ownerTermination: 'Dieses Dokument wurde von der Person, der es gehört, für alle geschlossen.',
    documentIdle:
      'Der Editor hat dieses Dokument geschlossen, weil es eine Zeit lang nicht benutzt wurde.',
    oom: 'Der Editor hat dieses Dokument geschlossen, weil ihm der Arbeitsspeicher ausgegangen ist.',
    shuttingDown: 'Der Editor wird heruntergefahren und hat dieses Dokument geschlossen.',
    restored: 'Jemand hat eine ältere Version dieses Dokuments wiederhergestellt.',
    other: 'Der Editor hat dieses Dokument geschlossen.',
    text: 'Was gespeichert ist, steht in der Leiste oben.',
  },
  tokenEnded: {
    title: 'Ihr Zugriff auf dieses Dokument ist abgelaufen.',
    text: 'Was ab jetzt eingegeben wird, wird möglicherweise nicht gespeichert. Kopieren Sie, was Sie brauchen, und öffnen Sie das Dokument dann erneut.',
  },
  tokenEnds: {
    at: 'Ihr Zugriff über „{editor}“ endet um {time}.',
    withSession: 'Ihr Zugriff über „{editor}“ endet mit dieser Sitzung.',
    text: 'Öffnen Sie das Dokument vorher erneut; was nicht gespeichert ist, wird dabei zuerst gespeichert.',
  },
  silent: {
    silent: '„{editor}“ hat noch nicht geantwortet.',
    failed: '„{editor}“ konnte dieses Dokument nicht öffnen.',
    silentText:
      'Der Editor ist möglicherweise außer Betrieb oder nicht erreichbar. Es wurde nichts geändert.',
    silentOthers:
      'Der Editor ist möglicherweise außer Betrieb oder nicht erreichbar. Es wurde nichts geändert. Sie können oben einen anderen Editor auswählen.',
    failedText: 'Es wurde nichts geändert.',
    failedOthers: 'Es wurde nichts geändert. Sie können oben einen anderen Editor auswählen.',
  },
  lock: {
    free: 'Das Dokument ist jetzt frei.',
    editNow: 'Jetzt bearbeiten',
    otherWindow: 'Sie haben dieses Dokument in einem anderen Fenster geöffnet.',
    continueHere: 'Hier fortfahren',
    otherWindowText:
      'Hier ist es schreibgeschützt. Wenn Sie hier fortfahren, wird abgelehnt und als Kopie aufbewahrt, was das andere Fenster noch nicht gespeichert hat.',
    mine: 'Sie haben dieses Dokument ausgecheckt.',
    checkIn: 'Einchecken',
    mineText: 'In Editoren ist es schreibgeschützt, bis Sie es einchecken.',
    willBeTold: 'Sie werden benachrichtigt',
    tellMe: 'Benachrichtigen, wenn frei',
    held: '<who>{name}</who> {how, select, checkedOut {hat es seit {since} ausgecheckt} other {bearbeitet es seit {since}}}. Bis es frei wird, ist es hier schreibgeschützt.',
    newer: 'Version {version} ist neuer als das, was Sie hier sehen.',
    showNewer: 'Version {version} anzeigen',
    isFree: '„{name}“ ist jetzt frei.',
    tabTitle: '● Frei: {name}',
    noticeTitle: '„{name}“ ist jetzt frei',
    notice: 'Kehren Sie zur Seite zurück, um es zu bearbeiten.',
  },
}
