import { formatCount, formatSize } from '#lib/format'
import { rejectReason } from './reject-reason'

type Detail = Readonly<Record<string, string | number | boolean | null>>

/** What somebody did to a document, as the rest of a sentence that begins with their name. */
export function activitySentence(action: string, detail: Detail): string {
  return sentences[action]?.(detail) ?? action.replace('.', ': ').replaceAll('-', ' ')
}

const sentences: Record<string, (detail: Detail) => string> = {
  'document.upload': ({ size }) => `uploaded the document${sized(size)}`,
  'document.create': () => 'created the document',
  'document.move': ({ to }) => `moved the document to “${to}”`,
  'document.rename': ({ from, to }) => `renamed “${from}” to “${to}”`,
  'document.trash': () => 'moved the document to the trash',
  'document.restore': () => 'took the document out of the trash',
  'document.check-out': () => 'checked the document out',
  'document.check-in': ({ version }) =>
    version === null || version === undefined
      ? 'checked the document in'
      : `checked the document in with version ${version}`,
  'document.save': ({ version }) => `saved version ${version}`,
  'document.save-refused': ({ reason }) => `tried to save. ${rejectReason(String(reason))}`,
  'version.upload': ({ version, size }) => `uploaded version ${version}${sized(size)}`,
  'version.restore': ({ from, version }) => `restored version ${from} as version ${version}`,
  'version.delete': ({ version }) => `deleted version ${version}`,
  'version.copy': ({ version, name }) => `saved version ${version} as “${name}”`,
  'version.label': ({ version, label }) =>
    label === null
      ? `took the label off version ${version}`
      : `labelled version ${version} “${label}”`,
  'version.prune': ({ versions, size }) =>
    `thinned out ${formatCount(Number(versions), 'old version')}${sized(size)}`,
  'version.pin': ({ version }) => `pinned version ${version}`,
  'version.unpin': ({ version }) => `unpinned version ${version}`,
  'rejected-save.adopt': ({ version }) => `made a refused save version ${version}`,
  'rejected-save.copy': ({ name }) => `saved a refused save as “${name}”`,
  'rejected-save.discard': () => 'discarded a refused save',
  'lock.take': () => 'began to edit',
  'lock.replace': () => 'handed the lock on within the editor',
  'lock.release': () => 'finished editing',
  'lock.break': ({ reason }) => (reason ? `broke the lock: “${reason}”` : 'broke the lock'),
  'lock.take-over': () => 'took the editing over from another window',
  'comment.created': ({ text }) => (text ? `commented: “${text}”` : 'wrote a comment'),
  'comment.updated': () => 'changed a comment',
  'comment.deleted': () => 'deleted a comment',
  'share.create': ({ with: who, level }) => `shared it with ${who} ${may(level)}`,
  'share.change': ({ with: who, level }) => `changed what ${who} may do: ${may(level)}`,
  'share.remove': ({ with: who }) => `stopped sharing it with ${who}`,
  'share.leave': () => 'gave up their share',
  'share.open': () => 'came by a share link',
  'grant.mint': () => 'issued an access token',
  'grant.revoke': () => 'revoked an access token',
  'grant.revoke-document': () => 'revoked all access tokens',
}

function may(level: Detail[string] | undefined): string {
  return level === 'edit' ? 'to edit' : level === 'comment' ? 'to comment' : 'to view'
}

function sized(size: Detail[string] | undefined): string {
  return typeof size === 'number' ? ` (${formatSize(size)})` : ''
}
