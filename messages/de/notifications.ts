import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const notifications: Translated<typeof en.notifications> = {
  title: 'Benachrichtigungen',
  description:
    'Was andere mit Ihnen geteilt haben, Kommentare, die Sie erwähnen, Speicherungen von Ihnen oder Gästen, die abgelehnt wurden, und Sperren, die aufgehoben wurden.',
  bellNew: 'Benachrichtigungen, {count} neu',
  which: 'Welche',
  all: 'Alle',
  onlyNew: 'Neue',
  nothingNew: 'Nichts Neues',
  nothing: 'Nichts vorhanden',
  nothingText:
    'Hier erfahren Sie, wenn jemand etwas mit Ihnen teilt oder Sie in einem Kommentar erwähnt und wenn eine Ihrer Speicherungen abgelehnt wird.',
  markAll: 'Alle als gelesen markieren',
  marked:
    '{count, plural, one {# Benachrichtigung ist} other {# Benachrichtigungen sind}} gelesen.',
  list: {
    isNew: 'Neu:',
    markRead: 'Als gelesen markieren',
    markReadOf: 'Als gelesen markieren: {name}',
    refused:
      'Eine Ihrer Speicherungen in <thing>{name}</thing> wurde abgelehnt. Nichts ist verloren.',
    refusedGuest:
      'Eine Speicherung von <b>{by}</b> in <thing>{name}</thing> wurde abgelehnt. Nichts ist verloren.',
    lockBroken:
      'Die Administration hat {lock, select, checkout {Ihr Auschecken} other {Ihre Bearbeitung}} von <thing>{name}</thing> beendet. Was Sie schreiben, ist nicht verloren.',
    shared: '<b>{by}</b> hat <thing>{name}</thing> mit Ihnen geteilt. {may}',
    mentioned: '<b>{by}</b> hat Sie in einem Kommentar in <thing>{name}</thing> erwähnt.',
    waits: 'die aufbewahrte Kopie wartet auf Sie',
    done: 'erledigt',
    trashed: 'im Papierkorb',
  },
}
