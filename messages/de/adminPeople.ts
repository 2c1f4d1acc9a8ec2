import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'
import { doctor } from './admin-people/doctor'
import { editors } from './admin-people/editors'
import { fetching } from './admin-people/fetching'
import { groups } from './admin-people/groups'
import { invitations } from './admin-people/invitations'
import { mail } from './admin-people/mail'
import { users } from './admin-people/users'
import { words } from './admin-people/words'

export const adminPeople: Translated<typeof en.adminPeople> = {
  ...{ words, users, invitations, groups, editors, doctor, fetching, mail },
}
