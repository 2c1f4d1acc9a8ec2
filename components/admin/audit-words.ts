const actions: Record<string, string> = {
  'comment.created': 'Wrote a comment',
  'comment.deleted': 'Deleted a comment',
  'comment.updated': 'Changed a comment',
  'conformance.record': 'Recorded a conformance report',
  'document.check-in': 'Checked in',
  'document.check-out': 'Checked out',
  'document.create': 'Created a document',
  'document.delete': 'Deleted a document for good',
  'document.move': 'Moved a document',
  'document.rename': 'Renamed a document',
  'document.restore': 'Took a document out of the trash',
  'document.save': 'Saved',
  'document.save-refused': 'A save was refused',
  'document.trash': 'Moved a document to the trash',
  'document.upload': 'Uploaded a document',
  'editor.add': 'Added an editor',
  'editor.disable': 'Disabled an editor',
  'editor.enable': 'Enabled an editor',
  'editor.offer': 'Changed what an editor is offered',
  'editor.first-for': 'Changed what an editor opens first',
  'editor.test': 'Tested an editor',
  'editor.refresh': 'Fetched an editor’s discovery',
  'folder.create': 'Made a folder',
  'folder.delete': 'Deleted a folder for good',
  'folder.move': 'Moved a folder',
  'folder.rename': 'Renamed a folder',
  'folder.restore': 'Took a folder out of the trash',
  'folder.trash': 'Moved a folder to the trash',
  'grant.bootstrap': 'Signed in on a phone',
  'grant.mint': 'Minted an access token',
  'grant.revoke': 'Revoked an access token',
  'grant.revoke-document': 'Revoked all tokens for a document',
  'grant.revoke-user': 'Revoked all tokens of a user',
  'group.change-members': 'Changed who is in a group',
  'group.create': 'Made a group',
  'group.delete': 'Deleted a group',
  'group.rename': 'Renamed a group',
  'lock.break': 'Broke a lock',
  'lock.release': 'Released a lock',
  'lock.replace': 'Replaced a lock',
  'lock.take': 'Took a lock',
  'lock.take-over': 'Took over their own lock',
  'rejected-save.adopt': 'Made a refused save a version',
  'rejected-save.copy': 'Kept a refused save as a copy',
  'rejected-save.discard': 'Discarded a refused save',
  'session.open': 'Signed in',
  'share.change': 'Changed a share',
  'share.create': 'Shared something',
  'share.open': 'Came by a share link',
  'share.remove': 'Stopped sharing',
  'storage.backup': 'Made a backup',
  'storage.export': 'Exported everything',
  'storage.restore': 'Restored a backup',
  'storage.sweep': 'Tidied the storage',
  'storage.verify': 'Read every stored byte again',
  'user.create': 'Created an account',
  'user.disable': 'Disabled an account',
  'user.enable': 'Enabled an account',
  'user.link': 'Linked an identity',
  'user.rename': 'Changed a name',
  'user.set-password': 'Set a password',
  'user.set-quota': 'Changed a quota',
  'user.set-role': 'Changed a role',
  'version.copy': 'Copied a version',
  'version.delete': 'Deleted a version',
  'version.label': 'Labelled a version',
  'version.pin': 'Pinned a version',
  'version.prune': 'Thinned out old versions',
  'version.set-policy': 'Changed which versions are kept',
  'version.restore': 'Restored a version',
  'version.unpin': 'Unpinned a version',
  'version.upload': 'Uploaded a version',
}

/** What an entry of the audit log says in words; unknown ones speak for themselves. */
export function auditActionWords(action: string): string {
  return actions[action] ?? action
}

const nouns: Record<string, string> = {
  comment: 'Comments',
  document: 'Documents',
  editor: 'Editors',
  folder: 'Folders',
  grant: 'Access tokens',
  group: 'Groups',
  lock: 'Locks',
  'rejected-save': 'Refused saves',
  session: 'Sessions',
  share: 'Shares',
  storage: 'Storage',
  user: 'Users',
  version: 'Versions',
}

/** What a group of actions is about. */
export function auditNounWords(noun: string): string {
  return nouns[noun] ?? noun
}

const details: Record<string, string> = {
  means: 'by',
  lockId: 'lock',
  lockBefore: 'lock before',
  lockOffered: 'lock offered',
  editorId: 'editor',
  discoveryUrl: 'address',
  copyId: 'copy',
  originalId: 'original',
}

/** The name of a detail. */
export function auditDetailWords(name: string): string {
  return details[name] ?? name
}
