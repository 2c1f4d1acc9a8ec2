import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const entry: Translated<typeof en.entry> = {}
