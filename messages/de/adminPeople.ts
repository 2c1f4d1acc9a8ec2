import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const adminPeople: Translated<typeof en.adminPeople> = {}
