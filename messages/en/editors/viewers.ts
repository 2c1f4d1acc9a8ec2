/** What is said where files are shown and never changed. */
export const viewers = {
  notChanged: 'Files of this type are shown here, not changed.',
  zoom: {
    smaller: 'Smaller',
    smallerHint: 'Smaller (−)',
    larger: 'Larger',
    largerHint: 'Larger (+)',
  },
  image: {
    damaged:
      'This picture is damaged, cut off, or of a kind that this browser does not know. Download it to look at it with another program, or go back to an older version.',
    picture: 'Picture',
    fit: 'Fit',
    fitHint: 'Fit to the window (0)',
    actualSize: 'Actual size',
    actualSizeHint: 'Actual size (1)',
    pixels: '{width, number} × {height, number} pixels',
  },
  pdf: {
    damaged:
      'This file is damaged, cut off, or not a PDF at all. Download it to look at it with another program, or go back to an older version.',
    notShown:
      'The built-in viewer cannot show this PDF. Download it and use a program on your computer.',
    pagesOf: 'Pages of {name}',
    pageLabel: 'Page {page}',
    note: 'Note',
    pageBefore: 'Page before',
    nextPage: 'Next page',
    size: 'Size',
    fitWidth: 'Fit width',
    wholePage: 'Whole page',
    find: 'Find',
    findHint: 'Find (Ctrl+F or ⌘F)',
    page: 'Page',
    ofPages: 'of {pages, number}',
    findLabel: 'Find in the document',
    matchBefore: 'Match before',
    nextMatch: 'Next match',
    closeFind: 'Close the search',
    found: '{current, number} of {total, number}',
    nothingFound: 'Nothing found',
    searching: 'Searching…',
    protected: 'This PDF is protected by a password',
    password: 'Password of the file',
    wrongPassword: 'That is not the password of this file.',
    show: 'Show it',
    passwordText:
      'Whoever made it has the password. It stays in this window and is not sent to the portal.',
  },
} as const
