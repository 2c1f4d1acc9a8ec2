import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import { addDocument, addGrant } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { mobileEditorId } from '#server/wopi/ports'
import { endOwnAccess } from './end-own-access'
import { listOwnAccess } from './list-own-access'

let portal: TestPortal
let ana: Viewer
let ben: Viewer
let plan: string
let notes: string

beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
  plan = (await addDocument(portal, ana, 'Plan.docx')).id
  notes = (await addDocument(portal, ben, 'Notes.txt')).id
})
afterEach(() => portal.close())

const idsOf = async (viewer: Viewer) => (await listOwnAccess(portal, viewer)).map(({ id }) => id)

it('shows what editors may do in one’s name, newest first, and nobody else’s', async () => {
  const first = await addGrant(portal, ana, plan)
  const issued = portal.clock.now()
  portal.clock.advance(1000)
  const phone = await addGrant(portal, ana, plan)
  await portal.db.grant.update({
    where: { id: phone },
    data: { documentId: null, editorId: mobileEditorId },
    select: { id: true },
  })
  await addGrant(portal, ben, notes)
  await addGrant(portal, ana, plan, 0)
  const list = await listOwnAccess(portal, ana)
  expect(list.map(({ id }) => id)).toEqual([phone, first])
  expect(list[0]).toMatchObject({ document: null, editor: { name: '', onPhone: true } })
  expect(list[1]).toEqual({
    id: first,
    document: { id: plan, name: 'Plan.docx', extension: 'docx' },
    editor: null,
    rights: 'edit',
    createdAt: issued,
    lastUsedAt: null,
    expiresAt: new Date(issued.getTime() + 36_000_000),
  })
})

it('does not tell the name of what one may not see any more', async () => {
  await addGrant(portal, ana, notes)
  expect(await idsOf(ana)).toEqual([])
})

it('ends one of them, once, and never somebody else’s', async () => {
  const mine = await addGrant(portal, ana, plan)
  const other = await addGrant(portal, ana, plan)
  const bens = await addGrant(portal, ben, notes)
  expect(await endOwnAccess(portal, ana, { only: bens })).toBe(0)
  expect(await endOwnAccess(portal, ana, { only: mine })).toBe(1)
  expect(await endOwnAccess(portal, ana, { only: mine })).toBe(0)
  expect(await idsOf(ana)).toEqual([other])
  expect(await idsOf(ben)).toEqual([bens])
  expect(portal.audited.filter(({ action }) => action.startsWith('grant.revoke'))).toEqual([
    {
      ...{ actorId: ana.id, action: 'grant.revoke', documentId: plan, subject: mine },
      detail: { user: 'Ana' },
    },
  ])
})

it('ends all of them', async () => {
  await addGrant(portal, ana, plan)
  await addGrant(portal, ana, plan)
  const bens = await addGrant(portal, ben, notes)
  expect(await endOwnAccess(portal, ana)).toBe(2)
  expect(await endOwnAccess(portal, ana)).toBe(0)
  expect(await idsOf(ana)).toEqual([])
  expect(await idsOf(ben)).toEqual([bens])
  expect(portal.audited.filter(({ action }) => action.startsWith('grant.revoke'))).toEqual([
    {
      ...{ actorId: ana.id, action: 'grant.revoke-user', subject: ana.id },
      detail: { user: 'Ana', revoked: 2 },
    },
  ])
})
