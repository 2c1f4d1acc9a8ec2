/** What folding needs to know of a version. */
export interface Foldable {
  source: string
  pinned: boolean
  label: string | null
  /** Which editing session saved it; null when it came from no session. */
  session: string | null
}

/** A version with the autosaves that led to it, newest first. */
export interface Fold<T> {
  version: T
  autosaves: T[]
}

/**
 * Folds the autosaves of an editing session under the version of the same session that followed them: its next
 * explicit save, its save on exit, or its last autosave when it ended with none. A pinned or labelled one
 * stands for itself. The histories of the host page, the document's page and the admin area are all made
 * by this, and what it leaves standing is what people see.
 *
 * @param versions newest first
 */
export function foldAutosaves<T extends Foldable>(versions: Iterable<T>): Fold<T>[] {
  const folds: Fold<T>[] = []
  for (const version of versions) {
    const above = folds.at(-1)
    if (above && isAutosaveOf(above.version.session, version)) above.autosaves.push(version)
    else folds.push({ version, autosaves: [] })
  }
  return folds
}

function isAutosaveOf(session: string | null, { source, pinned, label, ...own }: Foldable) {
  const plain = source === 'autosave' && !pinned && label === null
  return plain && session !== null && own.session === session
}
