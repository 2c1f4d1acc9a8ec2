/** The pages of lists: their titles, and what they say when there is nothing in them. */
export const places = {
  search: 'Search',
  summaryWith: '{items} with “{search}” in the name or text',
  nothingYet: {
    title: 'No documents yet',
    text: 'Drop files anywhere in this window, choose them with Upload, or start one with New. Each save becomes a version you can go back to.',
    textForTouch:
      'Choose files with Upload, or start one with New. Each save becomes a version you can go back to.',
  },
  emptyFolder: {
    title: 'This folder is empty',
    add: 'Drop files or folders anywhere in this window, choose them with Upload, or start something with New.',
    addForTouch: 'Choose files with Upload, or start something with New.',
    wait: 'What its owner puts here appears by itself.',
  },
  nothingFound: {
    title: 'Nothing has “{search}” in its name or text',
    showAll: 'Show all documents',
    text: 'All words must be in the name, or all in the text, in any order. Capitals and accents do not matter. What was saved a moment ago is found soon.',
  },
  recent: {
    title: 'Recent',
    summary: 'What you opened or changed last',
    empty: 'Nothing opened yet',
    text: 'Documents that you open or change are listed here, the last ones first: your own and those that others share with you. Nobody else sees this list.',
  },
  starred: {
    title: 'Starred',
    empty: 'Nothing has a star yet',
    text: 'Star what you want to find again, your own or shared with you: point at a row and press its star, choose Star in its menu, or press S on it. Nobody else sees your stars.',
  },
  shared: {
    title: 'Shared with me',
    empty: 'Nothing is shared with you yet',
    text: 'When somebody shares a document or a folder with you, it is listed here, and you are told.',
  },
  trash: {
    title: 'Trash',
    description: 'What you throw away stays here until you restore it or delete it for good.',
    descriptionDays:
      'What you throw away stays here for {days, plural, one {# day} other {# days}}, unless you restore it or delete it for good before.',
    empty: 'The trash is empty',
    text: 'What you move to the trash waits here, with all of its versions, and can be restored. A folder comes back with all that was in it.',
  },
} as const
