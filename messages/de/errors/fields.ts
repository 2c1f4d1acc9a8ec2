export const fields = {
  chooseFile: 'Wählen Sie eine Datei.',
  currentPassword: 'Geben Sie Ihr aktuelles Passwort ein.',
  withWhom: 'Wählen Sie, mit wem.',
  email: 'Geben Sie Ihre E-Mail-Adresse ein.',
  password: 'Geben Sie Ihr Passwort ein.',
  setUpCode: 'Geben Sie den Code von der Konsole ein.',
  secondCode: 'Geben Sie den Code ein.',
  webAddress: 'Geben Sie eine Adresse ein, die mit https:// oder http:// beginnt.',
}
