import type { Tell } from '#server/editors/tell'
import type { Patient } from './check'

/** What to enter in an office server so that it accepts this portal. */
export function allowList({
  kind,
  publicUrl,
  wopiUrl,
}: Patient): [change: Tell, commands: string[]] {
  const url = new URL(wopiUrl)
  const host = url.hostname
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const pattern = host.replaceAll('.', '\\.')
  switch (kind) {
    case 'collabora':
      return [
        (t) => t('doctor.allow.collabora'),
        [
          `aliasgroup1=${url.protocol}//${pattern}:${port}`,
          `<alias_groups mode="groups"><group><host allow="true">${url.protocol}//${pattern}:${port}</host></group></alias_groups>`,
          `<storage><wopi><host allow="true">${pattern}</host></wopi></storage>`,
          // The host page must be allowed to frame it when it has another name (reference §13, 18).
          ...(new URL(publicUrl).hostname === host
            ? []
            : [`--o:net.frame_ancestors=${new URL(publicUrl).host}`]),
        ],
      ]
    case 'onlyoffice':
      return [
        (t) => t('doctor.allow.onlyoffice'),
        [
          'WOPI_ENABLED=true',
          '"wopi": { "enable": true }',
          `"services": { "CoAuthoring": { "ipfilter": { "rules": [{ "address": "${host}", "allowed": true }] } } }`,
        ],
      ]
    case 'microsoft':
      return [(t) => t('doctor.allow.microsoft'), [host]]
    case 'other':
      return [(t) => t('doctor.allow.other'), [host]]
  }
}
