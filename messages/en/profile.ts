/** What is said in: the profile. */
export const profile = {
  title: 'Profile',
  name: {
    title: 'Name',
    description: 'What others see beside your edits and locks.',
    label: 'Name',
    save: 'Save name',
    saved: 'Your name was changed.',
  },
  password: {
    title: 'Password',
    description: 'Changing it ends all of your other sessions.',
    none: 'You have none here. You sign in through {provider}.',
    provider: 'a sign-in provider',
    current: 'Current password',
    new: 'New password',
    hint: 'At least 12 characters.',
    change: 'Change password',
    changed: 'Your password was changed. All other sessions were ended.',
  },
  language: {
    description: 'In which language the portal speaks to you, and in which it writes mails.',
  },
  storage: {
    title: 'Storage',
    description:
      'All versions of your documents count, those in the trash too, and saves that were refused.',
    used: '{used} used',
    usedOf: '{used} of {quota} used',
    full: 'There is no room left: new files and saves are refused. A refused save is kept for you. Delete old versions, or documents in the trash for good, or ask an administrator for more.',
  },
  mail: {
    title: 'E-mail',
    description: 'What is mailed to {email}, beside being shown here.',
    legend: 'Send me an e-mail, too, when',
    kinds: {
      shared: 'Something is shared with me',
      mention: 'Somebody mentions me in a comment',
      'save-refused': 'A save of mine is refused',
    },
    save: 'Save',
    saved: 'Your choice was saved.',
  },
  sessions: {
    title: 'Sessions',
    description: 'Browsers in which you are signed in.',
    this: 'This browser',
    times: 'Last used <used></used> · signed in <signedIn></signedIn>',
    signOut: 'Sign out',
    signOutThis: 'Sign out this browser',
    signOutOf: 'Sign out {browser}',
    everywhere: 'Sign out everywhere',
    signedOut: 'That browser was signed out.',
    unknown: 'Unknown browser',
    browserOn: 'Browser on {system}',
    on: '{browser} on {system}',
  },
} as const
