import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bodyOf } from '#server/testing/bodies'
import { lockInEditor } from '#server/testing/held'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { checkOutDocument } from './check-out-document'
import { createFolder } from './folders/create-folder'
import { findFolder } from './folders/find-folder'
import { moveDocument } from './folders/move-document'
import { countItems, type ItemQuery, listItems } from './list-items'
import { listTrash } from './list-trash'
import type { Viewer } from './portal'
import { trashDocument } from './trash-document'
import { uploadDocument } from './upload-document'

let portal: TestPortal
let ana: Viewer
beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
})
afterEach(() => portal.close())

async function upload(name: string, text = 'words') {
  portal.clock.advance(1000)
  return (await uploadDocument(portal, ana, { name, body: bodyOf(text), keepBoth: false })).id
}

const byName: ItemQuery = { search: '', sort: 'name', direction: 'asc' }

async function names(query: Partial<ItemQuery>): Promise<string[]> {
  const page = await listItems(portal, ana, { ...byName, ...query })
  return page.items.map((row) => row.name)
}

describe('the list', () => {
  test('is sorted by name, time and size, both ways', async () => {
    await upload('b.txt', 'xxx')
    await upload('A.txt', 'x')
    await upload('ç.txt', 'xx')
    expect(await names({})).toEqual(['A.txt', 'b.txt', 'ç.txt'])
    expect(await names({ direction: 'desc' })).toEqual(['ç.txt', 'b.txt', 'A.txt'])
    expect(await names({ sort: 'modified', direction: 'desc' })).toEqual([
      'ç.txt',
      'A.txt',
      'b.txt',
    ])
    expect(await names({ sort: 'size', direction: 'asc' })).toEqual(['A.txt', 'ç.txt', 'b.txt'])
  })

  test('finds words in any order, without case and accents, and takes % and _ as they are', async () => {
    await upload('Annual report 2025 – Zürich.docx')
    await upload('Report_final.docx')
    await upload('100% sure.txt')
    expect(await names({ search: 'REPORT annual' })).toEqual(['Annual report 2025 – Zürich.docx'])
    expect(await names({ search: 'zurich' })).toEqual(['Annual report 2025 – Zürich.docx'])
    expect(await names({ search: '0%' })).toEqual(['100% sure.txt'])
    expect(await names({ search: 't_f' })).toEqual(['Report_final.docx'])
    expect(await names({ search: '%' })).toEqual(['100% sure.txt'])
    expect(await names({ search: 'nothing like it' })).toEqual([])
    expect(await countItems(portal, ana, { search: 'report' })).toEqual({
      folders: 0,
      documents: 2,
    })
  })

  test('says who edits and who has checked out, until that is over', async () => {
    const admin = await addUser(portal, 'Ada', 'admin')
    const edited = await upload('edited.txt')
    const taken = await upload('taken.txt')
    await lockInEditor(portal, edited, admin)
    await checkOutDocument(portal, ana, { documentId: taken })
    const { items } = await listItems(portal, ana, byName)
    expect(items.map((row) => 'lock' in row && row.lock)).toMatchObject([
      { kind: 'editing', by: { name: 'Ada' }, mine: false },
      { kind: 'checked-out', by: { name: 'Ana' }, mine: true },
    ])
    portal.clock.advance(30 * 60_000)
    const later = await listItems(portal, ana, byName)
    expect(later.items.map((row) => ('lock' in row && row.lock?.kind) || null)).toEqual([
      null,
      'checked-out',
    ])
  })
})

describe('pages', () => {
  test.each([
    ['name', 'asc'],
    ['name', 'desc'],
    ['modified', 'desc'],
    ['size', 'asc'],
    ['size', 'desc'],
  ] as const)(
    'by %s %s show every document once, forwards and backwards',
    async (sort, direction) => {
      // Many of the same name and size: the id decides among them.
      for (let n = 0; n < 23; n += 1) await upload(`same ${n % 3}.txt`, 'x'.repeat(n % 4))
      const query = { ...byName, sort, direction, limit: 5 }
      const forwards: string[][] = []
      let page = await listItems(portal, ana, query)
      forwards.push(page.items.map((row) => row.id))
      while (page.next !== null) {
        page = await listItems(portal, ana, { ...query, cursor: page.next })
        forwards.push(page.items.map((row) => row.id))
      }
      expect(forwards.map((ids) => ids.length)).toEqual([5, 5, 5, 5, 3])
      expect(new Set(forwards.flat()).size).toBe(23)

      const backwards = [page.items.map((row) => row.id)]
      while (page.previous !== null) {
        page = await listItems(portal, ana, { ...query, cursor: page.previous })
        backwards.unshift(page.items.map((row) => row.id))
      }
      expect(backwards).toEqual(forwards)
    },
  )

  test('stay whole when documents come and go meanwhile', async () => {
    const ids: string[] = []
    for (const letter of 'abcdefghij') ids.push(await upload(`${letter}.txt`))
    const first = await listItems(portal, ana, { ...byName, limit: 4 })
    await upload('aa.txt')
    await trashDocument(portal, ana, { documentId: ids[4] ?? '' })
    const second = await listItems(portal, ana, {
      ...byName,
      limit: 4,
      cursor: first.next ?? undefined,
    })
    expect(second.items.map((row) => row.name)).toEqual(['f.txt', 'g.txt', 'h.txt', 'i.txt'])
    const back = await listItems(portal, ana, {
      ...byName,
      limit: 6,
      cursor: second.previous ?? undefined,
    })
    expect(back.items).toHaveLength(6)
    expect(back.previous).toBeNull()
  })

  test('begin at the beginning when the cursor is damaged, of another order, or hostile', async () => {
    await upload('a.txt', 'x')
    await upload('b.txt', 'xx')
    const { next } = await listItems(portal, ana, { ...byName, limit: 1 })
    for (const cursor of ['', 'x', '%00', next ?? '', Buffer.from('[1]').toString('base64url')]) {
      expect(await names({ sort: 'size', cursor })).toEqual(['a.txt', 'b.txt'])
    }
  })
})

describe('folders', () => {
  async function make(name: string, parentId: string | null = null) {
    const parent = await findFolder(portal, ana, parentId)
    return (await createFolder(portal, ana, { parent, name, onConflict: 'refuse' })).id
  }
  const addTo = async (folderId: string, name: string) => {
    const documentId = await upload(name)
    await moveDocument(portal, ana, { documentId, folderId })
    return documentId
  }

  test('come before documents, and each list shows one folder', async () => {
    const plans = await make('Plans')
    await make('Archive')
    await make('2026', plans)
    await upload('A.txt')
    await addTo(plans, 'B.txt')
    expect(await names({ sort: 'modified', direction: 'desc' })).toEqual([
      ...['Archive', 'Plans', 'A.txt'],
    ])
    expect(await names({ direction: 'desc' })).toEqual(['Plans', 'Archive', 'A.txt'])
    const folder = await findFolder(portal, ana, plans)
    expect(await names({ folder })).toEqual(['2026', 'B.txt'])
    const { items } = await listItems(portal, ana, byName)
    expect(items).toMatchObject([
      { kind: 'folder', items: 0, place: null },
      { kind: 'folder', items: 2, place: null },
      { kind: 'document', place: null },
    ])
    expect(await countItems(portal, ana, { search: '' })).toEqual({ folders: 2, documents: 1 })
  })

  test('are all searched, and each hit says where it is', async () => {
    const plans = await make('Plans for May')
    const year = await make('2026', plans)
    await addTo(year, 'Planning.txt')
    await upload('Plan.txt')
    const { items } = await listItems(portal, ana, { ...byName, search: 'plan' })
    expect(items.map(({ name, place }) => [name, place?.name])).toEqual([
      ['Plans for May', 'Documents'],
      ['Plan.txt', 'Documents'],
      ['Planning.txt', '2026'],
    ])
  })

  test.each([
    ['name', 'asc'],
    ['name', 'desc'],
    ['modified', 'desc'],
    ['size', 'asc'],
  ] as const)(
    'and documents by %s %s are one list of pages, both ways',
    async (sort, direction) => {
      for (let n = 0; n < 7; n += 1) await make(`Folder ${n}`)
      for (let n = 0; n < 9; n += 1) await upload(`same ${n % 2}.txt`, 'x'.repeat(n % 3))
      for (const limit of [3, 5, 7, 16]) {
        const query = { ...byName, sort, direction, limit }
        let page = await listItems(portal, ana, query)
        const forwards = [page.items.map((row) => row.id)]
        while (page.next !== null) {
          page = await listItems(portal, ana, { ...query, cursor: page.next })
          forwards.push(page.items.map((row) => row.id))
        }
        expect(new Set(forwards.flat()).size).toBe(16)
        expect(forwards.slice(0, -1).every((ids) => ids.length === limit)).toBe(true)
        const backwards = [page.items.map((row) => row.id)]
        while (page.previous !== null) {
          page = await listItems(portal, ana, { ...query, cursor: page.previous })
          backwards.unshift(page.items.map((row) => row.id))
        }
        expect(backwards).toEqual(forwards)
      }
    },
  )
})

test('the trash lists what was thrown away, the last first', async () => {
  for (const name of ['a.txt', 'b.txt', 'c.txt']) {
    const documentId = await upload(name)
    await trashDocument(portal, ana, { documentId })
  }
  const first = await listTrash(portal, ana, { limit: 2 })
  expect(first.items.map((row) => [row.name, row.trashedBy?.name])).toEqual([
    ['c.txt', 'Ana'],
    ['b.txt', 'Ana'],
  ])
  const second = await listTrash(portal, ana, { limit: 2, cursor: first.next ?? undefined })
  expect(second.items.map((row) => row.name)).toEqual(['a.txt'])
  expect((await listTrash(portal, ana, { limit: 2, cursor: second.previous ?? '' })).items).toEqual(
    first.items,
  )
})
