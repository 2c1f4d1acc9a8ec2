import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const admin: Translated<typeof en.admin> = {}
