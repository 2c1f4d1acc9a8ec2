import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const documents: Translated<typeof en.documents> = {}
