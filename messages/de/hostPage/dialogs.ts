import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const dialogs: Translated<typeof en.hostPage.dialogs> = {
  share: {
    title: '„{name}“ teilen',
    text: 'Nur die Person, der das Dokument gehört, kann anderen Zugriff geben. Die Adresse öffnet dieses Dokument für alle, die schon Zugriff haben; andere erfahren, dass es hier nichts gibt.',
    link: 'Link',
  },
  insert: {
    image: 'Bild einfügen',
    media: 'Audio oder Video einfügen',
    text: 'Aus Ihren eigenen Dokumenten in diesem Portal.',
    search: 'Nach Namen suchen',
    failed: 'Die Liste konnte nicht geladen werden.',
    again: 'Erneut versuchen',
    none: 'Noch nichts vorhanden',
    noneText: 'Laden Sie etwas zu Ihren Dokumenten hoch, dann erscheint es hier.',
    notFound: 'Nichts trägt diesen Namen',
    notFoundText: 'Versuchen Sie es mit einem anderen Wort aus dem Namen.',
    insert: '{name} einfügen',
    more: 'Mehr anzeigen',
    loading: 'Wird geladen',
  },
  leave: {
    title: 'Einige Änderungen sind nicht gespeichert',
    text: 'Der Editor konnte nicht alles speichern. Wenn Sie bleiben, können Sie es erneut versuchen oder Ihre Kopie herunterladen; wenn Sie die Seite verlassen, kann verloren gehen, was nicht gespeichert ist.',
    kept: 'Die letzte Speicherung wurde abgelehnt. Was gesendet wurde, ist aufbewahrt: Davon geht nichts verloren. Wenn Sie bleiben, können Sie es erneut versuchen oder die aufbewahrte Kopie öffnen; wenn Sie die Seite verlassen, kann nur verloren gehen, was danach getippt wurde.',
    stay: 'Bleiben',
    leave: 'Trotzdem verlassen',
  },
  restore: {
    title: 'Version {version} wiederherstellen?',
    failed: 'Nicht wiederhergestellt',
    text: 'Der Editor speichert, was noch nicht gespeichert ist, und wird geschlossen. Dann wird der alte Inhalt zur neuesten Version, und das Dokument wird erneut geöffnet. Keine Version geht verloren.',
    running: 'Version {version} wird wiederhergestellt …',
    cancel: 'Abbrechen',
    restore: 'Wiederherstellen',
    openAgain: 'Dokument erneut öffnen',
    close: 'Schließen',
    refused:
      'Der Editor konnte nicht speichern, was Sie eingegeben haben; deshalb wurde nichts wiederhergestellt. Das Dokument bleibt geöffnet.',
    unreachable: 'Das Portal war nicht erreichbar. Sehen Sie im Versionsverlauf nach.',
  },
  saveAs: {
    title: 'Speichern unter',
    text: 'Das Dokument, wie Sie es sehen, wird zu einem neuen neben diesem, und Sie arbeiten im neuen weiter.',
    name: 'Name',
    empty: 'Geben Sie einen Namen ein.',
    cancel: 'Abbrechen',
    save: 'Speichern',
    copyName: '{name} Kopie',
    notFollowed:
      'Der Editor hat es unter dem neuen Namen gespeichert. Sie finden es bei Ihren Dokumenten.',
    notReady:
      'Der Editor ist nicht bereit. Es wurde nichts gespeichert; versuchen Sie es gleich noch einmal.',
    noAnswer:
      'Der Editor hat nicht geantwortet. Sehen Sie bei Ihren Dokumenten nach, bevor Sie es erneut versuchen.',
    refused:
      'Der Editor konnte es unter diesem Namen nicht speichern. Das Dokument ist unverändert.',
  },
}
