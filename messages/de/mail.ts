import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const mail: Translated<typeof en.mail> = {}
