import type { Portal, Viewer } from '#server/documents/portal'
import { type AuditFilter, type AuditRow, listAudit } from './list-audit'
import { onlyAdmins } from './only-admins'

export type AuditFormat = 'csv' | 'json'

/**
 * The audit log as a file, newest first, a page at a time: as CSV with a head, or as one JSON array.
 *
 * @throws AppError `forbidden` before the first piece
 */
export async function* exportAudit(
  portal: Pick<Portal, 'db'>,
  viewer: Viewer,
  input: AuditFilter & { format: AuditFormat },
): AsyncGenerator<string> {
  onlyAdmins(viewer)
  const { format, ...filter } = input
  yield format === 'csv' ? `${columns.join(',')}\r\n` : '['
  let cursor: string | undefined
  do {
    const page = await listAudit(portal, viewer, { ...filter, cursor, limit: 500 })
    if (format === 'csv') {
      yield page.items.map(csvLine).join('')
    } else {
      const separator = cursor === undefined ? '\n' : ',\n'
      if (page.items.length > 0) yield separator + page.items.map(jsonItem).join(',\n')
    }
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  if (format === 'json') yield '\n]\n'
}

const columns = [
  ...['at', 'actor', 'actorEmail', 'action', 'documentId', 'document', 'subject', 'detail'],
  'correlationId',
]

function csvLine(row: AuditRow): string {
  const cells = [
    row.at.toISOString(),
    row.actor?.name,
    row.actor?.email,
    row.action,
    row.document?.id,
    row.document?.name,
    row.subject,
    JSON.stringify(row.detail),
    row.correlationId,
  ]
  return `${cells.map((cell) => csvCell(cell ?? '')).join(',')}\r\n`
}

/** Quoted, and never a formula: a spreadsheet would run what begins with one of these signs. */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

function jsonItem({ id, ...row }: AuditRow): string {
  return JSON.stringify(row)
}
