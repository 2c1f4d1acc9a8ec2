export const doctor = {
  topics: {
    discovery: 'Discovery',
    network: 'Netzwerk',
    clock: 'Uhr',
    kind: 'Art',
    types: 'Typen',
    keys: 'Proof-Schlüssel',
    encryption: 'Verschlüsselung',
    browsers: 'Browser',
    frame: 'Einbettung',
    wayBack: 'Rückweg',
    size: 'Größe',
    access: 'Zugang',
    calls: 'Aufrufe',
  },
  access: {
    NotHttpSuccess: 'Er erhielt eine andere Antwort als die des Portals',
    HostNotFound: 'Er kennt diesen Hostnamen nicht',
    ConnectionAborted: 'Die Verbindung wurde abgebrochen',
    CertificateValidation: 'Das Zertifikat des Portals ist ungültig',
    SelfSignedCertificate: 'Das Zertifikat des Portals ist selbst signiert',
    ExpiredCertificate: 'Das Zertifikat des Portals ist abgelaufen',
    SslHandshakeFail: 'Es kam keine https-Verbindung zustande',
    MissingSsl: 'Er erwartete https',
    NotHttps: 'Das Portal spricht https, er aber nicht',
    Timeout: 'Das Portal hat nicht rechtzeitig geantwortet',
    other: 'Er meldet {status}',
    correctWopiUrl: 'Korrigieren Sie WOPI_URL.',
    makeNameKnown: 'Machen Sie ihm den Namen bekannt oder setzen Sie WOPI_URL.',
    lookAtProxy: 'Prüfen Sie den Proxy vor dem Portal.',
    renewCertificate: 'Erneuern Sie das Zertifikat.',
    knownCertificate: 'Geben Sie dem Portal ein Zertifikat, das Collabora Online kennt.',
    sslTermination: 'Setzen Sie hinter einem Proxy mit Zertifikat --o:ssl.termination=true.',
    letThrough: 'Lassen Sie ihn durch die Firewall oder setzen Sie WOPI_URL.',
    lookAtLog: 'Sehen Sie in sein Log.',
    notAsked: 'Er ließ sich nicht fragen, ob er dieses Portal annimmt: {reason}',
    takes: 'Er nimmt dieses Portal an und erreicht es unter {wopiUrl}.',
    refuses: 'Er lehnt dieses Portal ab: {host} gehört nicht zu seinen Hosts.',
    cannotReach: 'Er erreicht das Portal unter {wopiUrl} nicht: {why}.',
    cannotAsk:
      'Er lässt sich nicht fragen, ob er dieses Portal annimmt: Öffnen Sie ein Dokument mit ihm.',
    ifItRefuses: 'Falls er das Dokument ablehnt: {change}',
  },
  allow: {
    collabora:
      'Tragen Sie das Portal in Collabora Online als Alias-Gruppe ein: die erste Zeile für das Image, die zweite für coolwsd.xml, die dritte für LibreOffice Online. Starten Sie es dann neu.',
    onlyoffice:
      'Schalten Sie WOPI in ONLYOFFICE Docs ein, und erlauben Sie, falls es einen ipfilter hat, das Portal in local.json: die erste Zeile für das Image, die übrigen für die Datei. Starten Sie es dann neu.',
    microsoft:
      'Lassen Sie Microsoft diesen Host in die Liste der erlaubten WOPI-Domains Ihres Mandanten aufnehmen:',
    other: 'Erlauben Sie diesen Host im Office-Server:',
  },
  trial: {
    notAsked: 'Seine Seite für Dokumente ließ sich nicht abrufen: {reason}',
    refuses: 'Er lehnt dieses Portal ab: {host} darf offenbar nicht sein Host sein.',
    noCall:
      'Er sollte ein Dokument öffnen und hat das Portal nicht unter {wopiUrl} zurückgerufen: Er erreicht es nicht oder lehnt es ab.',
    expired:
      'Er hat das Portal zurückgerufen, mit einer mehr als 20 Minuten alten Signatur: Seine Uhr oder die des Portals geht falsch.',
    unknownKey:
      'Er hat das Portal zurückgerufen und mit einem Schlüssel signiert, den seine Discovery nicht enthält.',
    sameKeys:
      'Geben Sie allen Prozessen hinter seiner Adresse dieselben Schlüssel und starten Sie alle neu. Ein Proxy darf weder Pfad noch Query seiner Aufrufe ändern.',
    missing: 'Er hat das Portal ohne die Signatur zurückgerufen, die seine Discovery ankündigt.',
    takenAway:
      'Achten Sie darauf, dass kein Proxy dazwischen X-WOPI-Proof und X-WOPI-TimeStamp entfernt.',
    proved: 'Er hat das Portal unter {wopiUrl} zurückgerufen, und seine Signatur ist gültig.',
    called: 'Er hat das Portal unter {wopiUrl} zurückgerufen.',
  },
  encryption: {
    openEditor:
      'Das Portal spricht https, der Editor aber {origin}: Browser zeigen keine http-Seite innerhalb einer https-Seite.',
    microsoft: 'Office for the web nimmt nur Hosts mit https an; das Portal ist {publicUrl}.',
    securePortal:
      'Setzen Sie einen Proxy mit Zertifikat vor das Portal und stellen Sie PUBLIC_URL ein.',
    bothSecure: 'Das Portal und der Editor sprechen beide https.',
    openPortal: 'Das Portal spricht http: gut zum Ausprobieren, nicht für das Internet.',
    secure: {
      onlyoffice:
        'Setzen Sie einen Proxy mit Zertifikat vor ONLYOFFICE Docs, der mitteilt, wie er aufgerufen wurde:',
      collabora:
        'Setzen Sie einen Proxy mit Zertifikat vor Collabora Online und stellen Sie dort ein:',
      microsoft: 'Verwenden Sie seine https-Discovery.',
      other: 'Setzen Sie einen Proxy mit Zertifikat davor.',
    },
  },
  browsers: {
    local: 'Er schickt Browser zu {origin}, also zum jeweils eigenen Computer.',
    inside: 'Er schickt Browser zu {origin}, einem Namen, den nur sein eigenes Netzwerk kennt.',
    sent: 'Browser werden zu {origins} geschickt.',
    name: {
      onlyoffice:
        'Fügen Sie ihn mit der Adresse hinzu, die Browser verwenden, oder setzen Sie seine eigene in local.json:',
      collabora:
        'Fügen Sie ihn mit der Adresse hinzu, die Browser verwenden, oder nennen Sie Collabora Online seinen Namen:',
      microsoft: 'Prüfen Sie, ob dies die Discovery von Office for the web ist.',
      other: 'Fügen Sie ihn mit der Adresse hinzu, die Browser verwenden.',
    },
  },
  frame: {
    refused:
      'Browser zeigen seine Seite nicht in einer Seite von {publicUrl}: Sie kommt mit „{header}“.',
    keptOut:
      'Browser zeigen {origin} nicht in den Seiten des Portals: Diese kommen bei ihnen mit „{header}“ an.',
    passOn:
      'Die Richtlinie des Portals nennt die Editoren. Lassen Sie den Proxy vor dem Portal sie durchreichen und keine eigene Content-Security-Policy senden.',
    shown:
      'Browser zeigen seine Seite in den Seiten von {publicUrl}: Keine Richtlinie steht dagegen.',
    allow: {
      onlyoffice:
        'ONLYOFFICE Docs sendet von sich aus keinen solchen Header. Lassen Sie den Proxy davor ihn weglassen oder das Portal nennen; bei nginx:',
      collabora:
        'Lassen Sie Collabora Online das Portal nennen und starten Sie es neu. Sendet ein Proxy davor den Header, ändern Sie ihn dort:',
      microsoft:
        'Prüfen Sie, welcher Proxy zwischen Browsern und Office for the web ihn hinzufügt.',
      other: 'Lassen Sie ihn oder den Proxy davor stattdessen dies senden:',
    },
  },
  size: {
    good: 'Speicherungen, so groß wie das Portal sie annimmt ({most, number} MiB), kommen unter {wopiUrl} durch.',
    cutOff:
      '{passes, plural, =0 {Speicherungen von 1 MiB kommen unter {wopiUrl} nicht durch: Sie werden abgelehnt, bevor sie das Portal erreichen.} other {Speicherungen von mehr als etwa # MiB kommen unter {wopiUrl} nicht durch: Sie werden abgelehnt, bevor sie das Portal erreichen, das {most, number} MiB annimmt.}}',
    raise:
      'Erhöhen Sie die Grenze des Proxys vor dem Portal; die des Portals ist MAX_UPLOAD_BYTES. Die erste Zeile ist für nginx, die zweite für Apache:',
  },
  network: {
    public: '{host} ist {address}, eine öffentliche Adresse.',
    loopback:
      '{host} ist {address}: dieser Rechner selbst. Das Portal liest von dort, weil ein Admin die Adresse eingetragen hat.',
    private:
      '{host} ist {address}: ein privates Netzwerk. Das Portal liest von dort, weil ein Admin die Adresse eingetragen hat.',
  },
  calls: {
    proofUnknown:
      'Seine letzten Aufrufe waren mit einem Schlüssel signiert, den seine Discovery nicht enthält, und wurden abgelehnt.',
    proofUnknownChange:
      'Wenn er neue Schlüssel hat, starten Sie alle seine Prozesse neu, damit alle sie verwenden. Ein Proxy darf weder Pfad noch Query seiner Aufrufe ändern.',
    proofExpired:
      'Seine letzten Aufrufe waren nach der Uhr des Portals vor mehr als 20 Minuten signiert und wurden abgelehnt.',
    proofExpiredChange: 'Lassen Sie beide Uhren über das Netzwerk stellen.',
    proofMissing:
      'Seine letzten Aufrufe kamen ohne die Signatur, die seine Discovery ankündigt, und wurden abgelehnt.',
    proofMissingChange:
      'Achten Sie darauf, dass kein Proxy dazwischen X-WOPI-Proof und X-WOPI-TimeStamp entfernt. Stammten die Aufrufe nicht von ihm, hat jemand ein Zugriffstoken: Widerrufen Sie es.',
    tokenEnded: 'Seine letzten Aufrufe kamen mit abgelaufenen Zugriffstoken und wurden abgelehnt.',
    tokenEndedChange:
      'Dokumente, die länger als ACCESS_TOKEN_HOURS offen standen, müssen neu geöffnet werden.',
    tokenUnknown:
      'Es kamen Aufrufe mit Zugriffstoken, die das Portal nie ausgestellt hat; von welchem Office-Server, lässt sich nicht feststellen.',
    tokenUnknownChange:
      'Ein Proxy darf die Query seiner Aufrufe nicht ändern, und jedes Portal braucht eine eigene Adresse.',
    howOften: '{count, plural, =1 {Einmal, zuletzt um {at}.} other {#-mal, zuletzt um {at}.}}',
    answered: 'Er hat zuletzt um {at} aufgerufen ({operation}) und wurde beantwortet.',
    never: 'Er wurde noch nie beantwortet: Niemand hat bisher ein Dokument mit ihm geöffnet.',
  },
  clock: {
    none: 'Er teilt seine Uhrzeit nicht mit.',
    good: 'Seine Uhr und die des Portals liegen weniger als eine Minute auseinander.',
    ahead: 'Seine Uhr geht gegenüber der des Portals {off} vor.',
    behind: 'Seine Uhr geht gegenüber der des Portals {off} nach.',
    tooOld: 'Signierte Anfragen werden abgelehnt, wenn sie älter als 20 Minuten sind.',
    minutes: '{count, plural, one {eine Minute} other {# Minuten}}',
    hours: '{count, number} Stunden',
    days: '{count, number} Tage',
    setBoth: 'Lassen Sie beide über das Netzwerk stellen; auf den meisten Systemen so:',
  },
  types: {
    none: 'Er bietet keine Aktion an, die dieses Portal verwenden kann.',
    switchOn: 'Schalten Sie das Bearbeiten oder Anzeigen von Dokumenten im Office-Server ein.',
    opens:
      'Er bearbeitet {edits, plural, one {# Dokumenttyp} other {# Dokumenttypen}} und zeigt {views, number} nur an.',
  },
  kind: {
    right: 'Seine Adressen sind die von {product}.',
    wrong:
      'Seine Adressen sind die von {product}, er wurde aber als etwas anderes hinzugefügt. Jedes Produkt spricht einen eigenen Dialekt, sodass Speicherungen scheitern können.',
    addAgain: 'Fügen Sie ihn noch einmal als {product} hinzu und deaktivieren Sie diesen Eintrag.',
  },
  keys: {
    none: 'Er veröffentlicht keine Proof-Schlüssel: Wer ein Zugriffstoken hat, kann für ihn sprechen.',
    signed: 'Seine Anfragen sind signiert. Der aktuelle Schlüssel ist {fingerprint} ({bits} Bit).',
    changed:
      'Seine Anfragen sind signiert. Der aktuelle Schlüssel ist {fingerprint} ({bits} Bit). Vorher war es {before}.',
    own: 'Achten Sie darauf, dass es Ihre eigenen sind: Die mitgelieferten Schlüssel sind öffentlich.',
    make: {
      onlyoffice:
        'Erzeugen Sie eigene Schlüssel, tragen Sie sie als wopi.privateKey, publicKey, modulus und exponent in local.json ein, jeweils auch mit Old dahinter, und starten Sie neu.',
      collabora: 'Erzeugen Sie einen Schlüssel und starten Sie Collabora Online neu:',
      microsoft:
        'Office for the web veröffentlicht immer Schlüssel: Prüfen Sie, ob dies seine Discovery ist.',
      other:
        'Sehen Sie in seinem Handbuch nach, ob er seine Anfragen signieren kann (WOPI-Proof-Schlüssel).',
    },
  },
  wayBack: {
    itself:
      'Er soll das Portal unter {wopiUrl} zurückrufen; auf {host} ist das jener Rechner selbst.',
    setWopiUrl:
      'Setzen Sie WOPI_URL auf eine Adresse, unter der der Office-Server das Portal erreicht, und starten Sie das Portal neu. Zum Beispiel:',
    notHere: 'Er ruft das Portal unter {wopiUrl} zurück. Von hier aus geht das nicht: {trouble}',
    correct:
      'Korrigieren Sie WOPI_URL (oder PUBLIC_URL), oder sorgen Sie dafür, dass das Portal und der Proxy davor laufen. Wenn nur dieser Rechner diesen Weg nicht gehen kann, lassen Sie es so.',
    answers: 'Er ruft das Portal unter {wopiUrl} zurück, wo es antwortet.',
    answersHere: 'Er ruft das Portal unter {wopiUrl} zurück, wo es auf diesem Rechner antwortet.',
    container:
      'Läuft der Office-Server in einem Container, ist localhost dieser Container: Setzen Sie WOPI_URL auf http://host.docker.internal mit dem Port des Portals.',
    status: 'Es antwortet mit dem Status {status}.',
    somethingElse: 'Etwas anderes antwortet.',
  },
}
