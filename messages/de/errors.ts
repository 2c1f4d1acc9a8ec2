import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const errors: Translated<typeof en.errors> = {
  unexpected:
    'Das Portal konnte das wegen eines eigenen Fehlers nicht tun, Nummer {number} in seinem Protokoll. Versuchen Sie es gleich noch einmal.',
}
