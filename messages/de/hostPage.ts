import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'
import { banners } from './hostPage/banners'
import { dialogs } from './hostPage/dialogs'
import { officeWords } from './hostPage/officeWords'

export const hostPage: Translated<typeof en.hostPage> = {
  ...{ banners, dialogs, officeWords },
  document: 'Dokument',
  editorOf: 'Editor für {name}',
  frameTitle: 'Editor: {name}',
  opening: 'Wird in {editor} geöffnet …',
  unreachable: 'Das Portal ist nicht erreichbar.',
  notReady: 'Der Editor ist nicht bereit. Versuchen Sie es gleich noch einmal.',
  handedOver: '„{name}“ wurde an den Editor übergeben.',
  compares: 'Der Editor vergleicht mit Version {version}.',
  cannotOpen: {
    title: 'Dieses Dokument kann gerade nicht geöffnet werden',
    back: 'Zurück zu den Dokumenten',
    trash: 'Papierkorb öffnen',
  },
  title: {
    name: 'Name',
    rename: 'Umbenennen',
  },
  chooser: {
    label: 'Editor: {name}. Anderen auswählen',
    heading: 'Öffnen mit',
    showsOnly: '{name} (nur Anzeige)',
  },
  bar: {
    back: 'Zurück zu den Dokumenten',
    readOnly: 'Schreibgeschützt',
    edit: 'Bearbeiten',
    share: 'Teilen',
    history: 'Versionsverlauf',
    download: 'Gespeicherte Version herunterladen',
    more: 'Mehr{count, plural, =0 {} one { · # andere Person ist hier} other { · # andere sind hier}}',
  },
  presence: {
    label: 'Wer sonst noch hier ist',
    readsOnly: '{name} (liest nur)',
  },
  saveState: {
    lastSaved: 'Zuletzt gespeichert von {names}: Version {version}',
    thePortal: 'dem Portal',
    keptCopy: 'Aufbewahrte Kopie öffnen',
    offline: 'Offline · neuer Versuch läuft',
    disabled: 'Ihr Konto wurde deaktiviert',
    signedOut: 'Abgemeldet · in einem anderen Tab wieder anmelden',
    gone: 'Für Sie nicht mehr vorhanden',
    trashed: 'Dieses Dokument wurde in den Papierkorb verschoben',
    saving: 'Wird gespeichert …',
    refused: 'Speicherung abgelehnt<wide> · nichts ist verloren</wide>',
    notSaved: 'Nicht gespeichert · siehe unten',
    unsaved: 'Nicht gespeicherte Änderungen',
    saved: 'Gespeichert · Version {version} · {time}',
  },
  noEditor: {
    title: 'Dieser Dateityp kann hier nicht geöffnet werden',
    text: {
      office:
        'Kein Editor dieses Portals kennt ihn. Laden Sie die Datei herunter und öffnen Sie sie mit LibreOffice, Microsoft Office oder einem anderen Office-Programm. Die Administration kann einen Office-Server hinzufügen, der weitere Typen öffnet.',
      archive:
        'Kein Editor dieses Portals kennt ihn. Laden Sie die Datei herunter und entpacken Sie sie auf Ihrem Computer. Die Administration kann einen Office-Server hinzufügen, der weitere Typen öffnet.',
      media:
        'Kein Editor dieses Portals kennt ihn. Laden Sie die Datei herunter und spielen Sie sie auf Ihrem Computer ab. Die Administration kann einen Office-Server hinzufügen, der weitere Typen öffnet.',
      picture:
        'Kein Editor dieses Portals kennt ihn. Laden Sie die Datei herunter und öffnen Sie sie mit einem Bildprogramm auf Ihrem Computer. Die Administration kann einen Office-Server hinzufügen, der weitere Typen öffnet.',
      other:
        'Kein Editor dieses Portals kennt ihn. Laden Sie die Datei herunter und öffnen Sie sie mit dem Programm, mit dem sie erstellt wurde. Die Administration kann einen Office-Server hinzufügen, der weitere Typen öffnet.',
    },
    type: 'Typ',
    typeAndExtension: '{type} (.{extension})',
    size: 'Größe',
    bytes: '{bytes} Bytes',
    download: 'Herunterladen',
    details: 'Details und Versionen',
  },
  withoutEditor: {
    making: 'Vorschau wird erstellt …',
    preview: 'Dies ist eine Vorschau: Kein Editor dieses Portals öffnet diesen Dateityp.',
    textOnly:
      'Dies ist nur der Text, ohne Gestaltung und Bilder. Um das Dokument so zu sehen, wie es erstellt wurde, laden Sie es herunter oder bitten Sie die Administration um einen Office-Server.',
    download: 'Herunterladen',
  },
  versions: {
    title: 'Versionsverlauf',
    close: 'Versionsverlauf schließen',
    failed: 'Die Versionen konnten nicht geladen werden.',
    again: 'Erneut versuchen',
    autosaves:
      '{count, plural, one {# automatische Speicherung} other {# automatische Speicherungen}} davor',
    moreAutosaves:
      '{count, plural, one {# weitere automatische Speicherung} other {# weitere automatische Speicherungen}} anzeigen',
    older: 'Ältere Versionen anzeigen',
    note: 'Versionen werden nie überschrieben. Beim Wiederherstellen wird zuerst der Editor geschlossen und dann eine neue Version angelegt.',
    compareLabel: 'Version {number} im Editor vergleichen',
    compare: 'Im Editor mit dem geöffneten Stand vergleichen',
    restoreLabel: 'Version {number} wiederherstellen',
    restore: 'Wiederherstellen',
    loading: 'Versionen werden geladen',
    version: 'Version {number}',
    newest: 'Aktuell',
    pinned: 'Angeheftet',
    saved:
      '{how, select, autosave {Automatisch gespeichert} exitSave {Beim Schließen gespeichert} upload {Hochgeladen} restore {Wiederhergestellt} restoreFrom {Aus Version {from} wiederhergestellt} copy {Kopiert} new {Erstellt} other {Gespeichert}} {when, select, clock {um } other {}}<time></time>{signed, select, yes { von {names}} other {}}',
  },
}
