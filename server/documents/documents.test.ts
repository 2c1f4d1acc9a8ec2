import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bodyOf, storedBlobs } from '#server/testing/bodies'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { createDocument, newKinds } from './create-document'
import { deleteDocument } from './delete-document'
import { getDocument } from './get-document'
import { openDownload } from './open-download'
import type { Viewer } from './portal'
import { renameDocument } from './rename-document'
import { restoreDocument } from './restore-document'
import { trashDocument } from './trash-document'
import { uploadDocument } from './upload-document'
import { uploadVersion } from './upload-version'

let portal: TestPortal
let ana: Viewer
beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
})
afterEach(() => portal.close())

const upload = async (name: string) =>
  (await uploadDocument(portal, ana, { name, body: bodyOf('words'), keepBoth: false })).id

describe('a new document', () => {
  test('takes the first free name', async () => {
    const names: string[] = []
    for (let n = 0; n < 3; n += 1) {
      names.push(
        (await createDocument(portal, ana, { kind: 'docx', title: 'Untitled document' })).name,
      )
    }
    expect(names).toEqual([
      'Untitled document.docx',
      'Untitled document 2.docx',
      'Untitled document 3.docx',
    ])
    expect((await createDocument(portal, ana, { kind: 'md', title: 'Notiz' })).name).toBe(
      'Notiz.md',
    )
    expect((await createDocument(portal, ana, { kind: 'txt', title: 'Text' })).name).toBe(
      'Text.txt',
    )
  })

  test('is a presentation where an editor can write one', async () => {
    const offered = (changes: object) => ({
      editors: {
        ...portal.editors,
        list: async () => (await portal.editors.list()).map((each) => ({ ...each, ...changes })),
      },
    })
    const own = ['csv', 'docx', 'md', 'txt', 'xlsx']
    expect(await newKinds(offered({ edits: own }))).toEqual(['docx', 'xlsx', 'txt', 'md'])
    expect(await newKinds(offered({ edits: ['docx', 'pptx'] }))).toEqual(['docx', 'pptx'])
    expect(await newKinds(offered({ disabledAt: new Date() }))).toEqual([])

    const { id, name } = await createDocument(portal, ana, { kind: 'pptx', title: 'Plan' })
    expect(name).toBe('Plan.pptx')
    const download = await openDownload(portal, ana, { documentId: id })
    const files = unzipSync(new Uint8Array(await new Response(await download.open()).arrayBuffer()))
    const named = Object.keys(files)
    // Every part that another one names is there.
    for (const path of named.filter((each) => each.endsWith('.rels'))) {
      const base = `http://x/${path.replace(/_rels\/([^/]*)\.rels$/, '$1')}`
      const targets = strFromU8(files[path] ?? new Uint8Array()).matchAll(/Target="([^"]+)"/g)
      for (const [, target = ''] of targets) {
        expect(named).toContain(new URL(target, base).pathname.slice(1))
      }
    }
    expect(named.filter((each) => /slide1\.xml$/.test(each))).toEqual(['ppt/slides/slide1.xml'])
  })

  test('of Word has the parts and styles of one', async () => {
    const { id } = await createDocument(portal, ana, { kind: 'docx', title: 'Letter' })
    const download = await openDownload(portal, ana, { documentId: id })
    expect(download.contentType).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
    const bytes = new Uint8Array(await new Response(await download.open()).arrayBuffer())
    const parts = unzipSync(bytes)
    expect(Object.keys(parts)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/styles.xml',
      'word/settings.xml',
      'word/numbering.xml',
    ])
    const styles = new TextDecoder().decode(parts['word/styles.xml'])
    for (const style of ['Normal', 'Title', 'Heading1', 'ListBullet', 'TableGrid', 'Hyperlink']) {
      expect(styles).toContain(`w:styleId="${style}"`)
    }
  })
})

describe('renaming', () => {
  const rename = (documentId: string, name: string, changeExtension = false) =>
    renameDocument(portal, ana, { documentId, name, changeExtension })

  test('keeps the id, the bytes and the time of the content', async () => {
    const id = await upload('Plan.docx')
    const before = await getDocument(portal, ana, { documentId: id })
    portal.clock.advance(1000)
    await rename(id, 'Budget.docx')
    const after = await getDocument(portal, ana, { documentId: id })
    expect(after).toEqual({ ...before, name: 'Budget.docx' })
  })

  test.each([
    ['Budget', 'Budget.docx'],
    ['Budget.DOCX', 'Budget.DOCX'],
    ['Budget.txt', 'Budget.txt.docx'],
    ['v1.2 draft', 'v1.2 draft.docx'],
  ])('to %s without touching the type gives %s', async (typed, name) => {
    const id = await upload('Plan.docx')
    expect(await rename(id, typed)).toEqual({ name })
    expect((await getDocument(portal, ana, { documentId: id })).extension).toBe('docx')
  })

  test('changes the type when the person says so', async () => {
    const id = await upload('notes.txt')
    expect(await rename(id, 'notes.md', true)).toEqual({ name: 'notes.md' })
    expect((await getDocument(portal, ana, { documentId: id })).extension).toBe('md')
    expect(await rename(id, 'README', true)).toEqual({ name: 'README' })
    expect((await getDocument(portal, ana, { documentId: id })).extension).toBe('')
  })

  test('to a name that another one in the folder has is refused, and nowhere else', async () => {
    const first = await upload('Plan.txt')
    const second = await upload('Other.txt')
    await expect(rename(second, 'PLAN.txt')).rejects.toMatchObject({
      code: 'conflict',
      field: 'name',
      message: '“Documents” has a document “PLAN.txt” already. Choose another name.',
    })
    expect(await rename(first, 'plan.txt')).toEqual({ name: 'plan.txt' })
    await trashDocument(portal, ana, { documentId: first })
    expect(await rename(second, 'Plan.txt')).toEqual({ name: 'Plan.txt' })
  })

  test('to a hostile name is refused and changes nothing', async () => {
    const id = await upload('Plan.txt')
    for (const name of ['a/b', '.hidden', 'a\u202Eb', 'con', '\u0000']) {
      await expect(rename(id, name)).rejects.toMatchObject({ code: 'invalid', field: 'name' })
    }
    expect((await getDocument(portal, ana, { documentId: id })).name).toBe('Plan.txt')
  })
})

describe('the trash', () => {
  test('gives a document back as it was', async () => {
    const id = await upload('Plan.txt')
    const before = await getDocument(portal, ana, { documentId: id })
    await trashDocument(portal, ana, { documentId: id })
    expect((await getDocument(portal, ana, { documentId: id })).may).toMatchObject({
      open: false,
      restore: true,
      deleteForGood: true,
    })
    await restoreDocument(portal, ana, { documentId: id })
    expect(await getDocument(portal, ana, { documentId: id })).toEqual(before)
    expect(portal.audited.map((entry) => entry.action)).toEqual([
      'document.upload',
      'document.trash',
      'document.restore',
    ])
  })

  test('takes a document once', async () => {
    const id = await upload('Plan.txt')
    const twice = await Promise.allSettled([
      trashDocument(portal, ana, { documentId: id }),
      trashDocument(portal, ana, { documentId: id }),
    ])
    expect(twice.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })

  test('is the only place to delete from, and nothing of the document stays', async () => {
    const id = await upload('Plan.txt')
    const other = await upload('Other.txt')
    await uploadVersion(portal, ana, { documentId: id, body: bodyOf('second') })
    await expect(deleteDocument(portal, ana, { documentId: id })).rejects.toMatchObject({
      code: 'conflict',
    })
    await trashDocument(portal, ana, { documentId: id })
    await deleteDocument(portal, ana, { documentId: id })
    await expect(getDocument(portal, ana, { documentId: id })).rejects.toMatchObject({
      code: 'not-found',
    })
    expect(await portal.db.version.count({ where: { documentId: id } })).toBe(0)
    expect(await portal.db.lock.count()).toBe(1)
    expect(await storedBlobs(portal)).toHaveLength(1)
    expect(await getDocument(portal, ana, { documentId: other })).toMatchObject({ version: 1 })
  })

  test('keeps why an admin deleted it, and nothing goes without a reason that was asked for', async () => {
    const id = await upload('Plan.txt')
    await trashDocument(portal, ana, { documentId: id })
    const admin = await addUser(portal, 'Root', 'admin')
    for (const reason of [undefined, ' ']) {
      const silent = deleteDocument(portal, admin, { documentId: id, reason })
      await expect(silent).rejects.toMatchObject({ code: 'invalid', field: 'reason' })
    }
    await deleteDocument(portal, admin, { documentId: id, reason: 'Not ours to keep' })
    expect(portal.audited.at(-1)).toMatchObject({
      ...{ actorId: admin.id, action: 'document.delete' },
      detail: { name: 'Plan.txt', versions: 1, reason: 'Not ours to keep' },
    })
  })

  test('keeps why an admin moved somebody else’s document there', async () => {
    const id = await upload('Plan.txt')
    const admin = await addUser(portal, 'Root', 'admin')
    for (const reason of [undefined, ' ']) {
      const silent = trashDocument(portal, admin, { documentId: id, reason })
      await expect(silent).rejects.toMatchObject({ code: 'invalid', field: 'reason' })
    }
    await trashDocument(portal, admin, { documentId: id, reason: 'A duplicate' })
    expect(portal.audited.at(-1)).toMatchObject({
      ...{ actorId: admin.id, action: 'document.trash' },
      detail: { name: 'Plan.txt', reason: 'A duplicate' },
    })
  })

  test('never deletes what was restored at the same moment', async () => {
    const id = await upload('Plan.txt')
    await trashDocument(portal, ana, { documentId: id })
    const [restored, deleted] = await Promise.allSettled([
      restoreDocument(portal, ana, { documentId: id }),
      deleteDocument(portal, ana, { documentId: id }),
    ])
    expect([restored.status, deleted.status].sort()).toEqual(['fulfilled', 'rejected'])
    expect(await storedBlobs(portal)).toHaveLength(restored.status === 'fulfilled' ? 1 : 0)
  })
})
