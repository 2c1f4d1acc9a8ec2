/** How a version came to be, in a few words. */
export function howSaved(source: string, restoredFrom: number | null): string {
  switch (source) {
    case 'save':
      return 'Saved'
    case 'autosave':
      return 'Autosaved'
    case 'exit-save':
      return 'Saved on exit'
    case 'upload':
      return 'Uploaded'
    case 'restore':
      return restoredFrom === null ? 'Restored' : `Restored from version ${restoredFrom}`
    case 'copy':
      return 'Copied'
    case 'new':
      return 'Created'
    default:
      return source
  }
}
