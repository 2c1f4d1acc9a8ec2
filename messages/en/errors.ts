import { editors, mailServer, reasons } from './errors/admin'
import { documents, locks, names, rights, undone, versions } from './errors/documents'
import { fields } from './errors/fields'
import { folders } from './errors/folders'
import { groups, invitations, peopleFile, secondStep, setUp, signIn, users } from './errors/people'
import { sharing } from './errors/sharing'
import { operations, storing, uploads } from './errors/storage'
import { avatars, templates } from './errors/templates'

/** Why something was not done: what happened, what became of the person’s data, what to do. */
export const errors = {
  unexpected:
    'The portal could not do this because of a fault of its own, number {number} in its log. Try again in a moment.',
  notAccepted: 'The portal does not take this. Change it and try again.',
  users,
  signIn,
  secondStep,
  setUp,
  invitations,
  peopleFile,
  groups,
  sharing,
  documents,
  rights,
  versions,
  names,
  undone,
  locks,
  folders,
  storing,
  uploads,
  templates,
  avatars,
  operations,
  editors,
  mailServer,
  reasons,
  fields,
} as const
