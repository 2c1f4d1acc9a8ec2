/** What new documents are made from. */
export const templates = {
  gone: 'This template is not there any more. Reload the page to see those that are.',
  notForGuests: 'Templates are for people with an account.',
  nameTooLong: 'The name of a template has at most {most, number} characters.',
  descriptionTooLong: 'A description has at most {most, number} characters.',
  taken: 'There is a template “{name}” of the type .{extension} already. Choose another name.',
  notEdited:
    '{has, select, extension {No editor here edits .{extension} files} other {The name of this file has no extension}}. Choose a file of a type that can be edited here.',
  empty: 'This file is empty: there is nothing to make a document from.',
  notOfType:
    'This file is not what its name says: a .{extension} file begins differently. It may be damaged, or protected by a password.',
  otherType:
    '“{name}” is a .{extension} template. Choose a .{extension} file, or add a new template.',
  replacedMeanwhile:
    'Somebody else replaced the file of “{name}” at the same moment. Yours was not kept; look at theirs first.',
} as const

export const avatars = {
  notForGuests: 'Pictures are for people with an account.',
  tooLarge: 'This file is larger than {limit}, the most a picture may have. Nothing was changed.',
  tooMuch: 'This picture has too many pixels. Make it smaller and try again.',
  unreadable: 'This file cannot be read as a PNG, JPEG or WebP picture. Nothing was changed.',
} as const
