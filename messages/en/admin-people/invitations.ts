/** Invitations, one by one and from a table. */
export const invitations = {
  table: {
    caption: 'Invitations',
    invited: 'Invited',
    linkEnds: 'Link ends',
    linkEndsPhone: 'link ends',
    invitedBy: '<time></time> by {name}',
    over: 'Over',
  },
  actions: {
    sendAgain: 'Send again…',
    revokeEllipsis: 'Revoke…',
    renewTitle: 'Make a new link for {email}?',
    renewDescription: 'It is good for a week from now. The link they had before is dead at once.',
    renew: 'Make a new link',
    revokeTitle: 'Revoke the invitation of {email}?',
    revokeDescription: 'Their link is dead at once. You can invite them again.',
    revoke: 'Revoke',
    revoked: 'The invitation of {email} was revoked.',
  },
  invite: {
    title: 'Invite',
    description:
      'They get a link, set their own password and are in. The link is good once, for a week.',
    nameHint: 'They can change it.',
  },
  link: {
    title: '{email} is invited',
    mailed:
      'The link is mailed to them, and here it is for you to give. It is shown only now: if it is lost, make a new one in the list.',
    notMailed:
      'Give them this link. It is shown only now: if it is lost, make a new one in the list.',
    label: 'Link of the invitation',
  },
  import: {
    title: 'Import people',
    description:
      'Everybody in a table is invited at once. Nothing happens before you have seen what would.',
    chooseFile: 'Choose a file.',
    tooLarge: 'The file is larger than 900 KiB. Import it in parts.',
    file: 'Table (.csv)',
    reading: 'Reading the file…',
    mailToAll: 'Send each person an invitation by mail',
    leftAlone:
      'Left alone, because they are here or invited already: {count, plural, one {# person} other {# people}}.',
    ignored: 'Ignored: {columns}.',
    wrong:
      '{count, plural, one {# line wrong. Nobody can be invited yet.} other {# lines wrong. Nobody can be invited yet.}}',
    correct: 'Correct the file and choose it again.',
    nobodyNew: 'There is nobody new in this file.',
    willBeInvited:
      '{count, plural, one {# person will be invited.} other {# people will be invited.}}',
    inviteAll: '{count, plural, one {Invite # person} other {Invite # people}}',
    running: 'Inviting people',
    soFar: '{done, number} of {of, number} lines are done.',
    stop: 'Stop',
    stopped: 'Stopped: {done, number} of {of, number} lines are done.',
    goOn: 'Go on',
    stoppedText:
      'What was done stays done. Go on with the rest here; or download the links of those who are invited already, which are given out only now.',
    wereInvited: '{count, plural, one {# person invited.} other {# people invited.}}',
    download: 'Download the links',
    doneMailed: 'The links are on their way by e-mail. They are given out only now.',
    doneNotMailed: 'Keep the table, and give everybody theirs. They are given out only now.',
  },
  columns: {
    title: 'The table',
    description:
      'Its first line names the columns, in any order. Comma, semicolon or tab between them; at most 10,000 people.',
    email: 'needed',
    name: 'they can change it',
    role: 'member or admin; member when empty',
    groups: 'names of groups there are, with a semicolon, a comma or | between them',
    quota: 'in GiB, or unlimited; as the settings say when empty',
  },
  lines: {
    caption: 'Lines of the file',
    line: 'Line',
    outcome: 'Outcome',
    more: '{count, plural, one {And # line more, none of them shown here.} other {And # lines more, none of them shown here.}}',
    outcomes: {
      new: 'New',
      done: 'Invited now',
      account: 'Has an account',
      invited: 'Invited already',
      twice: 'Stands above',
      wrong: 'Wrong',
    },
  },
  /** In the table that is kept of an import. */
  kept: {
    new: 'invited',
    account: 'has an account already',
    invited: 'was invited already',
    twice: 'stands above already',
    wrong: 'wrong',
  },
} as const
