/** What a field of a form asks for: the words of rules of zod (app/field-words.ts). */

export const fields = {
  chooseFile: 'Choose a file.',
  currentPassword: 'Enter your current password.',
  withWhom: 'Choose with whom.',
  email: 'Enter your e-mail address.',
  password: 'Enter your password.',
  setUpCode: 'Enter the code from the console.',
  secondCode: 'Enter the code.',
  webAddress: 'Enter an address that begins with https:// or http://.',
} as const
