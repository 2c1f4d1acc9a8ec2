import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const entry: Translated<typeof en.entry> = {
  signIn: {
    title: 'Anmelden',
    changed:
      'Ihr Passwort wurde geändert, und alle Browser wurden abgemeldet. Melden Sie sich mit dem neuen an.',
    email: 'E-Mail-Adresse',
    password: 'Passwort',
    submit: 'Anmelden',
    forgotten: 'Passwort vergessen?',
    provider: 'Weiter mit {name}',
  },
  signInErrors: {
    disabled: 'Dieses Konto ist deaktiviert. Wenden Sie sich an die Administration des Portals.',
    noEmail:
      'Der Anbieter hat Ihre E-Mail-Adresse nicht mitgeteilt; ohne sie gibt es kein Konto. Wenden Sie sich an die Administration.',
    emailTaken:
      'Es gibt schon ein Konto mit Ihrer E-Mail-Adresse, und der Anbieter bürgt nicht dafür, dass die Adresse Ihnen gehört. Melden Sie sich mit Ihrem Passwort an oder wenden Sie sich an die Administration.',
    emailInvited:
      'Ihre E-Mail-Adresse ist eingeladen, aber der Anbieter bürgt nicht dafür, dass sie Ihnen gehört. Öffnen Sie den Link der Einladung und legen Sie ein Passwort fest, oder wenden Sie sich an die Administration.',
    over: 'Das hat zu lange gedauert, oder inzwischen wurde etwas geändert. Melden Sie sich noch einmal an.',
    secondStep: 'Dieses Konto verlangt auch einen zweiten Schritt. Melden Sie sich hier an.',
    throttled: 'Zu viele Fehlversuche. Versuchen Sie es in einer Viertelstunde noch einmal.',
    wrong: 'Die E-Mail-Adresse oder das Passwort stimmt nicht.',
    unreachable:
      'Der Anmeldeanbieter ist gerade nicht erreichbar. Sie sind nicht angemeldet; versuchen Sie es noch einmal.',
    other:
      'Der Anmeldeanbieter hat nicht bestätigt, wer Sie sind. Sie sind nicht angemeldet; versuchen Sie es noch einmal.',
  },
  secondStep: {
    title: 'Anmeldung in zwei Schritten',
    code: 'Code',
    codeHint: 'Die sechs Ziffern, die die App auf Ihrem Telefon jetzt für dieses Portal anzeigt.',
    recovery: 'Wiederherstellungscode',
    recoveryHint:
      'Einer von denen, die Sie bei der Einrichtung aufbewahrt haben. Jeder gilt einmal.',
    submit: 'Anmelden',
    useRecovery: 'Einen Wiederherstellungscode verwenden',
    useApp: 'Den Code der App verwenden',
    lost: 'Wenn Sie beides nicht haben, wenden Sie sich an die Administration des Portals.',
    other: 'Als jemand anderes anmelden',
    askedTitle: 'Anmeldung in zwei Schritten einrichten',
    asked:
      'Dieses Portal verlangt nach dem Passwort einen zweiten Schritt: einen Code aus einer Authenticator-App auf Ihrem Telefon.',
  },
  secondStepOffer: {
    scan: 'Scannen Sie dieses Bild mit einer Authenticator-App, oder geben Sie dort den Schlüssel ein.',
    picture: 'QR-Code des Schlüssels',
    key: 'Schlüssel',
    code: 'Code',
    codeHint: 'Die sechs Ziffern, die die App jetzt anzeigt.',
    submit: 'Einschalten',
    cancel: 'Abbrechen',
  },
  recoveryCodes: {
    title: 'Ihre Wiederherstellungscodes',
    text: 'Bewahren Sie sie dort auf, wo Sie sie ohne Ihr Telefon finden. Mit jedem können Sie sich einmal anstelle eines Codes anmelden. Sie werden nicht noch einmal angezeigt.',
    copy: 'Kopieren',
    copied: 'Kopiert',
    download: 'Herunterladen',
    print: 'Drucken',
    done: 'Ich habe sie aufbewahrt',
    head: 'Wiederherstellungscodes von {email} für {host}. Jeder gilt einmal.',
  },
  setUp: {
    page: 'Einrichtung',
    title: 'Dieses Portal einrichten',
    text: 'Erstellen Sie das erste Konto. Es ist ein Admin-Konto und kann weitere anlegen.',
    code: 'Einrichtungscode',
    codeHint:
      'Das Portal hat ihn beim Start auf seiner Konsole ausgegeben. Er beweist, dass der Server Ihnen gehört.',
    name: 'Ihr Name',
    email: 'E-Mail-Adresse',
    submit: 'Admin anlegen und anmelden',
  },
  newPassword: {
    label: 'Passwort',
    hint: 'Mindestens 12 Zeichen. Einige Wörter merkt man sich leichter als ein Rätsel.',
  },
  forgotten: {
    title: 'Passwort vergessen?',
    email: 'E-Mail-Adresse',
    emailHint: 'Dorthin wird ein Link geschickt, mit dem Sie ein neues Passwort festlegen.',
    submit: 'Link zuschicken',
    sent: 'Wenn es ein Konto mit dieser Adresse und einem Passwort gibt, ist eine E-Mail mit einem Link unterwegs. Der Link gilt eine Stunde. Sehen Sie auch im Spam-Ordner nach.',
    back: 'Zurück zur Anmeldung',
  },
  reset: {
    title: 'Neues Passwort festlegen',
    for: 'Für {email}.',
    label: 'Neues Passwort',
    submit: 'Passwort festlegen',
    over: {
      title: 'Dieser Link gilt nicht mehr',
      text: 'Er gilt einmal, eine Stunde lang, und nur bis ein Passwort auf anderem Weg festgelegt wird. Fordern Sie bei der Anmeldung einen neuen an.',
      signIn: 'Anmelden',
    },
  },
  invitation: {
    page: 'Einladung',
    title: '{name} lädt Sie ein',
    text: 'Dokumente zu teilen und zu bearbeiten auf {host}{role, select, admin {, als Admin} other {}}{count, plural, =0 {} one {, in der Gruppe {groups}} other {, in den Gruppen {groups}}}.',
    group: '„{name}“',
    signedIn:
      'Sie sind als {name} angemeldet. Wenn Sie fortfahren, wird dieser Browser mit dem eingeladenen Konto angemeldet.',
    address: 'Mit Ihrer Adresse {email}.',
    email: 'E-Mail-Adresse',
    name: 'Ihr Name',
    nameHint: 'Was andere neben Ihren Änderungen sehen.',
    submit: 'Mein Konto anlegen',
  },
  invitationOver: {
    signIn: 'Anmelden',
    wrong: {
      title: 'Diese Einladung führt ins Leere',
      says: 'Vielleicht ist der Link falsch geschrieben, oder es gibt einen neueren. Suchen Sie nach einer späteren Nachricht oder fragen Sie, wer Sie eingeladen hat.',
    },
    expired: {
      title: 'Diese Einladung ist abgelaufen',
      says: 'Sie galt eine Woche. Bitten Sie um einen neuen Link.',
    },
    revoked: {
      title: 'Diese Einladung wurde zurückgezogen',
      says: 'Wenn Sie das für ein Versehen halten, fragen Sie nach, wer Sie eingeladen hat.',
    },
    used: {
      title: 'Diese Einladung wurde schon verwendet',
      says: 'Jemand hat damit ein Konto angelegt. Wenn Sie das waren, melden Sie sich an. Wenn nicht, sagen Sie der Administration Bescheid.',
    },
    known: {
      title: 'Sie haben schon ein Konto',
      says: 'Melden Sie sich damit an.',
    },
  },
}
