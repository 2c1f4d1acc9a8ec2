/** Dialogs that ask before something is done with documents and folders. */
export const dialogs = {
  cancel: 'Cancel',
  move: {
    one: 'Move “{name}”',
    several: 'Move {count} items',
    openFolder: 'Open the folder that it should go to.',
    openFolderSeveral: 'Open the folder that they should go to.',
    way: 'Way to this folder',
    newFolder: 'New folder…',
    foldersIn: 'Folders in {name}',
    noFolders: 'There are no folders in this one.',
    more: 'Show more',
    isHere: 'It is here now.',
    areHere: 'They are here now.',
    moveHere: 'Move here',
    unreachable: 'The portal could not be reached. Nothing was moved; try again.',
  },
  newFolder: {
    title: 'New folder',
    where: 'It will be in “{name}”.',
    name: 'Name',
    untitled: 'Untitled folder',
    create: 'Create',
  },
  rename: {
    title: 'Rename',
    name: 'Name',
    endAdded: '{end} is added at the end unless you change the type.',
    endStays: '{end} is added at the end. “Rename…” in the menu can change the type.',
    changeType: 'Change the type: take the name without {end}',
    changeTypeHint: 'The contents stay as they are. Editors choose by the type and may refuse it.',
    rename: 'Rename',
  },
  leave: {
    title: 'Remove “{name}” from your list?',
    document:
      'It goes from your list, and you cannot open it any more unless you reach it in another way. {owner} keeps it, and nothing in it changes. To have it back you have to be given access again.',
    folder:
      'It goes, with all that is in it, from your list, and you cannot open it any more unless you reach it in another way. {owner} keeps it, and nothing in it changes. To have it back you have to be given access again.',
    itsOwner: 'Its owner',
    remove: 'Remove',
  },
  trashing: {
    one: 'Move “{name}” to the trash?',
    several: 'Move {count} items to the trash?',
    text: 'It goes to the trash of its owner, who can take it out again.',
    textSeveral: 'Each goes to the trash of its owner, who can take it out again.',
    confirm: 'Move to trash',
  },
  deleting: {
    title: 'Delete “{name}” for good?',
    document:
      'The document, all of its versions and its refused saves are removed. This cannot be undone.',
    folder:
      'The folder is removed with {documents, plural, =0 {no documents} one {# document} other {# documents}}, all versions and refused saves among them. This cannot be undone.',
    confirm: 'Delete for good',
    stop: 'Stop',
    running: 'Deleting',
    soFar:
      '{done, number} of {of, plural, other {# documents}} deleted. What is not deleted when you stop stays in the trash.',
  },
  emptying: {
    open: 'Empty trash…',
    title: 'Delete all that is in the trash for good?',
    text: 'Every document and folder in your trash is removed, with all versions and refused saves. This cannot be undone.',
    confirm: 'Empty trash',
  },
} as const
