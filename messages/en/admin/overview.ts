/** The admin’s overview. */
export const overview = {
  title: 'Overview',
  description: 'What is going on in the portal, and what to look at.',
  figures: {
    edited: 'Being edited',
    editedMore:
      'by {people, plural, one {# person} other {# people}}, {checkouts, plural, one {# checkout} other {# checkouts}}',
    peopleHere: 'People here',
    lastHour: 'in the last hour',
    tokens: 'Access tokens',
    tokensMore: 'with {count, plural, one {# editor} other {# editors}}',
    stored: 'Stored',
    storedMore: '{count, plural, one {# document} other {# documents}}, {free} free',
  },
  saves: {
    title: 'Saves in the last 24 hours',
    sum: '{saves, plural, one {# save} other {# saves}}, {refused, number} refused',
    lastHour: 'The last hour: {saves, plural, one {# save} other {# saves}}, {refused} refused',
    hour: '{from} to {to} hours ago: {saves, plural, one {# save} other {# saves}}, {refused} refused',
    hoursAgo: '{hours} hours ago',
    now: 'now',
  },
  attention: {
    title: 'Needs attention',
    nothing: 'Nothing. All is as it should be.',
    tones: { danger: 'Act now', warning: 'Look', neutral: 'To know' },
    damaged:
      '{count, plural, one {# stored file} other {# stored files}} missing or damaged since it was saved.',
    seeWhich: 'See which',
    disk: 'Only {size} are free on the disk. When it is full, saves are refused.',
    storage: 'Storage',
    quota:
      '{count, plural, one {# person} other {# people}} used up the quota: saves of what they own are refused.',
    users: 'Users',
    refusedSaves: '{count, plural, one {# refused save} other {# refused saves}} to be looked at.',
    refusedSavesSoon:
      '{count, plural, one {# refused save} other {# refused saves}} to be looked at, {soon} of them gone within a week.',
    refusedSavesWay: 'Refused saves',
    mail: '{count, plural, one {# mail} other {# mails}} could not be sent and given up.',
    mailWay: 'E-mail',
    deadLocks: '{count, plural, one {# lock} other {# locks}} with nobody behind it, as it seems.',
    locks: 'Locks',
    editor: 'The discovery document of {name} could not be read.',
    testIt: 'Test it',
    neverVerified: 'The stored bytes have never been verified.',
    verifyThem: 'Verify them',
  },
  outbox: {
    title: 'E-mail',
    from: 'Sent as {address}.',
    onTheirWay: 'On their way',
    givenUp: 'Given up',
    lastRefusal: 'Last refusal',
    test: 'Send a test mail to {address}',
    retry: 'Try again what was given up',
    forget: 'Forget what was given up',
  },
} as const
