/** What is said of previews. */
export const preview = {
  failed: 'The preview could not be loaded. Reload the page.',
  making: 'A preview is being made…',
  none: 'No preview',
  altPicture: 'The picture {name}',
  altFirstPage: 'First page of {name}',
  why: {
    damaged: 'No preview: it could not be read as what its name says.',
    protected: 'No preview: it is protected by a password, or in an older format.',
    'too-large': 'No preview: it is too large.',
    'too-long': 'No preview: making one took too long.',
    'no-program': 'No preview: this server has no program for its format.',
    'broken-off': 'No preview: making one did not work.',
  },
  textOf: 'Text of {name}',
  more: 'There is more. Download the file to read it all.',
  noWords: 'No words here.',
  emptySheet: 'This sheet is empty.',
  table: 'Table',
  slide: 'Slide {number}',
} as const
