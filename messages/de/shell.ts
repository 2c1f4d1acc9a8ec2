import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const shell: Translated<typeof en.shell> = {}
