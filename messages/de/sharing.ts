import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const sharing: Translated<typeof en.sharing> = {}
