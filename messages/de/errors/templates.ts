export const templates = {
  gone: 'Diese Vorlage gibt es nicht mehr. Laden Sie die Seite neu, um die vorhandenen zu sehen.',
  notForGuests: 'Vorlagen sind für Personen mit einem Konto.',
  nameTooLong: 'Der Name einer Vorlage hat höchstens {most, number} Zeichen.',
  descriptionTooLong: 'Eine Beschreibung hat höchstens {most, number} Zeichen.',
  taken:
    'Es gibt schon eine Vorlage „{name}“ vom Typ .{extension}. Wählen Sie einen anderen Namen.',
  notEdited:
    '{has, select, extension {Kein Editor bearbeitet hier .{extension}-Dateien} other {Der Name dieser Datei hat keine Endung}}. Wählen Sie eine Datei eines Typs, der hier bearbeitet werden kann.',
  empty: 'Diese Datei ist leer: Aus ihr lässt sich kein Dokument erstellen.',
  notOfType:
    'Diese Datei ist nicht, was ihr Name sagt: Eine .{extension}-Datei beginnt anders. Vielleicht ist sie beschädigt oder mit einem Passwort geschützt.',
  otherType:
    '„{name}“ ist eine .{extension}-Vorlage. Wählen Sie eine .{extension}-Datei oder fügen Sie eine neue Vorlage hinzu.',
  replacedMeanwhile:
    'Jemand anderes hat die Datei von „{name}“ im selben Moment ersetzt. Ihre wurde nicht behalten; sehen Sie sich zuerst die andere an.',
}

export const avatars = {
  notForGuests: 'Bilder sind für Personen mit einem Konto.',
  tooLarge:
    'Diese Datei ist größer als {limit}, mehr darf ein Bild nicht haben. Nichts wurde geändert.',
  tooMuch:
    'Dieses Bild hat zu viele Bildpunkte. Verkleinern Sie es und versuchen Sie es noch einmal.',
  unreadable:
    'Diese Datei lässt sich nicht als PNG-, JPEG- oder WebP-Bild lesen. Nichts wurde geändert.',
}
