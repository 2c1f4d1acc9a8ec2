/** How edits stand, what keeps them from being saved, and what can be done. */
export const session = {
  state: {
    closed: 'Closed',
    opening: 'Opening…',
    readOnly: 'Read only',
    saving: 'Saving…',
    unsaved: 'Unsaved changes',
    saved: 'All changes saved',
    noChanges: 'No changes',
  },
  inShort: {
    offline: 'No connection · your edits are kept here',
    hostError: 'Not saved yet · trying again',
    storageFull: 'Not saved yet · the portal is full',
    tooLarge: 'Not saved · no room',
    notSaved: 'Not saved',
    accessEnded: 'Not saved · your access has ended',
    gone: 'Not saved · the document is gone',
  },
  mentions: {
    waits:
      '{count, plural, one {{names} is told} other {{names} are told}} of the mention as soon as the portal can be reached.',
    failed: '{names} could not be told of the mention.',
  },
  trouble: {
    offline: 'The portal cannot be reached.',
    offlineText:
      'Go on writing: your edits are kept in this browser and saved as soon as there is a connection.',
    hostError: 'The portal could not save just now (error {status}).',
    hostErrorText: 'Your edits are kept in this browser. Saving is tried again by itself.',
    storageFull: 'The portal has no room left to store this save.',
    storageFullText:
      'Your edits are kept in this browser and saved once an administrator has made room. Download a copy to be sure.',
    tooLarge:
      'The portal has no room for this save: it is too large, or the quota of its owner is used up.',
    tooLargeText: 'Your edits are still here. Download your copy, or make room and save again.',
    island: 'Some edits cannot be saved.',
    accessEnded: 'Your access to this document has ended.',
    accessEndedText:
      'It expired or was revoked. Your edits are still here and in this browser: download your copy, then open the document again.',
    gone: 'The document is not there any more.',
    goneText:
      'It was moved to the trash or deleted. Your edits are only here and in this browser: download your copy, or restore the document and try again.',
    changed: 'The document was changed elsewhere while you edited it.',
    changedText:
      '{where} Save yours as the newest version (the other one stays in the history), or show the other one.',
    refused: 'This save was refused.',
    lost: 'You do not hold this document any more.',
    conflictText: '{why} {where}',
    kept: 'Nothing is lost: the portal kept a copy of the refused save, and your edits are still here.',
    still: 'Your edits are still here and in this browser.',
    allSaved: 'Everything you typed so far is saved.',
    lockEnded: 'Your lock on it was ended, by an administrator or by another window of yours.',
    notGathered: 'The editor could not put the document together: {why}',
  },
  holder:
    '{name} {how, select, checkedOut {has had this document checked out since {since}} other {has been editing this document since {since}}}.',
  readOnly: {
    title: 'Read only.',
    offline: 'The connection was lost while the document was being reserved for you.',
    refused: 'The portal did not let this editor reserve the document for you.',
  },
  failure: {
    offline: 'The portal cannot be reached',
    offlineText: 'The document could not be loaded. Check your connection and try again.',
    accessEnded: 'This link to the document has expired',
    accessEndedText: 'Reload the page to open the document again.',
    gone: 'The document is not there any more',
    goneText: 'It was moved to the trash or deleted. Look for it in your trash.',
    tooLarge: 'This document is too large to be shown here',
    tooLargeText: 'Download it and use a program on your computer.',
    tooBigText:
      'It has {size}; the editor takes up to {limit}. Download it and use a program on your computer.',
    unreadable: 'This document cannot be shown',
    hostError: 'The portal could not give the document',
    hostErrorText: 'Something went wrong there. Nothing was changed. Try again in a moment.',
  },
  draft: {
    title: 'There are edits of yours that were not saved the last time.',
    bringBack: 'Bring them back',
    download: 'Download',
    discard: 'Discard',
    kept: 'This browser kept them <time></time>.',
    keptStale:
      'This browser kept them <time></time>. The document has changed since: bringing them back makes a new version on top, the others stay in the history.',
  },
  actions: {
    saveMine: 'Save mine as the newest version',
    takeBack: 'Take it back and save',
    tryAgain: 'Try again',
    download: 'Download my copy',
    showTheirs: 'Show the portal’s version',
    replaceMine: 'Replace my edits here',
    show: 'Show it',
  },
} as const
