import { activity } from './documents/activity'
import { details } from './documents/details'
import { dialogs } from './documents/dialogs'
import { list } from './documents/list'
import { newNames } from './documents/new-names'
import { page } from './documents/page'
import { places } from './documents/places'
import { said } from './documents/said'
import { templates } from './documents/templates'
import { upload } from './documents/upload'
import { versions } from './documents/versions'

/** What is said in: the lists, the page of a document, uploads. */
export const documents = {
  list,
  newNames,
  details,
  dialogs,
  page,
  versions,
  activity,
  upload,
  said,
  places,
  templates,
} as const
