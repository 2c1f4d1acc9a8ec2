import { AppError } from './errors'
import { findVersion, noVersion, type VersionAddress } from './find-version'
import { actorIdOf } from './operator'
import type { Portal, Viewer } from './portal'

const longest = 80

/**
 * Gives a version a name of a few words, another one, or none. A labelled version is kept by every rule, and
 * can still be deleted by hand.
 *
 * @param input.label empty takes the label away
 * @throws AppError `not-found`, `invalid` for a label over 80 characters
 */
export async function labelVersion(
  portal: Pick<Portal, 'db' | 'audit' | 'clock' | 'limits'>,
  viewer: Viewer,
  input: VersionAddress & { label: string },
): Promise<void> {
  const { documentId, number } = input
  const { version } = await findVersion(portal, viewer, input, 'edit')
  const label = input.label.trim().replace(/\s+/gu, ' ') || null
  if (label !== null && [...label].length > longest) {
    throw new AppError('invalid', (t) => t('versions.labelTooLong', { most: longest }), 'label')
  }
  if (label === version.label) return
  const { count } = await portal.db.version.updateMany({
    where: { documentId, number },
    data: { label },
  })
  if (count === 0) throw noVersion(number)
  await portal.audit({
    actorId: actorIdOf(viewer),
    action: 'version.label',
    documentId,
    detail: { version: number, label, before: version.label },
  })
}
