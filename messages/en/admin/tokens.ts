/** The admin’s list of access tokens. */
export const tokens = {
  title: 'Access tokens',
  description:
    'One for each editing session: what it lets one editor do with one document on behalf of one user. The tokens themselves are not stored.',
  active: 'Active',
  search: 'Search users and documents',
  ofDocument: 'Tokens for one document only',
  ofUser: 'Tokens of one user only',
  noMatch: 'No token matches “{search}”',
  none: 'No such token',
  empty: {
    title: 'No active tokens',
    text: 'A token is made when somebody opens a document in an editor. It ends by itself after some hours, or when it is revoked here.',
  },
  table: {
    user: 'User',
    document: 'Document',
    rights: 'Rights',
    editor: 'Editor',
    issued: 'Issued',
    lastUsed: 'Last used',
    expires: 'Expires',
    allDocuments: 'All documents',
    view: 'View',
    comment: 'Comment',
    edit: 'Edit',
    operator: 'Operator',
    operatorHint: 'Minted on the command line: holds whatever the user may do in the portal.',
    usedPhone: 'used',
    neverUsedPhone: 'used:',
    never: 'never',
    revoked: 'Revoked',
    expired: 'Expired',
    expiresPhone: 'expires',
  },
  actions: {
    actionsFor: 'Actions for the token of {user} for {document}',
    actionsForAll: 'Actions for the token of {user} for all documents',
    ended: 'It has ended already.',
    revoke: 'Revoke…',
    revokeOfUser: 'Revoke all of {user}…',
    revokeOfDocument: 'Revoke all for this document…',
    confirm: 'Revoke',
    confirmAll: 'Revoke all',
    question: 'Revoke the token of {user} for “{document}”?',
    questionAll: 'Revoke the token of {user} for all documents?',
    explanation:
      'Its editor can neither read nor save from now on. Unsaved edits stay in the window they are in, and nowhere else: the built-in editor offers them for download, an office server may lose them. Only a save that is on its way already is kept, under Refused saves.',
    questionOfUser: 'Revoke all tokens of {user}?',
    explanationOfUser:
      'Every editor that {user} has open loses its access. They stay signed in and can open documents anew. Unsaved edits stay in the window they are in, and nowhere else: the built-in editor offers them for download, an office server may lose them. Only a save that is on its way already is kept, under Refused saves.',
    questionOfDocument: 'Revoke all tokens for “{document}”?',
    explanationOfDocument:
      'Everybody who has it open in an editor loses access and can open it anew. Unsaved edits stay in the window they are in, and nowhere else: the built-in editor offers them for download, an office server may lose them. Only a save that is on its way already is kept, under Refused saves.',
  },
  done: {
    revoked: 'The token was revoked.',
    revokedBefore: 'The token had been revoked before.',
    ofUser:
      '{count, plural, one {# token of {user} was revoked.} other {# tokens of {user} were revoked.}}',
    ofDocument:
      '{count, plural, one {# token for “{document}” was revoked.} other {# tokens for “{document}” were revoked.}}',
  },
} as const
