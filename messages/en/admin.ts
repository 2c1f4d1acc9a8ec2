import { audit } from './admin/audit'
import { auditWords } from './admin/auditWords'
import { lists } from './admin/lists'
import { locks } from './admin/locks'
import { overview } from './admin/overview'
import { rejected } from './admin/rejected'
import { saves } from './admin/saves'
import { storage } from './admin/storage'
import { templates } from './admin/templates'
import { tokens } from './admin/tokens'
import { versions } from './admin/versions'

/** What is said in: the admin’s pages about documents, locks, storage, the log. */
export const admin = {
  audit,
  auditWords,
  lists,
  locks,
  overview,
  rejected,
  saves,
  storage,
  templates,
  tokens,
  versions,
} as const
