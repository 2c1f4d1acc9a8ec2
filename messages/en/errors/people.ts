/** Accounts, signing in, invitations and groups. */

export const users = {
  noSuchUser: 'There is no such user.',
  emailTaken: 'There is an account for {email} already.',
  notAnEmail: 'That is not an e-mail address.',
  nameNeeded: 'A name is needed.',
  nameTooLong: 'A name has at most {most, number} characters.',
  passwordTooShort:
    'A password needs at least {least, number} characters; this one has {length, number}.',
  passwordTooLong: 'A password has at most {most, number} characters.',
  notYourself:
    'You cannot disable your own account. Ask another admin to do it. Nothing was changed.',
  lastAdmin:
    'This is the last admin who can sign in: nobody could run the portal afterwards. Make somebody else an admin first. Nothing was changed.',
} as const

export const signIn = {
  wrong: 'The e-mail address or the password is not right.',
  wait: 'Too many failed attempts. Try again in {minutes, plural, one {a minute} other {# minutes}}.',
  tooMany: 'Too many attempts. Try again in a quarter of an hour.',
  tooManyUnchanged:
    'Too many failed attempts. Nothing was changed; try again in a quarter of an hour.',
  wrongCurrent: 'That is not your current password.',
  resetOver: 'This link is over: it is good once, for an hour. Your password was not changed.',
  signedOut: 'You are signed out. Nothing was changed; sign in and try again.',
  signedOutEditing:
    'You are signed out. Sign in again in another tab, and your access here goes on.',
  disabledEditing:
    'Your account was disabled. Download what you have typed, and ask an admin of this portal.',
  otherOrigin: 'This request did not come from a page of the portal. Nothing was changed.',
} as const

export const secondStep = {
  wrong:
    'This code is not right, or it was used already. Wait for the next one, and see whether the clock of your phone is right.',
  wrongRecovery: 'This is not one of your recovery codes, or it was used already.',
  notOfThisKey:
    'This is not the code that belongs to this key. See whether the clock of your phone is right, and enter the code that is shown now.',
  offerOver: 'This key was shown too long ago. Nothing was changed; begin again.',
  none: 'You have no second step any more. Nothing was changed.',
  asked:
    'This portal asks you for a second step, so it cannot be switched off. Set it up with another app instead.',
  ownFirst:
    'Set up two-step sign-in for yourself first, under Profile. You would be signed out otherwise. Nothing was changed.',
  reason: 'Give a reason: the person reads it.',
} as const

export const setUp = {
  tooMany: 'Too many wrong codes. Nothing was created; try again in 15 minutes.',
  wrongCode: 'This is not the code. The last start of the portal printed it on its console.',
  done: 'The portal has its admin already. Sign in instead.',
} as const

export const invitations = {
  over: 'This invitation is over: it was used, taken back, or its time is up. No account was made.',
  notOpen: 'This invitation is not open any more. Nothing was changed.',
  groupGone: 'One of these groups is not there any more.',
  invitedAlready: '{email} is invited already. Make a new link in the list of who is invited.',
} as const

export const peopleFile = {
  tooLarge: 'The file is larger than 900 KiB. Import it in parts.',
  noEmailColumn: 'The first line must name the columns, and “email” must be one of them.',
  columnTwice: 'The first line names the column “{column}” twice.',
  tooMany: 'The file has {count, number} people, and {most, number} can be imported at once.',
  empty: 'There is nobody in this file.',
  notATable: 'The file cannot be read as a table: {reason}.',
  lineNotATable: 'Line {line} cannot be read as a table: {reason}.',
  noText: 'This is no text. Save the table as CSV and choose that file.',
  tooManyCells: 'It has more cells than the first line has columns.',
  noRole: '“{text}” is no role: member, admin, or nothing for member.',
  noGroup: 'There is no group “{name}”.',
  noQuota:
    '“{text}” is no quota: a number of GiB, unlimited, or nothing for what the settings say.',
  badLine: 'Line {line}: {reason} Nobody was invited.',
  sameMoment:
    'Another admin invited one of these people at this very moment. Nothing was imported; check the file again.',
} as const

export const groups = {
  gone: 'There is no such group any more. Somebody has deleted it.',
  nameNeeded: 'Give the group a name.',
  taken: 'There is a group “{name}” already.',
  chooseSomebody: 'Choose somebody who has an account here.',
} as const
