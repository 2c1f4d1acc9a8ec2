import type { en } from '#messages/en/all'
import type { Translated } from '#messages/translated'

export const saves: Translated<typeof en.admin.saves> = {
  sources: {
    save: 'Gespeichert',
    autosave: 'Automatisch gespeichert',
    'exit-save': 'Beim Schließen gespeichert',
    upload: 'Hochgeladen',
    restore: 'Wiederhergestellt',
    copy: 'Kopiert',
    new: 'Angelegt',
    template: 'Aus einer Vorlage',
  },
  reasons: {
    'lock-mismatch': 'Eine andere Sperre bestand',
    'not-locked': 'Die Sperre war abgelaufen',
    'changed-elsewhere': 'Inzwischen geändert',
    'access-ended': 'Der Zugriff war beendet',
    'no-write-right': 'Nur lesender Zugriff',
    'over-quota': 'Kein Platz im Kontingent',
  },
  hints: {
    'holder-gone': {
      short: 'Konto gelöscht',
      long: 'Das Konto, das diese Sperre gesetzt hat, gibt es nicht mehr.',
    },
    'holder-disabled': {
      short: 'Konto deaktiviert',
      long: 'Das Konto hinter dieser Sperre ist deaktiviert: Sein Editor kann nicht mehr speichern.',
    },
    'access-ended': {
      short: 'Zugriff beendet',
      long: 'Das Zugriffstoken hinter dieser Sperre ist abgelaufen: Sein Editor kann nicht mehr speichern.',
    },
    silent: {
      short: 'Inaktiv',
      long: 'Seit mindestens 20 Minuten nicht erneuert, obwohl Editoren das alle paar Minuten tun.',
    },
  },
  resolutions: {
    version: 'Zur Version gemacht',
    copy: 'Als Kopie behalten',
    discarded: 'Verworfen',
    replaced: 'Durch eine spätere ersetzt',
  },
}
