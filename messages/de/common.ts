import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const common: Translated<typeof en.common> = {
  pagination: {
    pages: 'Seiten',
    previous: 'Zurück',
    next: 'Weiter',
  },
}
