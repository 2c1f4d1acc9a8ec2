/**
 * What Collabora says when something fails, in the portal's words: what became of the work, and where it is. Its
 * own sentences speak of a storage server and of permissions, which the person knows nothing of.
 */
export const editorWords: readonly { type: string; msg: string }[] = [
  {
    type: 'savefailed',
    msg: 'The portal could not accept this save. What you wrote is not lost: the bar above the document says where the kept copy is.',
  },
  {
    type: 'saveunauthorized',
    msg: 'Your access to this document has ended, so it was not saved. Copy what you have typed since the last save, then open the document again.',
  },
  {
    type: 'savediskfull',
    msg: 'The portal has no room for this save. Keep this window open, tell an administrator, and save again.',
  },
  {
    type: 'savetoolarge',
    msg: 'The document is larger than the portal takes. Make it smaller, or download it, and save again.',
  },
  {
    type: 'renamefailed',
    msg: 'The document was not renamed. Its contents are as they were.',
  },
  {
    type: 'loadfailed',
    msg: 'The document could not be read from the portal. Nothing was changed; try again in a moment.',
  },
  {
    type: 'sessionexpiry',
    msg: 'Your access to this document ends in %time. It is renewed by itself while you are signed in.',
  },
  {
    type: 'sessionexpired',
    msg: 'Your access to this document has ended. What you type now is not saved: open the document again.',
  },
  {
    type: 'unauthorized',
    msg: 'The editor may not work for this portal. An administrator can add the portal’s address to the editor’s list of allowed hosts.',
  },
]
