export const editors = {
  noSuchEditor: 'Diesen Editor gibt es nicht.',
  builtIn: '{name} gehört zum Portal: Es gibt nichts zu prüfen.',
  notOpened: '{name} öffnet keine .{extension}-Dateien.',
  nameNeeded: 'Geben Sie dem Editor einen Namen von höchstens 80 Zeichen.',
  noSuchToken: 'Dieses Zugriffstoken gibt es nicht mehr.',
  reportTooNew: 'Der Bericht stammt aus einer Zeit, die noch nicht gekommen ist.',
  oldCopyStays: '{reason} Die letzte gute Kopie bleibt in Gebrauch.',
}

export const mailServer = {
  none: 'In den Einstellungen gibt es keinen Mailserver.',
  notSent: 'Es wurde nichts gesendet. {reason}',
}
