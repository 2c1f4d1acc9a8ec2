/** What is said in: mails. */
export const mail = {
  test: {
    subject: 'A test mail from {host}',
    text: 'This portal can send mail: you are reading it.',
    link: 'Open the portal',
    footer: 'An admin asked for this mail on the overview of the admin area.',
  },
  reset: {
    subject: 'A new password for {host}',
    who: 'Somebody, you perhaps, forgot the password of {email} at {address}.',
    how: 'Follow the link to set a new one. It is good once, for an hour. All browsers are signed out then.',
    link: 'Set a new password',
    footer: 'If that was not you, do nothing: your password stays as it is.',
  },
  secondStepRemoved: {
    subject: 'Two-step sign-in was removed at {host}',
    what: 'Somebody who looks after {address} has removed the second step of the sign-in of {email}. Your password is enough now.',
    why: 'The reason given: {reason}',
    how: 'Set it up again with an app that you have in your hands.',
    link: 'Set up two-step sign-in',
    footer: 'If you have not asked for this, tell an admin, and change your password.',
  },
  invitation: {
    admin: 'An admin',
    subject: '{by} invites you to {host}',
    who: '{by} invites you to share and edit documents at {address}.',
    how: 'Follow the link and choose a password. It is good once, for a week.',
    link: 'Make your account',
    footer: 'If you do not know what this is about, do nothing: no account is made then.',
  },
  notification: {
    openDocument: 'Open the document',
    openFolder: 'Open the folder',
    footer: 'You get this because your profile says so. Choose there what is mailed to you:',
    shared: {
      subject: '{by} shared “{name}” with you',
      text: '{by} shared “{name}” with you. {may}',
    },
    mention: {
      subject: '{by} mentioned you in “{name}”',
      text: '{by} mentioned you in a comment in “{name}”.',
    },
    refused: {
      subject: 'A save of yours to “{name}” was refused',
      text: 'A save of yours to “{name}” was refused.',
      subjectGuest: 'A save by {by} to “{name}” was refused',
      textGuest: 'A save by {by} to “{name}” was refused.',
      waiting:
        'Nothing is lost: the portal keeps what was sent for 30 days. Open the document to get it back.',
      done: 'It was dealt with already.',
    },
    lockBroken: {
      subject: 'Your lock on “{name}” was ended',
      text: 'An admin ended your {lock, select, checkout {checkout of} other {editing of}} “{name}”.',
      next: 'What you saved is there. What you typed since then is not lost either: your next save is kept for you, and you can take it back.',
    },
  },
} as const
