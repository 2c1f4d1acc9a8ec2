/** What editors of documents, workbooks and texts say. */
export const documents = {
  docx: {
    fixed:
      'Text boxes and drawings can be seen here but not changed: the built-in editor could not save that.',
    unreadable: 'The built-in editor cannot read this document. You can still download it.',
    notShown:
      'The built-in editor cannot show most of this document, so it is open for reading only. Download it to edit it.',
    notInTheFile:
      'Something you changed cannot be written into this document by the built-in editor, so nothing was saved. Undo your last change, or download a copy of what you see.',
    cannotSave:
      'This edit could not be brought into the document without risk to the rest of it, so nothing was saved.',
    notValid:
      'The editor wrote something that is not valid. This edit could not be brought into the document without risk to the rest of it, so nothing was saved.',
    notAZip: 'This is not a .docx file: its contents are of another kind than its name says.',
    passwordProtected:
      'This document is protected with a password or in an older Word format, which cannot be read here.',
    damaged: 'This file is damaged: some of its parts are missing or do not match their checksums.',
    tooManyParts: 'This document has more parts than can be opened safely here.',
    tooLarge: 'This document is too large to open here once unpacked.',
    unsupported: 'This file is packed in a way that cannot be read here.',
    notADocument: 'This file does not hold a Word document.',
    brokenPart: 'This document is damaged: one of its parts is not well-formed XML.',
    comments: {
      title: 'Comments',
      close: 'Close the comments',
      done: 'Resolved',
      mention: 'Mention somebody',
      mentionable:
        '{count, plural, one {1 person} other {# people}} can be mentioned. Choose with the arrow keys and Enter.',
    },
  },
  sheet: {
    sheets: 'Sheets',
    notice:
      'The built-in editor changes values and formulas. For looks, rows, columns and sheets use an office program.',
    tooManyCells:
      'This workbook has more cells than can be shown here. Download it and use a program on your computer.',
    damaged:
      'This workbook is damaged: it cannot be opened as what its name says. Download it, or go back to an older version.',
    large:
      'This workbook is too large to be shown here. Download it and use a program on your computer.',
    locked:
      'This workbook is protected by a password or in an old format, so it cannot be shown here. Download it and use a program on your computer.',
    chartFirst:
      'This workbook begins with a chart on a sheet of its own, which cannot be shown here. Download it and use a program on your computer.',
    shared:
      'On the sheet “{sheet}”, a formula that other cells share was changed, and theirs cannot be written. Undo your last change.',
    inFormula:
      '{cell} on the sheet “{sheet}” cannot be changed here: it is part of a formula over several cells. Undo your change of it, or use another editor for it.',
    inHeadings:
      '{cell} on the sheet “{sheet}” cannot be changed here: it is part of the headings of a table. Undo your change of it, or use another editor for it.',
  },
  table: {
    toolbar: 'Table',
    rows: 'Rows',
    columns: 'Columns',
    rowAbove: 'Insert above',
    rowBelow: 'Insert below',
    deleteRows: 'Delete selected rows',
    columnBefore: 'Insert to the left',
    columnAfter: 'Insert to the right',
    deleteColumns: 'Delete selected columns',
    notice:
      'A file of this type has cells of text, rows and columns, and nothing else: no looks, no merged cells.',
    asText: 'Shown as text.',
    badQuoting:
      'This is no whole table: in line {line} begins a quote that does not end as it should. Nothing of it is lost or changed.',
    tooMany:
      'This table is too large for the grid, which takes up to {cells, number} cells, {rows, number} rows and {columns, number} columns.',
    noTable: 'This file has zero bytes in it, so it is probably not a table.',
    unencodable:
      'This file is kept in an encoding that has no “{character}”. Take the character out, or open the file as text and choose UTF-8 in the line below.',
    between: 'Between cells',
    delimiters: { comma: 'Comma', semicolon: 'Semicolon', tab: 'Tab', bar: 'Vertical bar' },
  },
  text: {
    label: 'Text of the document',
    leave: 'Press Escape and then Tab to leave the text.',
    zeroBytes:
      'This file has zero bytes in it, so it is probably not a text. It is shown, but cannot be changed here.',
    unencodable:
      'This file is kept in an encoding that has no “{character}”. Choose UTF-8 in the line below the text, or take the character out.',
    toolbar: 'Text',
    undo: 'Undo',
    undoHint: 'Undo (Ctrl+Z or ⌘Z)',
    redo: 'Redo',
    redoHint: 'Redo (Ctrl+Y or ⇧⌘Z)',
    find: 'Find',
    findHint: 'Find (Ctrl+F or ⌘F)',
    findAndReplace: 'Find and replace',
    wrap: 'Wrap lines',
    preview: 'Preview',
    tooLong: 'This text is too long for a preview.',
    picturesLeftOut:
      'Pictures from other places are not loaded here, so that nobody learns that you read this.',
    notLoaded: 'Picture not loaded',
    notLoadedNamed: 'Picture not loaded: {alt}',
    noPicture: 'This is not a picture yet.',
    drawn: 'What this source draws',
    largeFile: 'Large file: shown without colours',
    position: 'Line {line}, column {column}',
    positionSelected: 'Line {line}, column {column} · {count, number} selected',
    lineEnds: 'Line ends',
    mixed: 'Mixed',
    encoding: 'Encoding',
    withMark: 'UTF-8 with byte order mark',
    phrases: {
      find: 'Find',
      replaceField: 'Replace',
      next: 'Next',
      previous: 'Previous',
      all: 'Select all',
      matchCase: 'Match case',
      regexp: 'Regular expression',
      byWord: 'Whole words',
      replace: 'Replace',
      replaceAll: 'Replace all',
      close: 'close',
      currentMatch: 'current match',
      onLine: 'on line',
      replacedOnLine: 'replaced match on line $',
      replaced: 'replaced $ matches',
      goToLine: 'Go to line',
      go: 'go',
      controlCharacter: 'Control character',
      selectionDeleted: 'Selection deleted',
      foldedLines: 'Folded lines',
      unfoldedLines: 'Unfolded lines',
      to: 'to',
      foldedCode: 'folded code',
      unfold: 'unfold',
      foldLine: 'Fold line',
      unfoldLine: 'Unfold line',
    },
  },
} as const
