import type { TemplateChoice } from '#lib/templates'
import { onlyAdmins } from '#server/documents/admin/only-admins'
import { type Person, peopleById } from '#server/documents/admin/people'
import { AppError } from '#server/documents/errors'
import type { Portal, Viewer } from '#server/documents/portal'

const words = { id: true, name: true, extension: true, description: true } as const

/** So many fit into a dialog and a page; a portal has a few dozen. */
const most = 1000

/** A template as admins see it. */
export interface TemplateRow extends TemplateChoice {
  size: number
  changedAt: Date
  /** Null: the account is gone. */
  changedBy: Person | null
}

/**
 * What everybody with an account can make documents from, by name.
 *
 * @throws AppError `forbidden` for guests
 */
export async function listTemplates(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
): Promise<TemplateChoice[]> {
  refuseGuests(viewer)
  return await db.template.findMany({
    orderBy: [{ nameKey: 'asc' }, { extension: 'asc' }],
    take: most,
    select: words,
  })
}

/** Whether there is anything to choose from. */
export async function hasTemplates({ db }: Pick<Portal, 'db'>): Promise<boolean> {
  return (await db.template.findFirst({ select: { id: true } })) !== null
}

/** All templates with what their admins want to know of them. */
export async function manageTemplates(
  { db }: Pick<Portal, 'db'>,
  viewer: Viewer,
): Promise<TemplateRow[]> {
  onlyAdmins(viewer)
  const rows = await db.template.findMany({
    orderBy: [{ nameKey: 'asc' }, { extension: 'asc' }],
    take: most,
    select: { ...words, size: true, changedAt: true, changedById: true },
  })
  const people = await peopleById(
    db,
    rows.map(({ changedById }) => changedById ?? ''),
  )
  return rows.map(({ size, changedById, ...row }) => ({
    ...row,
    size: Number(size),
    changedBy: people.get(changedById ?? '') ?? null,
  }))
}

/** Templates are for people with an account. */
export function refuseGuests(viewer: Viewer): void {
  if (viewer.role === 'guest') throw new AppError('forbidden', (t) => t('templates.notForGuests'))
}
