import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const hostPage: Translated<typeof en.hostPage> = {}
