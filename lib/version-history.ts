import * as z from 'zod/mini'

const time = z.pipe(
  z.string(),
  z.transform((text) => new Date(text)),
)
const version = z.object({
  number: z.number(),
  createdAt: time,
  editors: z.array(z.object({ id: z.string(), name: z.string() })),
  source: z.enum(['save', 'autosave', 'exit-save', 'upload', 'restore', 'copy', 'new', 'template']),
  restoredFrom: z.nullable(z.number()),
  size: z.number(),
  sizeChange: z.nullable(z.number()),
  pinned: z.boolean(),
  label: z.nullable(z.string()),
  isHead: z.boolean(),
})
const entry = z.object({ version, autosaves: z.array(version), more: z.number() })
const shape = z.object({ entries: z.array(entry), older: z.nullable(z.number()) })

export type HistoryVersion = z.infer<typeof version>
/** A version with the autosaves that led to it, newest first, and how many there are beyond those. */
export type HistoryEntry = z.infer<typeof entry>
export type HistoryPage = z.infer<typeof shape>

/**
 * A page of a document's versions, newest first; null when it could not be had.
 *
 * @param within only the autosaves that are folded under this version
 */
export async function fetchHistory(
  documentId: string,
  before: number | null,
  within: number | null = null,
): Promise<HistoryPage | null> {
  const params = new URLSearchParams()
  if (before !== null) params.set('before', String(before))
  if (within !== null) params.set('within', String(within))
  try {
    const response = await fetch(`/api/documents/${documentId}/history?${params}`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    })
    const parsed = shape.safeParse(await response.json())
    return response.ok && parsed.success ? parsed.data : null
  } catch {
    return null
  }
}
