/** Documents, their names, versions and locks. */

export const documents = {
  notFound: 'This document does not exist, or it is not yours. It may have been deleted.',
  noSuchDocument: 'There is no such document.',
  noSuchOrTrashed: 'There is no such document, or it is in the trash.',
  inTrash: '“{name}” is in the trash. Restore it first.',
  openInTrash: '«{name}» is in the trash. Nothing is lost: restore it there, then open it again.',
  notInTrash: '“{name}” is not in the trash. Only what is there can be deleted.',
  notInsertable: '“{name}” cannot be put into a document.',
  noPreview: 'There is no such preview now. Reload the page.',
  changed: 'The document changed at the same moment. {undone} Try again.',
  openedAgain:
    'The document was opened once more in the meantime, so nothing was released. Look again and decide.',
  notCheckedOut:
    'You do not have this document checked out any more: the checkout ended by itself or an administrator ended it.',
  accessEnded:
    'Your access to this document through this window was ended by an administrator. Download what you have typed, then open the document again.',
  openTooLong:
    'This document has been open here for as long as one editing session may last. Save, then open it again.',
  keptCopyGone:
    'This kept copy is not there any more: somebody has dealt with it, or its 30 days are over.',
  zipGone: 'Something of this is not there any more, or it is not yours. Nothing was downloaded.',
  zipTooMany:
    'These are more than {most, number} files and folders, the most one zip takes. Download them in parts.',
  zipTooLarge: 'These are more than {limit}, the most one zip takes here. Download them in parts.',
} as const

export const rights = {
  view: 'You may only read “{name}”. Nothing was changed.',
  comment: 'You may only read and comment on “{name}”. Nothing was changed.',
  edit: 'Only the owner may do this with “{name}”. Nothing was changed.',
  owner: 'This cannot be done with “{name}”. Nothing was changed.',
  onlyAdmins: 'Only an admin can do this. Nothing was changed.',
} as const

export const versions = {
  newestAlready: 'Version {version} is the newest one already.',
  newestStays: 'Version {version} is the newest one and stays.',
  pinnedStays: 'Version {version} is pinned and stays. Unpin it first.',
  noSuch: 'There is no such version.',
  notThere: 'There is no version {version} of this document.',
  goneOfThis: 'There is no version {version} of this document any more.',
  gone: 'There is no version {version} any more.',
  labelTooLong: 'A label has at most {most, number} characters. Nothing was changed.',
  otherType:
    '“{file}” is {fileHas, select, extension {a .{fileExtension} file} other {a file without an extension}}, but “{name}” is {has, select, extension {a .{extension} file} other {a file without an extension}}. Upload it as a document of its own.',
} as const

export const names = {
  needed: 'Type a name.',
  slash: 'A name cannot contain / or \\.',
  invisible: 'This name contains invisible characters. Type it by hand instead of pasting it.',
  dotFirst: 'A name cannot begin with a dot.',
  dotLast: 'A name cannot end with a dot.',
  reserved:
    'Windows keeps this name for itself, so nobody there could download it. Choose another.',
  tooLong: 'This name is {bytes} bytes long; at most {most} are possible.',
  takenRenaming: '“{place}” has a document “{name}” already. Choose another name.',
  takenMoving:
    '“{place}” has a document “{name}” already. It was not moved; rename one of them first.',
} as const

export const undone = {
  restored: 'Version {version} was not restored.',
  adopted: 'The kept copy was not made a version; it is still here.',
  uploaded: 'Your file was not taken as a new version; the document is as it was.',
  taken: 'It stays open there.',
  retyped: 'The type was not changed.',
  checkedOut: 'It was not checked out.',
  trashed: '“{name}” was not moved to the trash.',
  deleted: '“{name}” was not deleted.',
} as const

export const locks = {
  sinceMoment: 'since {clock} UTC',
  forMinutes: 'for {count, plural, one {# minute} other {# minutes}} (since {clock} UTC)',
  forHours: 'for {count, plural, one {# hour} other {# hours}} (since {clock} UTC)',
  sinceDay: 'since {day} {clock} UTC',
  youEdit: 'You have had it open for editing {since}. {undone} Close that editor first.',
  youCheckedOut: 'You have had it checked out {since}. {undone} Check it in first.',
  otherEdits:
    '{who} has had it open for editing {since}. {undone} Try again when {who} has closed it.',
  otherCheckedOut:
    '{who} has had it checked out {since}. {undone} Ask {who} to check it in, or try again later.',
  newerLock:
    'The lock that you saw has ended, and {who} holds a newer one now. It was left alone. Close this and look at the list again.',
} as const
