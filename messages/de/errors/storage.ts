export const storing = {
  brokeOff:
    'Die Verbindung brach nach {received} Bytes ab. Es wurde nichts behalten; senden Sie die Datei noch einmal.',
  overQuota:
    'Dafür ist im Kontingent kein Platz mehr. Es wurde nichts geändert; löschen Sie alte Versionen oder Dokumente endgültig, oder bitten Sie die Administration um mehr.',
  tooLarge: 'Diese Datei ist größer als {limit}; mehr nimmt dieses Portal nicht.',
  mebibytes: '{count, number} MiB',
  bytes: '{count} Bytes',
  full: 'Das Portal hat keinen Platz mehr für diese Datei. Es wurde nichts behalten; sagen Sie der Administration Bescheid und versuchen Sie es dann noch einmal.',
  readOnly:
    'Das Portal darf zurzeit nicht in seinen Dokumentenspeicher schreiben. Es wurde nichts behalten; sagen Sie der Administration Bescheid.',
  busy: 'Im Moment treffen zu viele Dateien ein. Es wurde nichts behalten; versuchen Sie es in ein paar Sekunden noch einmal.',
  stalled:
    'Die Verbindung stand zu lange still. Es wurde nichts behalten; senden Sie die Datei noch einmal.',
}

export const uploads = {
  tooManyComing:
    '{most, number} Ihrer Dateien sind schon unterwegs. Es wurde nichts geändert; versuchen Sie es noch einmal, wenn einige angekommen sind.',
  firstPartGone:
    'Das Portal hat den ersten Teil dieser Datei nicht mehr. Es wurde nichts geändert; senden Sie die Datei noch einmal.',
  otherPlace:
    'Dieser Teil der Datei gehört an eine andere Stelle. Nichts davon wurde behalten; fragen Sie, wie viel da ist, und machen Sie dort weiter.',
  incomplete:
    'Von dieser Datei sind erst {received} von {size} Bytes da. Senden Sie zuerst den Rest.',
  beingStored: 'Diese Datei wird gerade gespeichert. Fragen Sie noch einmal.',
}

export const operations = {
  brokenOff: 'Der Lauf brach ab: {answer}',
  noBackupRuns: 'Es läuft keine Sicherung; sie ist schon zu Ende.',
  running: 'Das läuft schon. Der Fortschritt steht auf der Seite.',
  toPostgresql: 'Eine Datenbank zieht nach PostgreSQL um: Ihre URL beginnt mit postgresql://.',
  sameTarget: '{target}: Dort ist schon alles.',
  usedDatabase:
    'Die neue Datenbank hat schon Konten oder Dokumente. Es wurde nichts geändert; ziehen Sie in eine leere um.',
  usedStore:
    'Der neue Speicher hat schon Dokumente, die nicht von diesem Portal sind. Es wurde nichts geändert; ziehen Sie in einen leeren um.',
  moveDamaged:
    '{count} der gespeicherten Dateien fehlen oder sind beschädigt: Führen Sie verify aus. Es wurde nichts geändert, und der nächste Lauf übernimmt, was kopiert wurde; mit --skip-damaged geht es ohne sie weiter.',
  savedDuringMove:
    'Während des Umzugs hat jemand gespeichert. Es wurde nichts geändert; halten Sie das Portal an und starten Sie den Umzug noch einmal.',
  restoreNotEmpty:
    'Dieses Portal ist nicht leer: Seine Datenbank hat Konten oder Dokumente. Es wurde nichts geändert; stellen Sie in ein leeres wieder her.',
  restoreNotEmptyStore:
    'Dieses Portal ist nicht leer: Es gibt gespeicherte Dokumente. Es wurde nichts geändert; stellen Sie in ein leeres wieder her.',
  backupNotWhole:
    'Die Sicherung ist nicht vollständig: {count} ihrer Dateien fehlen oder sind beschädigt ({some}). Es wurde nichts wiederhergestellt.',
  pathTaken: 'Bei {path} gibt es schon etwas. Es wurde nichts geschrieben.',
  deletedTooFast:
    'Dokumente wurden schneller gelöscht, als sie kopiert werden konnten. Es gibt keine Sicherung; versuchen Sie es noch einmal.',
  noBackup: '{path} ist keine Sicherung: Die Datei {manifest} fehlt.',
  unreadableBackup: 'Diese Version von Carrel kann die Sicherung in {path} nicht lesen.',
  damagedDatabase: 'Die Datenbank in {path} fehlt oder ist beschädigt.',
}
