import { AppError } from '#server/documents/errors'
import type { Viewer } from '#server/documents/portal'

/**
 * First line of every admin use case.
 *
 * @throws AppError `forbidden` for everybody else
 */
export function onlyAdmins(viewer: Viewer): void {
  if (viewer.role !== 'admin') {
    throw new AppError('forbidden', (t) => t('rights.onlyAdmins'))
  }
}
