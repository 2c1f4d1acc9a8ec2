export const folders = {
  notFound: 'Diesen Ordner gibt es nicht mehr, oder er gehört Ihnen nicht.',
  taken: 'Hier gibt es schon einen Ordner „{name}“. Wählen Sie einen anderen Namen.',
  tooDeep: 'Ordner können {most, number} Ebenen tief liegen und nicht tiefer.',
  otherOwner: 'Ein Ordner kann nur in einen Ordner derselben Person verschoben werden.',
  documentOtherOwner: 'Ein Dokument kann nur in einen Ordner derselben Person verschoben werden.',
  intoItself: '„{name}“ kann nicht in sich selbst verschoben werden.',
  notEmpty:
    '„{name}“ ist nicht leer. Verschieben Sie zuerst, was darin ist, an einen anderen Ort oder in den Papierkorb; es wurde nichts gelöscht.',
  heldDocument:
    '„{name}“ wurde nicht in den Papierkorb verschoben, weil „{document}“ darin gerade bearbeitet wird oder ausgecheckt ist. Versuchen Sie es noch einmal, wenn es frei ist.',
  heldSomething:
    '„{name}“ wurde nicht in den Papierkorb verschoben, weil ein Dokument darin gerade bearbeitet wird oder ausgecheckt ist. Versuchen Sie es noch einmal, wenn es frei ist.',
  notDeleted:
    '„{name}“ wurde nicht gelöscht, weil {count, plural, one {ein Dokument darin gerade bearbeitet wird oder ausgecheckt ist} other {# Dokumente darin gerade bearbeitet werden oder ausgecheckt sind}}.',
  trashNotEmptied:
    '{deleted, plural, =0 {Nichts wurde gelöscht} one {# Dokument wurde endgültig gelöscht} other {# Dokumente wurden endgültig gelöscht}}, und {held, plural, one {# bleibt, weil es} other {# bleiben, weil sie}} bearbeitet oder ausgecheckt {held, plural, one {ist} other {sind}}. Versuchen Sie es noch einmal, wenn {held, plural, one {es} other {sie}} frei {held, plural, one {ist} other {sind}}.',
}
