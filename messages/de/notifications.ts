import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const notifications: Translated<typeof en.notifications> = {}
