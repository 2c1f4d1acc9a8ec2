/** What the test of an office server’s set-up finds: what it means, and what to change. */
export const doctor = {
  topics: {
    discovery: 'Discovery',
    network: 'Network',
    clock: 'Clock',
    kind: 'Kind',
    types: 'Types',
    keys: 'Proof keys',
    encryption: 'Encryption',
    browsers: 'Browsers',
    frame: 'Framing',
    wayBack: 'Way back',
    size: 'Size of saves',
    access: 'Access',
    calls: 'Calls',
  },
  access: {
    NotHttpSuccess: 'it got another answer than the portal’s',
    HostNotFound: 'it does not know that host name',
    ConnectionAborted: 'the connection was broken off',
    CertificateValidation: 'the portal’s certificate is not valid',
    SelfSignedCertificate: 'the portal’s certificate is self-signed',
    ExpiredCertificate: 'the portal’s certificate has expired',
    SslHandshakeFail: 'no https connection came about',
    MissingSsl: 'it expected https',
    NotHttps: 'the portal is https and it is not',
    Timeout: 'the portal did not answer in time',
    other: 'it says {status}',
    correctWopiUrl: 'Correct WOPI_URL.',
    makeNameKnown: 'Make the name known there, or set WOPI_URL.',
    lookAtProxy: 'Look at the proxy before the portal.',
    renewCertificate: 'Renew the certificate.',
    knownCertificate: 'Give the portal a certificate that Collabora Online knows.',
    sslTermination: 'Set --o:ssl.termination=true behind a proxy with a certificate.',
    letThrough: 'Let it through the firewall, or set WOPI_URL.',
    lookAtLog: 'Look at its log.',
    notAsked: 'It could not be asked whether it takes this portal: {reason}',
    takes: 'It takes this portal, and reaches it at {wopiUrl}.',
    refuses: 'It refuses this portal: {host} is not among its hosts.',
    cannotReach: 'It cannot reach the portal at {wopiUrl}: {why}.',
    cannotAsk: 'It cannot be asked whether it takes this portal: open a document with it.',
    ifItRefuses: 'If it refuses the document: {change}',
  },
  allow: {
    collabora:
      'Enter the portal as an alias group of Collabora Online: the first line for its image, the second for coolwsd.xml, the third for LibreOffice Online. Then restart it.',
    onlyoffice:
      'Switch WOPI on in ONLYOFFICE Docs, and if it has an ipfilter, allow the portal in local.json: the first line for its image, the others for the file. Then restart it.',
    microsoft: 'Have Microsoft put this host on the WOPI domain allow list of your tenant:',
    other: 'Allow this host in the office server:',
  },
  trial: {
    notAsked: 'Its page for documents could not be asked for: {reason}',
    refuses: 'It refuses this portal: {host} may not be a host of it.',
    noCall:
      'It was asked to open a document and did not call the portal back at {wopiUrl}: it cannot reach it, or refuses it.',
    expired:
      'It called the portal back, with a signature of more than 20 minutes ago: its clock is wrong, or the portal’s.',
    unknownKey:
      'It called the portal back, and signed with a key that its discovery does not show.',
    sameKeys:
      'Give all processes behind its address the same keys, and restart them all. A proxy must not change the path or the query of its calls.',
    missing: 'It called the portal back without the signature that its discovery promises.',
    takenAway: 'See that no proxy between the two takes away X-WOPI-Proof and X-WOPI-TimeStamp.',
    proved: 'It called the portal back at {wopiUrl}, and its signature holds.',
    called: 'It called the portal back at {wopiUrl}.',
  },
  encryption: {
    openEditor:
      'The portal is https and the editor {origin}: browsers do not show an http page inside an https one.',
    microsoft: 'Office for the web only takes hosts with https; the portal is {publicUrl}.',
    securePortal: 'Put a proxy with a certificate before the portal, and set PUBLIC_URL.',
    bothSecure: 'The portal and the editor are both https.',
    openPortal: 'The portal is http: fine to try it out, not for the internet.',
    secure: {
      onlyoffice:
        'Put a proxy with a certificate before ONLYOFFICE Docs that says how it was called:',
      collabora: 'Put a proxy with a certificate before Collabora Online, and tell it:',
      microsoft: 'Use its https discovery.',
      other: 'Put a proxy with a certificate before it.',
    },
  },
  browsers: {
    local: 'It sends browsers to {origin}, which is each person’s own computer.',
    inside: 'It sends browsers to {origin}, a name that only its own network knows.',
    sent: 'Browsers are sent to {origins}.',
    name: {
      onlyoffice: 'Add it by the address that browsers use, or set its own in local.json:',
      collabora: 'Add it by the address that browsers use, or tell Collabora Online its name:',
      microsoft: 'See whether this is the discovery of Office for the web.',
      other: 'Add it by the address that browsers use.',
    },
  },
  frame: {
    refused: 'Browsers will not show its page in a page of {publicUrl}: it comes with “{header}”.',
    keptOut:
      'Browsers will not show {origin} in the portal’s pages: these reach them with “{header}”.',
    passOn:
      'The portal’s own policy names the editors. Have the proxy before the portal pass it on, and send no Content-Security-Policy of its own.',
    shown: 'Browsers show its page in the pages of {publicUrl}: no policy is against it.',
    allow: {
      onlyoffice:
        'ONLYOFFICE Docs sends no such header by itself. Have the proxy before it leave it out or name the portal; for nginx:',
      collabora:
        'Let Collabora Online name the portal, and restart it. When a proxy before it sends the header, change it there:',
      microsoft: 'See which proxy between browsers and Office for the web adds it.',
      other: 'Have it, or the proxy before it, send this instead:',
    },
  },
  size: {
    good: 'Saves as large as the portal takes them, {most, number} MiB, get through at {wopiUrl}.',
    cutOff:
      '{passes, plural, =0 {Saves of 1 MiB do not get through at {wopiUrl}: they are refused before they reach the portal.} other {Saves of more than some # MiB do not get through at {wopiUrl}: they are refused before they reach the portal, which takes {most, number} MiB.}}',
    raise:
      'Raise the limit of the proxy before the portal; the portal’s own is MAX_UPLOAD_BYTES. The first line is for nginx, the second for Apache:',
  },
  network: {
    public: '{host} is {address}, a public address.',
    loopback:
      '{host} is {address}: this very machine. The portal reads from there because an admin entered the address.',
    private:
      '{host} is {address}: a private network. The portal reads from there because an admin entered the address.',
  },
  calls: {
    proofUnknown:
      'Its last calls were signed with a key that its discovery does not show, and were refused.',
    proofUnknownChange:
      'If it has new keys, restart all its processes, so that they all use them. A proxy must not change the path or the query of its calls.',
    proofExpired:
      'Its last calls were signed more than 20 minutes ago by the portal’s clock, and were refused.',
    proofExpiredChange: 'Have both clocks set by the network.',
    proofMissing:
      'Its last calls came without the signature that its discovery promises, and were refused.',
    proofMissingChange:
      'See that no proxy between the two takes away X-WOPI-Proof and X-WOPI-TimeStamp. If it was none of its calls, somebody has an access token: revoke it.',
    tokenEnded: 'Its last calls came with access tokens that have ended, and were refused.',
    tokenEndedChange:
      'Documents that were left open longer than ACCESS_TOKEN_HOURS have to be opened again.',
    tokenUnknown:
      'Calls came with access tokens that the portal never made; of which office server they were cannot be known.',
    tokenUnknownChange:
      'A proxy must not change the query of its calls, and each portal needs an address of its own.',
    howOften: '{count, plural, =1 {Once, last at {at}.} other {# times, last at {at}.}}',
    answered: 'It last called at {at} ({operation}), and was answered.',
    never: 'It has never been answered yet: nobody has opened a document with it.',
  },
  clock: {
    none: 'It does not say what time it has.',
    good: 'Its clock and the portal’s are less than a minute apart.',
    ahead: 'Its clock is {off} ahead of the portal’s.',
    behind: 'Its clock is {off} behind the portal’s.',
    tooOld: 'Signed requests are refused when they are more than 20 minutes old.',
    minutes: '{count, plural, one {a minute} other {# minutes}}',
    hours: '{count, number} hours',
    days: '{count, number} days',
    setBoth: 'Have both set by the network; on most systems:',
  },
  types: {
    none: 'It offers no action that this portal can use.',
    switchOn: 'Switch on editing or viewing of documents in the office server.',
    opens:
      'It edits {edits, plural, one {# type} other {# types}} of documents and only shows {views, number}.',
  },
  kind: {
    right: 'Its addresses are those of {product}.',
    wrong:
      'Its addresses are those of {product}, but it was added as something else. Each speaks a dialect of its own, so saves may fail.',
    addAgain: 'Add it again as {product}, and disable this entry.',
  },
  keys: {
    none: 'It publishes no proof keys, so whoever has an access token can speak for it.',
    signed: 'Its requests are signed. The current key is {fingerprint} ({bits} bits).',
    changed:
      'Its requests are signed. The current key is {fingerprint} ({bits} bits). It was {before} before.',
    own: 'See that they are your own: the keys it is shipped with are public.',
    make: {
      onlyoffice:
        'Make keys of your own, enter them as wopi.privateKey, publicKey, modulus and exponent in local.json, each also with Old behind it, and restart.',
      collabora: 'Make a key, and restart Collabora Online:',
      microsoft: 'Office for the web always publishes keys: see whether this is its discovery.',
      other: 'See in its manual whether it can sign its requests (WOPI proof keys).',
    },
  },
  wayBack: {
    itself:
      'It is told to call the portal back at {wopiUrl}, which on {host} is that machine itself.',
    setWopiUrl:
      'Set WOPI_URL to an address by which the office server reaches the portal, and restart the portal. For example:',
    notHere: 'It calls the portal back at {wopiUrl}. From here that does not work: {trouble}',
    correct:
      'Correct WOPI_URL (or PUBLIC_URL), or see that the portal and the proxy before it are running. If only this machine cannot go that way, leave it.',
    answers: 'It calls the portal back at {wopiUrl}, where it answers.',
    answersHere: 'It calls the portal back at {wopiUrl}, where it answers on this machine.',
    container:
      'If the office server runs in a container, localhost is that container: set WOPI_URL to http://host.docker.internal with the portal’s port.',
    status: 'it answers with status {status}.',
    somethingElse: 'something else answers.',
  },
} as const
