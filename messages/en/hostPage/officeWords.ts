/** What Collabora says of saves and sessions. It puts a time in place of %time. */
export const officeWords = {
  saveFailed:
    'The portal could not accept this save. What you wrote is not lost: the bar above the document says where the kept copy is.',
  saveUnauthorized:
    'Your access to this document has ended, so it was not saved. Copy what you have typed since the last save, then open the document again.',
  saveDiskFull:
    'The portal has no room for this save. Keep this window open, tell an administrator, and save again.',
  saveTooLarge:
    'The document is larger than the portal takes. Make it smaller, or download it, and save again.',
  renameFailed: 'The document was not renamed. Its contents are as they were.',
  loadFailed:
    'The document could not be read from the portal. Nothing was changed; try again in a moment.',
  sessionExpiry:
    'Your access to this document ends in %time. It is renewed by itself while you are signed in.',
  sessionExpired:
    'Your access to this document has ended. What you type now is not saved: open the document again.',
  unauthorized:
    'The editor may not work for this portal. An administrator can add the portal’s address to the editor’s list of allowed hosts.',
} as const
