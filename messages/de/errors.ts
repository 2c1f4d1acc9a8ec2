import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'
import { editors, mailServer, reasons } from './errors/admin'
import { documents, locks, names, rights, undone, versions } from './errors/documents'
import { fields } from './errors/fields'
import { folders } from './errors/folders'
import { groups, invitations, peopleFile, secondStep, setUp, signIn, users } from './errors/people'
import { sharing } from './errors/sharing'
import { operations, storing, uploads } from './errors/storage'
import { avatars, templates } from './errors/templates'

export const errors: Translated<typeof en.errors> = {
  unexpected:
    'Das Portal konnte das wegen eines eigenen Fehlers nicht tun, Nummer {number} in seinem Log. Versuchen Sie es gleich noch einmal.',
  notAccepted: 'Das nimmt das Portal so nicht an. Ändern Sie es und versuchen Sie es noch einmal.',
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
}
