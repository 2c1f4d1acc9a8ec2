import * as z from 'zod/mini'
import { routes } from './routes'

const person = z.object({ id: z.string(), name: z.string() })
const time = z.pipe(
  z.string(),
  z.transform((text) => new Date(text)),
)

/** What app/api/documents/…/save-status answers: the host's own record of a document's saves. */
const shape = z.object({
  name: z.string(),
  trashed: z.boolean(),
  may: z.enum(['view', 'comment', 'edit']),
  version: z.number(),
  savedAt: time,
  savedBy: z.array(person),
  lock: z.nullable(
    z.object({
      ref: z.string(),
      kind: z.enum(['editing', 'checked-out']),
      by: person,
      mine: z.boolean(),
      here: z.boolean(),
      since: time,
      editorId: z.nullable(z.string()),
      editorName: z.nullable(z.string()),
    }),
  ),
  refused: z.array(z.object({ id: z.string(), at: time, reason: z.string() })),
})

export type SaveStatus = z.infer<typeof shape>

/** The newest refusal that no save has followed yet. */
export function refusedSinceSaved({ refused, savedAt }: Pick<SaveStatus, 'refused' | 'savedAt'>) {
  const [newest] = refused
  return newest && newest.at > savedAt ? newest : null
}

/** Where the copy of a refused save is found: with a document that is not there for them any more, by the notifications. */
export function keptCopyAddress(documentId: string, link: StatusAnswer['kind']) {
  return link === 'gone'
    ? routes.notifications
    : (`${routes.document(documentId)}#refused-saves` as const)
}

const disabledShape = z.object({ disabled: z.literal(true) })

export type StatusAnswer =
  | { kind: 'status'; status: SaveStatus }
  | { kind: 'signed-out' }
  | { kind: 'disabled' }
  | { kind: 'gone' }
  | { kind: 'offline' }

/** Asks the host how the document's saves stand. Never throws. */
export async function fetchSaveStatus(query: {
  documentId: string
  grantId: string | null
  since: string
}): Promise<StatusAnswer> {
  const params = new URLSearchParams({ since: query.since })
  if (query.grantId) params.set('grant', query.grantId)
  try {
    const response = await fetch(`/api/documents/${query.documentId}/save-status?${params}`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    })
    if (response.status === 401) {
      const disabled = disabledShape.safeParse(await response.json().catch(() => null)).success
      return { kind: disabled ? 'disabled' : 'signed-out' }
    }
    if (response.status === 404) return { kind: 'gone' }
    const parsed = shape.safeParse(await response.json())
    return response.ok && parsed.success
      ? { kind: 'status', status: parsed.data }
      : { kind: 'offline' }
  } catch {
    return { kind: 'offline' }
  }
}
