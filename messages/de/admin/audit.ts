import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const audit: Translated<typeof en.admin.audit> = {
  title: 'Protokoll',
  description:
    'Wer was wann getan hat. Auch die Speicherungen und Sperren der Editoren stehen darin.',
  onlyAbout: 'Nur, was „{name}“ betrifft',
  onlyAboutDeleted: 'Nur, was ein gelöschtes Dokument betrifft',
  noMatch: 'Kein Eintrag passt zu diesem Filter',
  empty: {
    title: 'Noch ist nichts geschehen',
    text: 'Hier wird alles festgehalten, was Personen, Admins und Editoren ändern.',
  },
  filters: {
    who: 'Wer',
    whoHint: 'Name, „system“',
    what: 'Was',
    everything: 'Alles',
    everythingOf: '{noun}: alles',
    document: 'Dokument',
    documentHint: 'Teil des Namens',
    from: 'Von (UTC)',
    to: 'Bis (UTC)',
    filter: 'Filtern',
    clear: 'Zurücksetzen',
  },
  table: {
    when: 'Wann',
    who: 'Wer',
    what: 'Was',
    about: 'Worüber',
    details: 'Einzelheiten',
    system: 'System',
    deletedDocument: 'Ein gelöschtes Dokument',
    correlation: 'Korrelations-ID {id}',
    yes: 'ja',
    no: 'nein',
  },
}
