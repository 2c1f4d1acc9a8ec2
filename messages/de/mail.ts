import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const mail: Translated<typeof en.mail> = {
  test: {
    subject: 'Eine Test-E-Mail von {host}',
    text: 'Dieses Portal kann E-Mails senden: Sie lesen gerade eine.',
    link: 'Portal öffnen',
    footer: 'Diese E-Mail wurde in der Übersicht des Adminbereichs angefordert.',
  },
  reset: {
    subject: 'Ein neues Passwort für {host}',
    who: 'Jemand, vielleicht Sie, hat das Passwort von {email} auf {address} vergessen.',
    how: 'Folgen Sie dem Link, um ein neues festzulegen. Er gilt einmal, eine Stunde lang. Dabei werden alle Browser abgemeldet.',
    link: 'Neues Passwort festlegen',
    footer: 'Wenn das nicht Sie waren, tun Sie nichts: Ihr Passwort bleibt, wie es ist.',
  },
  secondStepRemoved: {
    subject: 'Die Anmeldung in zwei Schritten wurde entfernt: {host}',
    what: 'Jemand, der {address} betreut, hat den zweiten Schritt der Anmeldung von {email} entfernt. Ihr Passwort genügt jetzt.',
    why: 'Der angegebene Grund: {reason}',
    how: 'Richten Sie ihn mit einer App, die Sie zur Hand haben, wieder ein.',
    link: 'Anmeldung in zwei Schritten einrichten',
    footer:
      'Wenn Sie nicht darum gebeten haben, sagen Sie der Administration Bescheid und ändern Sie Ihr Passwort.',
  },
  invitation: {
    admin: 'Die Administration',
    subject: '{by} lädt Sie zu {host} ein',
    who: '{by} lädt Sie ein, auf {address} Dokumente zu teilen und zu bearbeiten.',
    how: 'Folgen Sie dem Link und wählen Sie ein Passwort. Er gilt einmal, eine Woche lang.',
    link: 'Konto anlegen',
    footer: 'Wenn Sie nicht wissen, worum es geht, tun Sie nichts: Dann wird kein Konto angelegt.',
  },
  notification: {
    openDocument: 'Dokument öffnen',
    openFolder: 'Ordner öffnen',
    footer:
      'Sie bekommen diese E-Mail, weil es in Ihrem Profil so eingestellt ist. Wählen Sie dort, was Ihnen geschickt wird:',
    shared: {
      subject: '{by} hat „{name}“ mit Ihnen geteilt',
      text: '{by} hat „{name}“ mit Ihnen geteilt. {may}',
    },
    mention: {
      subject: '{by} hat Sie in „{name}“ erwähnt',
      text: '{by} hat Sie in einem Kommentar in „{name}“ erwähnt.',
    },
    refused: {
      subject: 'Ihre Speicherung in „{name}“ wurde abgelehnt',
      text: 'Eine Ihrer Speicherungen in „{name}“ wurde abgelehnt.',
      subjectGuest: 'Eine Speicherung von {by} in „{name}“ wurde abgelehnt',
      textGuest: 'Eine Speicherung von {by} in „{name}“ wurde abgelehnt.',
      waiting:
        'Nichts ist verloren: Das Portal bewahrt 30 Tage lang auf, was geschickt wurde. Öffnen Sie das Dokument, um es zurückzuholen.',
      done: 'Das wurde schon erledigt.',
    },
    lockBroken: {
      subject: 'Ihre Sperre von „{name}“ wurde aufgehoben',
      text: '{lock, select, checkout {Die Administration hat Ihr Auschecken von „{name}“ beendet.} other {Die Administration hat Ihre Bearbeitung von „{name}“ beendet.}}',
      next: 'Was Sie gespeichert haben, ist da. Auch was Sie seither geschrieben haben, ist nicht verloren: Ihre nächste Speicherung wird für Sie aufbewahrt, und Sie können sie zurückholen.',
    },
  },
}
