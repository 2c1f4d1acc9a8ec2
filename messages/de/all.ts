import { admin } from './admin'
import { adminPeople } from './adminPeople'
import { common } from './common'
import { compare } from './compare'
import { documents } from './documents'
import { editors } from './editors'
import { entry } from './entry'
import { errors } from './errors'
import { hostPage } from './hostPage'
import { mail } from './mail'
import { notifications } from './notifications'
import { profile } from './profile'
import { sharing } from './sharing'
import { shell } from './shell'

/** All that the portal says, in German. */
export const de = {
  common,
  errors,
  documents,
  sharing,
  shell,
  notifications,
  profile,
  entry,
  hostPage,
  editors,
  compare,
  admin,
  adminPeople,
  mail,
}
