import { useEffect, useRef, useState } from 'react'
import * as z from 'zod/mini'

const answer = z.object({
  way: z.array(z.string()),
  levels: z.array(
    z.object({
      id: z.nullable(z.string()),
      folders: z.array(z.object({ id: z.string(), name: z.string() })),
      more: z.boolean(),
    }),
  ),
})

type Level = z.infer<typeof answer>['levels'][number]

export interface FolderTreeState {
  /** By the folder that they are in; null for none is the root. Null until the portal has said it. */
  levels: ReadonlyMap<string | null, Level> | null
  failed: boolean
  isUnfolded(id: string): boolean
  toggle(id: string): void
}

/** Of this tab: what was unfolded is, too, when the page is loaded again. */
const storageKey = 'carrel-folders'
const most = 60

/**
 * The tree as far as it is unfolded, read anew whenever the page was: after each move, and from time to time.
 *
 * @param at the folder that is open, to which the tree unfolds when somebody goes there
 * @param readAt when the page was read
 */
export function useFolderTree(at: string | null, readAt: number): FolderTreeState {
  const [unfolded, setUnfolded] = useState<readonly string[]>(remembered)
  const [levels, setLevels] = useState<FolderTreeState['levels']>(null)
  const [failed, setFailed] = useState(false)
  const came = useRef<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that was read anew is a reason to ask again
  useEffect(() => {
    const asked = new AbortController()
    void readTree(at, unfolded, asked.signal).then((tree) => {
      if (asked.signal.aborted) return
      setFailed(tree === null)
      if (tree === null) return
      setLevels(new Map(tree.levels.map((level) => [level.id, level])))
      // Who folds up again what leads to the folder has it their way.
      if (came.current === at) return
      came.current = at
      if (tree.way.some((id) => !unfolded.includes(id))) {
        setUnfolded(remember([...new Set([...unfolded, ...tree.way])]))
      }
    })
    return () => asked.abort()
  }, [at, unfolded, readAt])

  return {
    ...{ levels, failed },
    isUnfolded: (id) => unfolded.includes(id),
    toggle: (id) =>
      setUnfolded((before) =>
        remember(before.includes(id) ? before.filter((each) => each !== id) : [...before, id]),
      ),
  }
}

async function readTree(at: string | null, unfolded: readonly string[], signal: AbortSignal) {
  const query = new URLSearchParams(unfolded.slice(-most).map((id) => ['in', id]))
  if (at !== null) query.set('at', at)
  try {
    const response = await fetch(`/api/folders?${query}`, { cache: 'no-store', signal })
    return response.ok ? answer.parse(await response.json()) : null
  } catch {
    return null
  }
}

function remembered(): string[] {
  const parsed = z.array(z.string()).safeParse(readJson(sessionStorage.getItem(storageKey)))
  return parsed.success ? parsed.data : []
}

function remember(ids: string[]): string[] {
  const kept = ids.slice(-most)
  sessionStorage.setItem(storageKey, JSON.stringify(kept))
  return kept
}

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '[]')
  } catch {
    return []
  }
}
