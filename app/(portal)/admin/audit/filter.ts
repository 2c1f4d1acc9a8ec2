import { z } from 'zod'
import { param } from '#app/(portal)/admin/search-params'

const dayMs = 24 * 60 * 60 * 1000

const day = z.iso.date().optional().catch(undefined)

/** The search params of the audit log. */
export const auditParams = z.object({
  actor: param,
  action: param,
  document: param,
  from: day,
  to: day,
})

/** Days as the reader gives them, both included, become times. */
export function auditFilter(params: z.infer<typeof auditParams>) {
  const { from, to, ...filter } = params
  return {
    ...filter,
    from: from === undefined ? undefined : new Date(`${from}T00:00:00Z`),
    to: to === undefined ? undefined : new Date(Date.parse(`${to}T00:00:00Z`) + dayMs),
  }
}
