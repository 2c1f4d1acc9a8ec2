/** What is said after something was done, and in answers of the portal. */
export const said = {
  unreachable: 'The portal could not be reached. Look whether it was done, then try again.',
  trashed: {
    one: 'Moved “{name}” to the trash.',
    oneWith:
      'Moved “{name}” with {documents, plural, one {# document} other {# documents}} in it to the trash.',
    documents: 'Moved {count, plural, one {# document} other {# documents}} to the trash.',
    items: 'Moved {count, plural, one {# item} other {# items}} to the trash.',
    itemsWith:
      'Moved {count, plural, one {# item} other {# items}} with {documents, plural, one {# document} other {# documents}} to the trash.',
  },
  moved: {
    one: 'Moved “{name}” to “{to}”.',
    documents: 'Moved {count, plural, one {# document} other {# documents}} to “{to}”.',
    items: 'Moved {count, plural, one {# item} other {# items}} to “{to}”.',
  },
  unstarred: {
    one: 'Took the star of “{name}” away.',
    documents: 'Took the star of {count, plural, one {# document} other {# documents}} away.',
    items: 'Took the star of {count, plural, one {# item} other {# items}} away.',
  },
  back: '“{name}” is back in “{place}”.',
  allBack: '{count} items are back.',
  renamed: 'Renamed to “{name}”.',
  madeFolder: 'Made the folder “{name}”.',
  checkedOut: 'Checked out. Nobody else can change it until you check it in.',
  checkedIn: 'Checked in. Others can change it again.',
  left: '“{name}” is not in your list any more.',
  deleted: '“{name}” was deleted for good.',
  emptied:
    '{count, plural, =0 {The trash is empty now.} one {# document was deleted for good.} other {# documents were deleted for good.}}',
  stoppedDeleting:
    'Stopped: {count, plural, one {# document was} other {# documents were}} deleted for good. The rest is still in the trash.',
  adopted: 'The save is version {version} now.',
  copiedSave: 'The save is a document of its own now: “{name}”.',
  discarded: 'The kept copy was discarded.',
  restoredVersion: 'Version {number} is back, as version {version}.',
  unlabelled: 'Version {number} has no label now.',
  labelled: 'Version {number} is “{label}” now.',
  deletedVersion: 'Version {number} was deleted.',
  pinned: 'Version {number} was pinned.',
  unpinned: 'Version {number} was unpinned.',
  copiedVersion: 'It is a document of its own now: “{name}”.',
  incompleteAddress: 'The address is not complete.',
  unreadableFile: 'The portal could not read this file. Tell an administrator.',
} as const
