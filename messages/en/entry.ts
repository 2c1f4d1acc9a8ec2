/** What is said in: the ways in: sign-in, set-up, invitations, forgotten passwords. */
export const entry = {
  signIn: {
    title: 'Sign in',
    changed:
      'Your password was changed, and all browsers were signed out. Sign in with the new one.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    forgotten: 'Forgot your password?',
    provider: 'Continue with {name}',
  },
  signInErrors: {
    disabled: 'This account is disabled. Ask an admin of this portal.',
    noEmail:
      'The provider did not tell your e-mail address, without which there is no account. Ask an admin.',
    emailTaken:
      'There is an account with your e-mail address, and the provider does not vouch that the address is yours. Sign in with your password, or ask an admin.',
    emailInvited:
      'Your e-mail address is invited, but the provider does not vouch that it is yours. Open the link of the invitation and set a password, or ask an admin.',
    over: 'That took too long, or something was changed meanwhile. Sign in again.',
    secondStep: 'This account asks for a second step, too. Sign in here.',
    throttled: 'Too many failed attempts. Try again in a quarter of an hour.',
    wrong: 'The e-mail address or the password is not right.',
    unreachable:
      'The sign-in provider cannot be reached at the moment. You are not signed in; try again.',
    other: 'The sign-in provider did not confirm who you are. You are not signed in; try again.',
  },
  secondStep: {
    title: 'Two-step sign-in',
    code: 'Code',
    codeHint: 'The six digits that the app on your phone shows for this portal now.',
    recovery: 'Recovery code',
    recoveryHint: 'One of those that you kept when you set this up. Each is good once.',
    submit: 'Sign in',
    useRecovery: 'Use a recovery code',
    useApp: 'Use the code of the app',
    lost: 'If you have neither, ask an admin of this portal.',
    other: 'Sign in as somebody else',
    askedTitle: 'Set up two-step sign-in',
    asked:
      'This portal asks for a second step after your password: a code of an authenticator app on your phone.',
  },
  secondStepOffer: {
    scan: 'Scan this picture with an authenticator app, or enter the key there.',
    picture: 'QR code of the key',
    key: 'Key',
    code: 'Code',
    codeHint: 'The six digits that the app shows now.',
    submit: 'Switch on',
    cancel: 'Cancel',
  },
  recoveryCodes: {
    title: 'Your recovery codes',
    text: 'Keep them where you find them without your phone. Each signs you in once, in place of a code. They are not shown again.',
    copy: 'Copy',
    copied: 'Copied',
    download: 'Download',
    print: 'Print',
    done: 'I have kept them',
    head: 'Recovery codes of {email} for {host}. Each is good once.',
  },
  setUp: {
    page: 'Set up',
    title: 'Set up this portal',
    text: 'Create the first account. It is an admin and can add others.',
    code: 'Set-up code',
    codeHint:
      'The portal printed it on its console when it started. It proves that the server is yours.',
    name: 'Your name',
    email: 'E-mail address',
    submit: 'Create admin and sign in',
  },
  newPassword: {
    label: 'Password',
    hint: 'At least 12 characters. A few words are easier to keep in mind than a riddle.',
  },
  forgotten: {
    title: 'Forgot your password?',
    email: 'E-mail address',
    emailHint: 'A link to set a new password is mailed there.',
    submit: 'Mail me a link',
    sent: 'If there is an account with this address and a password, a mail with a link is on its way. The link is good for an hour. Look in your spam folder, too.',
    back: 'Back to signing in',
  },
  reset: {
    title: 'Set a new password',
    for: 'For {email}.',
    label: 'New password',
    submit: 'Set the password',
    over: {
      title: 'This link is over',
      text: 'It is good once, for an hour, and until a password is set in another way. Ask for another one where you sign in.',
      signIn: 'Sign in',
    },
  },
  invitation: {
    page: 'Invitation',
    title: '{name} invites you',
    text: 'To share and edit documents at {host}{role, select, admin {, as an admin} other {}}{count, plural, =0 {} one {, in the group {groups}} other {, in the groups {groups}}}.',
    group: '“{name}”',
    signedIn: 'You are signed in as {name}. Going on signs this browser in as who is invited.',
    address: 'With your address {email}.',
    email: 'E-mail address',
    name: 'Your name',
    nameHint: 'What others see beside your edits.',
    submit: 'Make my account',
  },
  invitationOver: {
    signIn: 'Sign in',
    wrong: {
      title: 'This invitation leads nowhere',
      says: 'The link may have been mistyped, or there is a newer one. Look for a later message, or ask who invited you.',
    },
    expired: {
      title: 'This invitation is over',
      says: 'It was good for a week. Ask who invited you for a new link.',
    },
    revoked: {
      title: 'This invitation was taken back',
      says: 'Ask who invited you, if you think that is a mistake.',
    },
    used: {
      title: 'This invitation was used',
      says: 'Somebody has made an account with it. If that was you, sign in. If it was not, tell an admin.',
    },
    known: {
      title: 'You have an account already',
      says: 'Sign in with it.',
    },
  },
} as const
