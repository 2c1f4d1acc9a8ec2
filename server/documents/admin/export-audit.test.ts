import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { type AuditFormat, exportAudit } from './export-audit'

let portal: TestPortal
let admin: Viewer

beforeEach(async () => {
  portal = await openTestPortal()
  admin = await addUser(portal, 'Root', 'admin')
})
afterEach(() => portal.close())

async function whole(format: AuditFormat, viewer = admin): Promise<string> {
  let text = ''
  for await (const piece of exportAudit(portal, viewer, { format, action: 'lock.' })) text += piece
  return text
}

it('quotes what CSV would take apart, and disarms formulas', async () => {
  await portal.audit({ actorId: admin.id, action: 'lock.break', subject: '=1+1' })
  await portal.audit({ actorId: null, action: 'lock.break', detail: { reason: 'a "b", c' } })
  await portal.audit({ actorId: null, action: 'user.disable' })
  const at = portal.clock.now().toISOString()
  const [head, ...lines] = (await whole('csv')).trimEnd().split('\r\n')
  expect(head).toBe('at,actor,actorEmail,action,documentId,document,subject,detail,correlationId')
  expect(lines.sort()).toEqual([
    `${at},,,lock.break,,,,"{""reason"":""a \\""b\\"", c""}",`,
    `${at},Root,root@example.org,lock.break,,,'=1+1,{},`,
  ])
})

it('gives one JSON array, over several pages too, and an empty one', async () => {
  expect(JSON.parse(await whole('json'))).toEqual([])
  for (let count = 0; count < 501; count++) {
    await portal.audit({ actorId: null, action: 'lock.take' })
  }
  const rows = JSON.parse(await whole('json'))
  expect(rows).toHaveLength(501)
  expect(rows[0]).toEqual({
    ...{ at: portal.clock.now().toISOString(), actor: null, action: 'lock.take', document: null },
    ...{ subject: null, detail: {}, correlationId: null },
  })
})

it('is for admins only', async () => {
  const ana = await addUser(portal, 'Ana')
  await expect(whole('csv', ana)).rejects.toMatchObject({ code: 'forbidden' })
})
