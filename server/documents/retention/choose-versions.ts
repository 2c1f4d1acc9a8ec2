import type { VersionPolicy } from './version-policy'

/** What the rules go by. */
export interface VersionFacts {
  number: number
  createdAt: Date
  source: string
  /** Bytes. */
  size: number
  pinned: boolean
  label: string | null
  /** The lock under which it was saved: saves under one lock are one editing session. */
  lockId: string | null
}

/**
 * Which versions of one document go, by a policy, at an instant. Never the newest one, a pinned or labelled one,
 * or one that is younger than the policy's first hours. Then: autosaves that a later autosave of the same
 * session replaced; then the oldest, until the document keeps to its numbers.
 *
 * @param versions all of the document, in any order
 * @returns those that go, oldest first
 */
export function chooseVersions<T extends VersionFacts>(
  versions: readonly T[],
  policy: VersionPolicy,
  now: Date,
): T[] {
  const oldestFirst = versions.toSorted((a, b) => a.number - b.number)
  const head = oldestFirst.at(-1)
  const since = now.getTime() - policy.keepAllHours * 60 * 60 * 1000
  const mayGo = (version: T) =>
    version !== head &&
    !version.pinned &&
    version.label === null &&
    version.createdAt.getTime() < since

  const lastOfSession = new Map<string, T>()
  for (const version of oldestFirst) {
    if (isSessionAutosave(version)) lastOfSession.set(version.lockId, version)
  }
  const replaced = (version: T) =>
    isSessionAutosave(version) && lastOfSession.get(version.lockId) !== version

  const gone = new Set(
    policy.thinAutosaves ? oldestFirst.filter((each) => mayGo(each) && replaced(each)) : [],
  )
  const left = oldestFirst.filter((version) => !gone.has(version))
  let count = left.length
  let bytes = left.reduce((sum, { size }) => sum + size, 0)
  for (const version of left.filter(mayGo)) {
    const tooMany = policy.maxVersions !== null && count > policy.maxVersions
    const tooLarge = policy.maxBytes !== null && bytes > policy.maxBytes
    if (!tooMany && !tooLarge) break
    gone.add(version)
    count -= 1
    bytes -= version.size
  }
  return oldestFirst.filter((version) => gone.has(version))
}

function isSessionAutosave(version: VersionFacts): version is VersionFacts & { lockId: string } {
  return version.source === 'autosave' && version.lockId !== null
}
