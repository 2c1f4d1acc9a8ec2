import { doctor } from './admin-people/doctor'
import { editors } from './admin-people/editors'
import { fetching } from './admin-people/fetching'
import { groups } from './admin-people/groups'
import { invitations } from './admin-people/invitations'
import { mail } from './admin-people/mail'
import { users } from './admin-people/users'
import { words } from './admin-people/words'

/** What is said in: the admin’s pages about users, groups and editors. */
export const adminPeople = {
  words,
  users,
  invitations,
  groups,
  editors,
  doctor,
  fetching,
  mail,
} as const
