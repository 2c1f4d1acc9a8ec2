/** The pages about accounts. */
export const users = {
  page: {
    title: 'Users',
    description: 'Who may sign in, and as what.',
    import: 'Import',
    show: 'Show',
    shows: { all: 'All', admins: 'Admins', disabled: 'Disabled', invited: 'Invited' },
    search: 'Search names and addresses',
    noUser: 'No user matches “{search}”',
    noDisabled: 'No disabled accounts',
    noInvitation: 'No invitation matches “{search}”',
    nobodyInvited: 'Nobody is invited',
  },
  table: {
    documents: 'Documents',
    stored: 'Stored',
    sessions: 'Sessions',
    tokens: 'Tokens',
    lastSeen: 'Last seen',
    you: 'You',
    documentCount: '{count, plural, one {# document} other {# documents}}',
    ownQuota: 'A quota of their own',
    usedOf: '{used} of {quota}',
    usedOfFull: '{used} of {quota}<full> · full</full>',
    seen: 'seen',
    seenNever: 'seen:',
    never: 'never',
    openSessions: '{sessions, plural, one {# session} other {# sessions}}',
    openTokens: '{tokens, plural, one {# access token} other {# access tokens}}',
    openBoth:
      '{sessions, plural, one {# session} other {# sessions}} and {tokens, plural, one {# access token} other {# access tokens}}',
  },
  actions: {
    makeMemberEllipsis: 'Make a member…',
    makeAdminEllipsis: 'Make an admin…',
    resetPassword: 'Reset the password…',
    givePassword: 'Give a password…',
    ownPassword: 'Change your own under Profile.',
    quota: 'Quota…',
    tokens: 'Access tokens',
    audit: 'What they did',
    ownAccount: 'It is your own account.',
    makeMemberTitle: 'Make {name} a member?',
    makeAdminTitle: 'Make {name} an admin?',
    makeMemberDescription:
      'They keep their own documents and lose the admin area, and with it everybody else’s documents.',
    makeAdminDescription:
      'They can then open everybody’s documents, break locks, and manage users.',
    makeMember: 'Make a member',
    makeAdmin: 'Make an admin',
    passwordTitle: 'Set a new password for {name}?',
    passwordDescription:
      'Their sessions and access tokens end at once. Tell them the new password yourself; they can change it under Profile.',
    setPassword: 'Set the password',
    quotaTitle: 'How much may {name} store?',
    quotaDescription:
      'All versions of their documents count, and saves that were refused. Nothing that is stored already goes.',
    saveQuota: 'Save the quota',
    disableTitle: 'Disable the account of {name}?',
    disableDescription:
      'They cannot sign in any more. Their documents stay. Saves on their way are refused and kept. Locks they hold end when they expire, or when you break them.',
    disableDescriptionOpen:
      'They cannot sign in any more. What they have open ({open}) ends at once. Their documents stay. Saves on their way are refused and kept. Locks they hold end when they expire, or when you break them.',
    enableTitle: 'Enable the account of {name}?',
    enableDescription: 'They can sign in again. Sessions and tokens that ended stay ended.',
  },
  fields: {
    email: 'E-mail address',
    roleHint: 'Admins reach everybody’s documents, locks and accounts.',
    newPassword: 'New password',
    passwordHint: 'At least 12 characters.',
    makeOneUp: 'Make one up',
  },
  newUser: {
    title: 'New user',
    description:
      'They sign in with this address and password at once. Tell them the password yourself.',
  },
  quotaFields: {
    default: 'As the settings say',
    own: 'As many GiB as given below',
    hint: 'Counts only with the second choice.',
    noSize: 'Give a number of GiB, 0 or more.',
  },
  done: {
    created: '{name} can sign in now.',
    isAdmin: '{name} is an admin now.',
    isMember: '{name} is a member now.',
    passwordSet: '{name} has a new password. All of their sessions were ended.',
    disabledAlready: 'The account of {name} was disabled already.',
    disabled:
      'The account of {name} was disabled.{locks, plural, =0 {} one { One lock of theirs stands until it expires or you break it.} other { # locks of theirs stand until it expires or you break it.}}',
    enabled: '{name} can sign in again.',
    quotaChanged: 'The quota of {name} was changed.',
  },
} as const
