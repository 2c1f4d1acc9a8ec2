/** Editors and the mail server. */

export const editors = {
  noSuchEditor: 'There is no such editor.',
  builtIn: '{name} is part of the portal: there is nothing to test.',
  notOpened: '{name} does not open .{extension} files.',
  nameNeeded: 'Give the editor a name of at most 80 characters.',
  noSuchToken: 'There is no such access token any more.',
  reportTooNew: 'The report is of a time that has not come yet.',
  oldCopyStays: '{reason} The last good copy stays in use.',
} as const

export const mailServer = {
  none: 'There is no mail server in the settings.',
  notSent: 'Nothing was sent. {reason}',
  /** What follows the colon is the mail server’s own answer, or the system’s. */
  why: {
    address: 'Nothing can be mailed to such an address.',
    brokenOff: 'Every try was broken off.',
    unknownHost: 'The host name of the mail server is not known: {answer}',
    unreachable: 'The mail server cannot be reached: {answer}',
    noAnswer: 'The mail server does not answer: {answer}',
    encryption: 'The connection to the mail server could not be encrypted: {answer}',
    signIn: 'The mail server refuses the user name or the password: {answer}',
    recipient: 'The mail server does not take mails for this address: {answer}',
    letter: 'The mail server did not take the mail: {answer}',
    other: 'It could not be sent: {answer}',
  },
} as const

export const reasons = {
  needed: 'Give a reason: it goes into the audit log. Nothing was changed.',
  tooLong: 'A reason has at most {most, number} characters.',
} as const
