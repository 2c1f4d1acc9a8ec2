import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { addEditor } from './add-editor'
import { listEditors } from './list-editors'
import { refreshEditor } from './refresh-editor'
import { setEditorDisabled } from './set-editor-disabled'
import { setEditorFirstFor } from './set-editor-first-for'
import { setEditorOffers } from './set-editor-offers'

let portal: TestPortal
let admin: Viewer
let ana: Viewer

beforeEach(async () => {
  portal = await openTestPortal()
  admin = await addUser(portal, 'Root', 'admin')
  ana = await addUser(portal, 'Ana')
})
afterEach(() => portal.close())

const office = {
  ...{ name: ' Office ', kind: 'collabora' as const },
  discoveryUrl: 'http://office.example.org/hosting/discovery',
}

it('adds, disables, enables and refreshes an editor, and says so in the audit log', async () => {
  const added = await addEditor(portal, admin, office)
  if (added.kind !== 'added') throw new Error('refused')
  const editorId = added.id
  await setEditorDisabled(portal, admin, { editorId, disabled: true })
  expect((await listEditors(portal, admin)).at(-1)).toMatchObject({
    ...{ id: editorId, name: 'Office', disabledAt: expect.any(Date) },
  })
  await setEditorDisabled(portal, admin, { editorId, disabled: false })
  expect(await refreshEditor(portal, admin, { editorId })).toEqual({ kind: 'refreshed' })
  expect(portal.audited.map((entry) => [entry.action, entry.subject])).toEqual([
    ['editor.add', editorId],
    ['editor.disable', editorId],
    ['editor.enable', editorId],
    ['editor.refresh', editorId],
  ])
})

it('changes what an editor is offered, one thing or both, for admins only', async () => {
  const added = await addEditor(portal, admin, office)
  if (added.kind !== 'added') throw new Error('refused')
  const editorId = added.id
  const offered = { containers: true, writeRelative: false, takesFreeLock: false }
  expect(await setEditorOffers(portal, admin, { editorId, writeRelative: false })).toEqual(offered)
  expect(portal.audited.at(-1)).toMatchObject({ action: 'editor.offer', detail: offered })
  const refused = setEditorOffers(portal, ana, { editorId, containers: false })
  await expect(refused).rejects.toMatchObject({ code: 'forbidden' })
  const absent = setEditorOffers(portal, admin, { editorId: 'nope', containers: false })
  await expect(absent).rejects.toMatchObject({ code: 'not-found' })
})

it('chooses the types that an editor opens first, of those that it opens, for admins only', async () => {
  const added = await addEditor(portal, admin, office)
  if (added.kind !== 'added') throw new Error('refused')
  const editorId = added.id
  const editor = await portal.editors.get(editorId)
  Object.assign(editor ?? {}, { edits: ['docx', 'odt'], views: ['pdf'] })
  const input = { editorId, extensions: ['PDF', 'docx', ' docx'] }
  expect(await setEditorFirstFor(portal, admin, input)).toEqual(['docx', 'pdf'])
  expect((await portal.editors.get(editorId))?.firstFor).toEqual(['docx', 'pdf'])
  expect(portal.audited.at(-1)).toMatchObject({
    ...{ action: 'editor.first-for', subject: editorId, detail: { types: 'docx, pdf' } },
  })
  const strange = setEditorFirstFor(portal, admin, { editorId, extensions: ['exe'] })
  await expect(strange).rejects.toMatchObject({ code: 'invalid', field: 'extension' })
  await expect(setEditorFirstFor(portal, ana, input)).rejects.toMatchObject({ code: 'forbidden' })
  const absent = setEditorFirstFor(portal, admin, { ...input, editorId: 'nope' })
  await expect(absent).rejects.toMatchObject({ code: 'not-found' })
})

it('passes on why an editor was refused, and writes nothing', async () => {
  const tell = () => 'It does not answer.'
  portal.editors.add = async () => ({ kind: 'refused', tell })
  expect(await addEditor(portal, admin, office)).toEqual({ kind: 'refused', tell })
  expect(portal.audited).toEqual([])
})

it('wants a name, knows only editors that are there, and refuses members', async () => {
  await expect(addEditor(portal, admin, { ...office, name: ' ' })).rejects.toMatchObject({
    ...{ code: 'invalid', field: 'name' },
  })
  const input = { editorId: 'nope', disabled: true }
  const absent = { code: 'not-found' }
  await expect(setEditorDisabled(portal, admin, input)).rejects.toMatchObject(absent)
  await expect(refreshEditor(portal, admin, input)).rejects.toMatchObject(absent)
  const refused = { code: 'forbidden' }
  await expect(addEditor(portal, ana, office)).rejects.toMatchObject(refused)
  await expect(setEditorDisabled(portal, ana, input)).rejects.toMatchObject(refused)
  await expect(refreshEditor(portal, ana, input)).rejects.toMatchObject(refused)
  await expect(listEditors(portal, ana)).rejects.toMatchObject(refused)
})
