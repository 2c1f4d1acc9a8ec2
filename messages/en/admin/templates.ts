/** The admin’s page about templates. */
export const templates = {
  title: 'Templates',
  description:
    'Files from which everybody can make new documents. Each document is a copy and stays as it is.',
  empty: 'No templates yet',
  emptyText:
    'Add the letters, forms and tables that people here begin with. They find them under New, From a template.',
  table: {
    template: 'Template',
    size: 'Size',
    changed: 'Changed',
    by: 'By',
    actions: 'Actions',
  },
  menu: {
    actionsFor: 'Actions for {name}',
    change: 'Rename and describe…',
    download: 'Download',
    replace: 'Replace the file…',
    delete: 'Delete…',
  },
  form: {
    file: 'File',
    fileHint: 'Of a type that can be edited here; at most {limit}.',
    name: 'Name',
    nameHint: 'New documents are called this, too.',
    description: 'What it is for',
    choose: 'Choose a file.',
    tooLarge: 'This file is larger than {limit}, the most a template may have.',
    unreachable: 'The portal could not be reached. Nothing was changed; try again.',
    cancel: 'Cancel',
  },
  add: {
    title: 'New template',
    description: 'Everybody with an account can make documents from it.',
    confirm: 'Add',
  },
  change: {
    title: 'Rename and describe “{name}”',
    description: 'Documents that were made from it keep their names.',
    confirm: 'Save',
  },
  replace: {
    title: 'Replace the file of “{name}”',
    description:
      'New documents are made from the new file. Those that were made before stay as they are.',
    confirm: 'Replace',
  },
  delete: {
    title: 'Delete the template “{name}”?',
    description:
      'Nobody can make documents from it any more, and its file is removed for good. Documents that were made from it stay.',
    confirm: 'Delete',
  },
  done: {
    added: 'The template “{name}” was added.',
    changed: 'The template “{name}” was changed.',
    replaced: 'The file of “{name}” was replaced.',
    deleted: 'The template “{name}” was deleted.',
  },
} as const
