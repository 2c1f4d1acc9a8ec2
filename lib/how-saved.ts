import type { Words } from '#messages/speak'

/** How a version came to be, in a few words. */
export function howSaved(
  source: string,
  restoredFrom: number | null,
  t: Words<'documents'>,
): string {
  switch (source) {
    case 'save':
      return t('versions.howSaved.save')
    case 'autosave':
      return t('versions.howSaved.autosave')
    case 'exit-save':
      return t('versions.howSaved.exitSave')
    case 'upload':
      return t('versions.howSaved.upload')
    case 'restore':
      return restoredFrom === null
        ? t('versions.howSaved.restore')
        : t('versions.howSaved.restoreFrom', { number: String(restoredFrom) })
    case 'copy':
      return t('versions.howSaved.copy')
    case 'new':
      return t('versions.howSaved.new')
    case 'template':
      return t('versions.howSaved.template')
    default:
      return source
  }
}
