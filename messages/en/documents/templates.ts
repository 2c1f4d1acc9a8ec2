/** Templates: a new document from one, and a document made into one. */
export const templates = {
  title: 'New from a template',
  where: 'The document is made in “{name}”.',
  find: 'Find a template',
  nothingFound: 'No template matches “{words}”.',
  none: 'No templates yet',
  noneText: 'Here are the letters, forms and tables that the organisation’s admins have added.',
  noneAdmin: 'Add templates',
  groups: {
    document: 'Documents',
    spreadsheet: 'Spreadsheets',
    presentation: 'Presentations',
    text: 'Texts',
    other: 'Other files',
  },
  saveAs: {
    menu: 'Save as a template…',
    title: 'Save “{name}” as a template',
    description:
      'Everybody with an account can then make new documents from a copy of its newest version. What is saved in the document later does not change the template.',
    name: 'Name',
    words: 'What it is for',
    confirm: 'Save as a template',
  },
  saved: '“{name}” is a template now.',
} as const
