import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const compare: Translated<typeof en.compare> = {}
