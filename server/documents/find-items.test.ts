import { afterEach, beforeEach, expect, it } from 'vitest'
import { addDocument } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { findItems } from './find-items'
import { createFolder } from './folders/create-folder'
import { rootOf } from './folders/find-folder'
import type { Viewer } from './portal'
import { shareWith } from './sharing/share-with'

let portal: TestPortal
let ana: Viewer
let ben: Viewer

beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
})
afterEach(() => portal.close())

it('finds what is one’s own, then what others share, and nothing of strangers', async () => {
  await createFolder(portal, ana, {
    ...{ parent: rootOf(ana.id), name: 'Plans', onConflict: 'refuse' },
  })
  await addDocument(portal, ana, 'My plan.txt')
  await addDocument(portal, ben, 'Secret plan.txt')
  const theirs = await addDocument(portal, ben, 'Their plan.txt')
  await shareWith(portal, ben, {
    target: { kind: 'document', id: theirs.id },
    with: [{ kind: 'person', id: ana.id }],
    terms: { level: 'view', expiresAt: null },
  })
  const found = await findItems(portal, ana, ' PLAN ')
  expect(found.map(({ kind, name, owner, place }) => [kind, name, owner, place])).toEqual([
    ['folder', 'Plans', null, null],
    ['document', 'My plan.txt', null, null],
    ['document', 'Their plan.txt', 'Ben', null],
  ])
  expect(await findItems(portal, ana, '  ')).toEqual([])
})
