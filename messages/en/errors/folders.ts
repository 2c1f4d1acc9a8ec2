/** Folders. */

export const folders = {
  notFound: 'This folder does not exist any more, or it is not yours.',
  taken: 'There is a folder “{name}” here already. Choose another name.',
  tooDeep: 'Folders can lie {most, number} deep and no deeper.',
  otherOwner: 'A folder can only be moved to a folder of the same owner.',
  documentOtherOwner: 'A document can only be moved to a folder of the same owner.',
  intoItself: '“{name}” cannot be moved into itself.',
  notEmpty: '“{name}” is not empty. Move or trash what is in it first; nothing was deleted.',
  heldDocument:
    '“{name}” was not moved to the trash, because “{document}” in it is being edited or checked out. Try again when it is free.',
  heldSomething:
    '“{name}” was not moved to the trash, because a document in it is being edited or checked out. Try again when it is free.',
  notDeleted:
    '“{name}” was not deleted, because {count, plural, one {a document in it is} other {# documents in it are}} being edited or checked out.',
  trashNotEmptied:
    '{deleted, plural, =0 {Nothing was deleted} one {# document was deleted for good} other {# documents were deleted for good}}, and {held, plural, one {# stays} other {# stay}}: being edited or checked out. Try again when {held, plural, one {it is} other {they are}} free.',
} as const
