export const sharing = {
  byGroup:
    '„{name}“ ist mit der Gruppe „{group}“ geteilt, und Sie gehören dazu. Es wurde nichts geändert. Ein Admin kann Sie aus der Gruppe nehmen; wer es geteilt hat, kann die Freigabe beenden.',
  notByItself:
    '„{name}“ ist nicht für sich mit Ihnen geteilt. Verlassen Sie den Ordner darüber, der es ist.',
  yours: '„{name}“ gehört Ihnen.',
  theirsAlready: '„{name}“ gehört dieser Person schon. Es wurde nichts geteilt.',
  chooseSomebody: 'Wählen Sie jemanden, der hier ein Konto hat. Es wurde nichts geteilt.',
  dayOver: 'Dieser Tag ist vorbei. Wählen Sie einen, der noch kommt.',
  gone: 'Diese Freigabe gibt es nicht mehr. Jemand hat sie entfernt.',
  linkLevel: 'Ein Link ist zum Ansehen oder zum Bearbeiten. Es wurde nichts geändert.',
  noLinks: 'Links sind hier nicht erlaubt. Teilen Sie stattdessen mit Personen.',
  tooManyLinks: 'Es gibt schon {most, number} Links. Entfernen Sie zuerst einen.',
  onlyLinkPassword: 'Nur ein Link hat ein Passwort.',
  guestName: 'Sagen Sie, wie andere Sie sehen sollen.',
  wrongPassword: 'Das Passwort stimmt nicht.',
  linkOver: 'Dieser Link gilt nicht oder nicht mehr.',
  tooManyStars:
    'Sie haben {most, number} Dinge markiert, mehr geht nicht. Entfernen Sie zuerst eine Markierung.',
}
