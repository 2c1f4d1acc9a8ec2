import type { Patient } from './check'

/** What to enter in an office server so that it accepts this portal. */
export function allowList({
  kind,
  publicUrl,
  wopiUrl,
}: Patient): [change: string, commands: string[]] {
  const url = new URL(wopiUrl)
  const host = url.hostname
  const port = url.port || (url.protocol === 'https:' ? '443' : '80')
  const pattern = host.replaceAll('.', '\\.')
  switch (kind) {
    case 'collabora':
      return [
        'Enter the portal as an alias group of Collabora Online: the first line for its image, the second for coolwsd.xml, the third for LibreOffice Online. Then restart it.',
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
        'Switch WOPI on in ONLYOFFICE Docs, and if it has an ipfilter, allow the portal in local.json: the first line for its image, the others for the file. Then restart it.',
        [
          'WOPI_ENABLED=true',
          '"wopi": { "enable": true }',
          `"services": { "CoAuthoring": { "ipfilter": { "rules": [{ "address": "${host}", "allowed": true }] } } }`,
        ],
      ]
    case 'microsoft':
      return ['Have Microsoft put this host on the WOPI domain allow list of your tenant:', [host]]
    case 'other':
      return ['Allow this host in the office server:', [host]]
  }
}
