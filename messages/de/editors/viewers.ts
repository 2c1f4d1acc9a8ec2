import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const viewers: Translated<typeof en.editors.viewers> = {
  notChanged: 'Dateien dieses Typs werden hier angezeigt, nicht geändert.',
  zoom: {
    smaller: 'Kleiner',
    smallerHint: 'Kleiner (−)',
    larger: 'Größer',
    largerHint: 'Größer (+)',
  },
  image: {
    damaged:
      'Dieses Bild ist beschädigt, abgeschnitten oder von einer Art, die dieser Browser nicht kennt. Laden Sie es herunter, um es mit einem anderen Programm anzusehen, oder kehren Sie zu einer älteren Version zurück.',
    picture: 'Bild',
    fit: 'Einpassen',
    fitHint: 'In das Fenster einpassen (0)',
    actualSize: 'Originalgröße',
    actualSizeHint: 'Originalgröße (1)',
    pixels: '{width, number} × {height, number} Pixel',
  },
  pdf: {
    damaged:
      'Diese Datei ist beschädigt, abgeschnitten oder gar kein PDF. Laden Sie sie herunter, um sie mit einem anderen Programm anzusehen, oder kehren Sie zu einer älteren Version zurück.',
    notShown:
      'Der eingebaute Betrachter kann dieses PDF nicht anzeigen. Laden Sie es herunter und verwenden Sie ein Programm auf Ihrem Computer.',
    pagesOf: 'Seiten von {name}',
    pageLabel: 'Seite {page}',
    note: 'Anmerkung',
    pageBefore: 'Vorherige Seite',
    nextPage: 'Nächste Seite',
    size: 'Größe',
    fitWidth: 'Seitenbreite',
    wholePage: 'Ganze Seite',
    find: 'Suchen',
    findHint: 'Suchen (Strg+F oder ⌘F)',
    page: 'Seite',
    ofPages: 'von {pages, number}',
    findLabel: 'Im Dokument suchen',
    matchBefore: 'Vorheriger Treffer',
    nextMatch: 'Nächster Treffer',
    closeFind: 'Suche schließen',
    found: '{current, number} von {total, number}',
    nothingFound: 'Nichts gefunden',
    searching: 'Wird gesucht …',
    protected: 'Dieses PDF ist mit einem Passwort geschützt',
    password: 'Passwort der Datei',
    wrongPassword: 'Das ist nicht das Passwort dieser Datei.',
    show: 'Anzeigen',
    passwordText:
      'Wer die Datei erstellt hat, kennt das Passwort. Es bleibt in diesem Fenster und wird nicht an das Portal gesendet.',
  },
}
