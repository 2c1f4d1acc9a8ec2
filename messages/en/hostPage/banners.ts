/** What must be said above an editor. */
export const banners = {
  openAgain: 'Open again',
  tryAgain: 'Try again',
  accessGone: {
    title: 'You have no access to this document any more.',
    text: 'It was deleted, or it is not shared with you now. What is typed here is not saved to it. What the editor still sends is kept for you: you find it in your notifications.',
    guestText:
      'It was deleted, or it is not shared with you now. What is typed here is not saved to it. What the editor still sends is kept for whoever shared it with you. Copy what you need yourself.',
  },
  readNow: {
    title: 'You may only read this document now.',
    action: 'Open to read',
    text: 'What is typed from now on is not saved. Copy what you need first.',
  },
  ended: {
    ownerTermination: 'The owner of this document has closed it for everybody.',
    documentIdle: 'The editor has closed this document because nobody used it for a while.',
    oom: 'The editor has closed this document because it had no memory left.',
    shuttingDown: 'The editor is being shut down and has closed this document.',
    restored: 'Somebody has restored an older version of this document.',
    other: 'The editor has closed this document.',
    text: 'The bar above says what is saved.',
  },
  tokenEnded: {
    title: 'Your access to this document has ended.',
    text: 'What is typed from now on may not be saved. Copy what you need, then open the document again.',
  },
  tokenEnds: {
    at: 'Your access through “{editor}” ends at {time}.',
    withSession: 'Your access through “{editor}” ends at the end of this session.',
    text: 'Open the document again before that; what is not saved is saved first.',
  },
  silent: {
    silent: '“{editor}” has not answered yet.',
    failed: '“{editor}” could not open this document.',
    silentText: 'The editor may be down or out of reach. Nothing was changed.',
    silentOthers:
      'The editor may be down or out of reach. Nothing was changed. You can choose another editor above.',
    failedText: 'Nothing was changed.',
    failedOthers: 'Nothing was changed. You can choose another editor above.',
  },
  lock: {
    free: 'The document is free now.',
    editNow: 'Edit now',
    otherWindow: 'You have this document open in another window.',
    continueHere: 'Continue here',
    otherWindowText:
      'It is read only here. If you continue here, what the other window has not saved yet will be refused and kept as a copy.',
    mine: 'You have checked out this document.',
    checkIn: 'Check it in',
    mineText: 'It is read only in editors until you check it in.',
    willBeTold: 'You will be told',
    tellMe: 'Tell me when free',
    held: '<who>{name}</who> {how, select, checkedOut {has had it checked out since {since}} other {has been editing since {since}}}. Until it is free, it is read only here.',
    newer: 'Version {version} is newer than what you see here.',
    showNewer: 'Show version {version}',
    isFree: '“{name}” is free now.',
    tabTitle: '● Free: {name}',
    noticeTitle: '“{name}” is free now',
    notice: 'Go back to the page to edit it.',
  },
} as const
