import type { Words } from '#messages/speak'
import { rejectReason } from './reject-reason'

type Detail = Readonly<Record<string, string | number | boolean | null>>
type T = Words<'documents'>

/** What the sentences are made of: texts as they are, sizes for people. */
interface Parts {
  /** One of the details as a text. */
  say: (key: string) => string
  /** The size in the details; null when there is none. */
  size: string | null
  detail: Detail
  t: T
}

/** What somebody did to a document, as the rest of a sentence that begins with their name. */
export function activitySentence(
  action: string,
  detail: Detail,
  t: T,
  sizeOf: (bytes: number) => string,
): string {
  const parts: Parts = {
    say: (key) => String(detail[key]),
    size: typeof detail.size === 'number' ? sizeOf(detail.size) : null,
    detail,
    t,
  }
  const what = sentences[action]?.(parts) ?? action.replace('.', ': ').replaceAll('-', ' ')
  // Of a save that was refused it is one of the portal's own, and a part of the sentence.
  return typeof detail.reason === 'string' && action !== 'document.save-refused'
    ? t('activity.because', { what, reason: detail.reason })
    : what
}

const sentences: Record<string, (parts: Parts) => string> = {
  'document.upload': ({ t, size }) =>
    size === null ? t('activity.documentUpload') : t('activity.documentUploadSized', { size }),
  'document.create': ({ t, say, detail: { template } }) =>
    template
      ? t('activity.documentCreateFrom', { template: say('template') })
      : t('activity.documentCreate'),
  'document.move': ({ t, say }) => t('activity.documentMove', { to: say('to') }),
  'document.rename': ({ t, say }) =>
    t('activity.documentRename', { from: say('from'), to: say('to') }),
  'document.trash': ({ t }) => t('activity.documentTrash'),
  'document.restore': ({ t }) => t('activity.documentRestore'),
  'document.check-out': ({ t }) => t('activity.documentCheckOut'),
  'document.check-in': ({ t, say, detail: { version } }) =>
    version === null || version === undefined
      ? t('activity.documentCheckIn')
      : t('activity.documentCheckInWith', { version: say('version') }),
  'document.save': ({ t, say }) => t('activity.documentSave', { version: say('version') }),
  'document.save-refused': ({ t, say }) =>
    t('activity.documentSaveRefused', { reason: rejectReason(say('reason'), t) }),
  'version.upload': ({ t, say, size }) =>
    size === null
      ? t('activity.versionUpload', { version: say('version') })
      : t('activity.versionUploadSized', { version: say('version'), size }),
  'version.restore': ({ t, say }) =>
    t('activity.versionRestore', { from: say('from'), version: say('version') }),
  'version.delete': ({ t, say }) => t('activity.versionDelete', { version: say('version') }),
  'version.copy': ({ t, say }) =>
    t('activity.versionCopy', { version: say('version'), name: say('name') }),
  'version.label': ({ t, say, detail: { label } }) =>
    label === null
      ? t('activity.versionUnlabel', { version: say('version') })
      : t('activity.versionLabel', { version: say('version'), label: say('label') }),
  'version.prune': ({ t, size, detail }) => {
    const versions = Number(detail.versions)
    return size === null
      ? t('activity.versionPrune', { versions })
      : t('activity.versionPruneSized', { versions, size })
  },
  'version.pin': ({ t, say }) => t('activity.versionPin', { version: say('version') }),
  'version.unpin': ({ t, say }) => t('activity.versionUnpin', { version: say('version') }),
  'rejected-save.adopt': ({ t, say }) => t('activity.rejectedAdopt', { version: say('version') }),
  'rejected-save.copy': ({ t, say }) => t('activity.rejectedCopy', { name: say('name') }),
  'rejected-save.discard': ({ t }) => t('activity.rejectedDiscard'),
  'lock.take': ({ t }) => t('activity.lockTake'),
  'lock.replace': ({ t }) => t('activity.lockReplace'),
  'lock.release': ({ t }) => t('activity.lockRelease'),
  'lock.break': ({ t }) => t('activity.lockBreak'),
  'lock.take-over': ({ t }) => t('activity.lockTakeOver'),
  'comment.created': ({ t, say, detail: { text } }) =>
    text ? t('activity.commentedWith', { text: say('text') }) : t('activity.commented'),
  'comment.updated': ({ t }) => t('activity.commentUpdated'),
  'comment.deleted': ({ t }) => t('activity.commentDeleted'),
  'share.create': ({ t, detail, say }) =>
    t('activity.shareCreate', {
      who: sharedWith(detail, t('activity.aLink')),
      level: say('level'),
    }),
  'share.change': ({ t, detail, say }) =>
    typeof detail.password === 'boolean'
      ? t(detail.password ? 'activity.linkPassword' : 'activity.linkNoPassword')
      : t('activity.shareChange', {
          who: sharedWith(detail, t('activity.aLinkMay')),
          level: say('level'),
        }),
  'share.remove': ({ t, detail }) =>
    t('activity.shareRemove', { who: sharedWith(detail, t('activity.aLink')) }),
  'share.leave': ({ t }) => t('activity.shareLeave'),
  'share.open': ({ t }) => t('activity.shareOpen'),
  'template.add': ({ t, say }) => t('activity.templateAdd', { name: say('name') }),
  'grant.mint': ({ t }) => t('activity.grantMint'),
  'grant.revoke': ({ t }) => t('activity.grantRevoke'),
  'grant.revoke-document': ({ t }) => t('activity.grantRevokeDocument'),
}

/** The name of who has a share; the table tells of links in English. */
const sharedWith = (detail: Detail, link: string) =>
  detail.with === 'a link' ? link : String(detail.with)
