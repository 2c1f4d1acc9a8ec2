import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deleteDocument } from '#server/documents/delete-document'
import { findItems } from '#server/documents/find-items'
import { createFolder } from '#server/documents/folders/create-folder'
import { rootOf } from '#server/documents/folders/find-folder'
import { moveDocument } from '#server/documents/folders/move-document'
import { trashFolder } from '#server/documents/folders/trash-folder'
import { addMembers, removeMember } from '#server/documents/groups/change-members'
import { createGroup } from '#server/documents/groups/write-group'
import { countItems, type ItemQuery, listItems } from '#server/documents/list-items'
import type { Viewer } from '#server/documents/portal'
import { renameDocument } from '#server/documents/rename-document'
import { restoreDocument } from '#server/documents/restore-document'
import { removeShare } from '#server/documents/sharing/change-share'
import { shareWith } from '#server/documents/sharing/share-with'
import { trashDocument } from '#server/documents/trash-document'
import { uploadDocument } from '#server/documents/upload-document'
import { bodyOf } from '#server/testing/bodies'
import { addVersion } from '#server/testing/document-fixtures'
import { onBothDatabases } from '#server/testing/on-both-databases'
import { readTexts } from '#server/testing/read-texts'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { readHits } from './find-hits'

const hour = 3_600_000

onBothDatabases((create) => {
  let portal: TestPortal
  let kind: 'sqlite' | 'postgresql'
  let ana: Viewer
  let ben: Viewer
  beforeEach(async () => {
    const database = await create()
    kind = database.database.kind
    portal = await openTestPortal(database)
    ana = await addUser(portal, 'Ana')
    ben = await addUser(portal, 'Ben')
  })
  afterEach(() => portal.close())

  async function upload(name: string, words: string, folderId: string | null = null) {
    portal.clock.advance(1000)
    const file = { name, body: bodyOf(words), keepBoth: true, folderId }
    const { id } = await uploadDocument(portal, ana, file)
    await readTexts(portal)
    return id
  }
  async function folder(name: string, id: string | null = null) {
    const parent = { ...rootOf(ana.id), id }
    const made = await createFolder(portal, ana, { parent, name, onConflict: 'refuse' })
    return made.id
  }
  const share = (
    kind: 'document' | 'folder',
    id: string,
    whom: { kind: 'person' | 'group'; id: string },
    expiresAt: Date | null = null,
  ) =>
    shareWith(portal, ana, {
      ...{ target: { kind, id }, with: [whom], terms: { level: 'view', expiresAt } },
    })
  const withBen = () => ({ kind: 'person' as const, id: ben.id })

  const query = (search: string): ItemQuery => ({ search, sort: 'name', direction: 'asc' })
  async function find(viewer: Viewer, search: string): Promise<string[]> {
    const { items } = await listItems(portal, viewer, query(search))
    const total = await countItems(portal, viewer, query(search))
    expect(total.folders + total.documents).toBe(items.length)
    // The other ways, for words that very many texts have, and for those that few have.
    for (const way of [{ few: 0 }, { isIn: () => null }]) {
      const other = { ...portal, texts: { ...portal.texts, ...way } }
      expect((await listItems(other, viewer, query(search))).items).toEqual(items)
      expect(await countItems(other, viewer, query(search))).toEqual(total)
    }
    const palette = await findItems(portal, viewer, search)
    expect(palette.map(({ name }) => name).sort()).toEqual(items.map(({ name }) => name).sort())
    return items.map(({ name }) => name)
  }
  async function placeOf(id: string | undefined, sort: 'name' | 'modified' | 'size') {
    if (id === undefined) return null
    const row = await portal.db.document.findUniqueOrThrow({ where: { id } })
    const value = { name: row.nameKey, modified: row.contentModifiedAt, size: row.size }[sort]
    return [String(value), id] as const
  }
  async function excerpts(viewer: Viewer, search: string) {
    const { items } = await listItems(portal, viewer, query(search))
    return items.map((item) =>
      item.kind === 'document'
        ? (item.excerpt?.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('') ?? null)
        : item.kind,
    )
  }

  describe('a search', () => {
    it('finds names and texts, and shows where in a text', async () => {
      await folder('Wombats')
      await upload('Wombat.png', 'no text at all')
      await upload('Notes.txt', 'A wombat is <b>not</b> a bear.')
      await upload('Other.txt', 'nothing of it')
      expect(await find(ana, 'wombat')).toEqual(['Wombats', 'Notes.txt', 'Wombat.png'])
      expect(await excerpts(ana, 'wombat')).toEqual([
        'folder',
        'A [wombat] is <b>not</b> a bear.',
        null,
      ])
      expect(await find(ana, 'BEAR wömb')).toEqual(['Notes.txt'])
      expect(await find(ana, 'bear nothing')).toEqual([])
    })

    it('gives the same pages, however many texts have the words and wherever they stand', async () => {
      const words = ['wombat', 'bear', 'bear', 'wombats', ...Array(9).fill('bear'), 'wombat']
      for (const [n, word] of words.entries()) {
        const id = await upload(`${n % 3 === 0 ? 'b' : 'a'}-${n}.txt`, `${word} ${n}`)
        if (n % 2 === 1) await share('document', id, withBen())
      }
      await uploadDocument(portal, ben, {
        name: 'a-wombat.txt',
        body: bodyOf('none'),
        keepBoth: true,
        folderId: null,
      })
      await readTexts(portal)
      const ways = [{ few: 0 }, { isIn: () => null }, { isIn: () => null, few: 0 }]
      for (const viewer of [ana, ben]) {
        for (const sort of ['name', 'modified', 'size'] as const) {
          for (const order of ['asc', 'desc'] as const) {
            const pages = async (of: TestPortal) => {
              const found = []
              let at: readonly [string, string] | null = null
              do {
                const search = { words: 'wom', within: 'all' } as const
                const walked = { sort, order, take: 2, at }
                const hits = await readHits(of, viewer, 'document', search, walked)
                found.push(hits)
                at = await placeOf(hits[1]?.id, sort)
              } while (at)
              return found
            }
            const expected = await pages(portal)
            expect(expected.flat()).toHaveLength(viewer === ana ? 3 : 3)
            for (const way of ways) {
              const other = { ...portal, texts: { ...portal.texts, ...way } }
              expect(await pages(other)).toEqual(expected)
            }
          }
        }
      }
    })

    it('counts no further than lists do, and exactly up to there', async () => {
      const at = new Date(0)
      const texts = [...Array(1500).keys()].map((n) => ({
        id: `d${n}`,
        owner: n < 1100 ? ana : ben,
      }))
      await portal.db.document.createMany({
        data: texts.map(({ id, owner }) => ({
          ...{ id, name: `${id}.txt`, nameKey: `${id}.txt`, extension: 'txt', ownerId: owner.id },
          ...{ headNumber: 1, size: 1n, contentModifiedAt: 1n, createdAt: at },
        })),
      })
      const read = { version: 1, outcome: 'read', text: 'A bear', readAt: at }
      await portal.db.documentText.createMany({
        data: texts.map(({ id }) => ({ documentId: id, ...read })),
      })
      await (kind === 'sqlite'
        ? portal.db.$executeRaw`
            INSERT INTO "DocumentWords" (rowid, words) SELECT id, 'a bear' FROM "DocumentText"`
        : portal.db.$executeRaw`
            INSERT INTO "DocumentWords" ("documentId", words)
            SELECT "documentId", array_to_tsvector(ARRAY['a', 'bear']) FROM "DocumentText"`)
      for (const way of [{}, { few: 0 }, { isIn: () => null }]) {
        const other = { ...portal, texts: { ...portal.texts, ...way } }
        expect(await countItems(other, ana, query('bear'))).toEqual({ folders: 0, documents: 1001 })
        expect(await countItems(other, ben, query('bear'))).toEqual({ folders: 0, documents: 400 })
      }
    })

    it('finds what is saved now, and not what was saved before', async () => {
      const id = await upload('Plan.txt', 'the old word')
      await addVersion(portal, ana, id, 'the new word')
      expect(await find(ana, 'old')).toEqual(['Plan.txt'])
      await readTexts(portal)
      expect(await find(ana, 'old')).toEqual([])
      expect(await find(ana, 'new')).toEqual(['Plan.txt'])
    })

    it('finds what has another name and place now, without reading it again', async () => {
      const id = await upload('Plan.txt', 'wombat')
      await renameDocument(portal, ana, {
        documentId: id,
        name: 'Idea.txt',
        changeExtension: false,
      })
      await moveDocument(portal, ana, { documentId: id, folderId: await folder('Deep') })
      expect(await portal.db.textTask.count()).toBe(0)
      expect(await find(ana, 'wombat')).toEqual(['Idea.txt'])
      const { items } = await listItems(portal, ana, query('wombat'))
      expect(items[0]).toMatchObject({ place: { name: 'Deep' } })
    })

    it('finds nothing in the trash until it comes back, and nothing that is deleted', async () => {
      const id = await upload('Plan.txt', 'wombat')
      await trashDocument(portal, ana, { documentId: id })
      expect(await find(ana, 'wombat')).toEqual([])
      await restoreDocument(portal, ana, { documentId: id })
      expect(await find(ana, 'wombat')).toEqual(['Plan.txt'])
      await trashDocument(portal, ana, { documentId: id })
      await deleteDocument(portal, ana, { documentId: id })
      expect(await find(ana, 'wombat')).toEqual([])
      expect(await portal.db.documentText.count()).toBe(0)
    })

    it.each(['%', '_', '\\', "'", '"', '* OR', '\u0003', '\u0301', '))'])(
      'takes %j for nothing but itself',
      async (search) => {
        await upload('Plan.txt', 'wombat')
        expect(await find(ana, search)).toEqual([])
      },
    )

    it('of names only leaves the texts out', async () => {
      await upload('Wombat.txt', 'x')
      await upload('Notes.txt', 'wombat')
      const page = await listItems(portal, ana, { ...query('wombat'), within: 'names' })
      expect(page.items.map(({ name }) => name)).toEqual(['Wombat.txt'])
    })

    it('shows in the palette first what is called so, the own before what is shared', async () => {
      const theirs = await upload('Wombat of Ana.txt', 'x')
      await share('document', theirs, withBen())
      for (const name of ['A wombat.txt', 'B.txt']) {
        const file = { name, body: bodyOf('wombat'), keepBoth: false }
        await uploadDocument(portal, ben, file)
        portal.clock.advance(1000)
      }
      await readTexts(portal)
      expect(
        (await findItems(portal, ben, 'wombat')).map(({ name, owner, excerpt }) => [
          ...[name, owner, excerpt?.length ?? null],
        ]),
      ).toEqual([
        ['A wombat.txt', null, null],
        ['Wombat of Ana.txt', 'Ana', null],
        ['B.txt', null, 1],
      ])
    })
  })

  describe('what is not somebody’s', () => {
    it('is found by nobody else, an admin neither', async () => {
      await upload('Plan.txt', 'wombat')
      expect(await find(ben, 'wombat')).toEqual([])
      expect(await find(ben, 'plan')).toEqual([])
      expect(await find(await addUser(portal, 'Ada', 'admin'), 'wombat')).toEqual([])
    })

    it('is found while it is shared, and not afterwards', async () => {
      const id = await upload('Plan.txt', 'wombat')
      await share('document', id, withBen())
      expect(await find(ben, 'wombat')).toEqual(['Plan.txt'])
      const row = await portal.db.share.findFirstOrThrow({ where: { documentId: id } })
      await removeShare(portal, ana, { shareId: row.id })
      expect(await find(ben, 'wombat')).toEqual([])
    })

    it('is found until the share ends by time', async () => {
      const id = await upload('Plan.txt', 'wombat')
      await share('document', id, withBen(), new Date(portal.clock.now().getTime() + hour))
      expect(await find(ben, 'wombat')).toEqual(['Plan.txt'])
      portal.clock.advance(hour + 1)
      expect(await find(ben, 'wombat')).toEqual([])
    })

    it('is found however deep in a folder that is shared, and not beside it', async () => {
      const open = await folder('Open')
      const deep = await folder('Deep wombat', await folder('In between', open))
      await upload('Inside.txt', 'wombat', deep)
      await upload('Outside.txt', 'wombat', await folder('Closed wombat'))
      await share('folder', open, withBen())
      expect(await find(ben, 'wombat')).toEqual(['Deep wombat', 'Inside.txt'])
      const { items } = await listItems(portal, ben, query('wombat'))
      expect(items.map(({ place, owner }) => [place, owner?.name])).toEqual([
        [null, 'Ana'],
        [null, 'Ana'],
      ])
      await trashFolder(portal, ana, { folderId: deep })
      expect(await find(ben, 'wombat')).toEqual([])
    })

    it('is found by the members of a group, as long as they are', async () => {
      const ada = await addUser(portal, 'Ada', 'admin')
      const group = await createGroup(portal, ada, { name: 'Zoo' })
      await addMembers(portal, ada, { groupId: group.id, userIds: [ben.id] })
      await share('document', await upload('Plan.txt', 'wombat'), { kind: 'group', id: group.id })
      expect(await find(ben, 'wombat')).toEqual(['Plan.txt'])
      await removeMember(portal, ada, { groupId: group.id, userId: ben.id })
      expect(await find(ben, 'wombat')).toEqual([])
    })

    it('is found by who came by a link, while there may be links', async () => {
      const documentId = await upload('Plan.txt', 'wombat')
      const now = portal.clock.now()
      await portal.db.share.create({
        data: {
          ...{ id: 'link', documentId, tokenHash: 'hash', level: 'view' },
          ...{ createdAt: now, createdById: ana.id },
          visits: { create: { userId: ben.id, createdAt: now } },
        },
      })
      expect(await find(ben, 'wombat')).toEqual(['Plan.txt'])
      portal.limits.shareLinks = false
      expect(await find(ben, 'wombat')).toEqual([])
    })
  })

  it.each([
    ['name', 'asc'],
    ['modified', 'desc'],
    ['size', 'desc'],
  ] as const)('pages by %s %s show every hit once, both ways', async (sort, direction) => {
    await folder('Wombats')
    for (let n = 0; n < 9; n += 1) {
      const id = await upload(
        `${n % 2 ? 'Wombat' : 'Other'} ${n % 3}.txt`,
        `wombat ${'x'.repeat(n % 4)}`,
      )
      if (n % 3 === 0) await share('document', id, withBen())
    }
    for (const [viewer, count] of [
      [ana, 10],
      [ben, 3],
    ] as const) {
      const asked = { ...query('wombat'), sort, direction, limit: 2 }
      let page = await listItems(portal, viewer, asked)
      const forwards = [page.items.map(({ id }) => id)]
      while (page.next !== null) {
        page = await listItems(portal, viewer, { ...asked, cursor: page.next })
        forwards.push(page.items.map(({ id }) => id))
      }
      expect(new Set(forwards.flat()).size).toBe(count)
      const all = await listItems(portal, viewer, { ...asked, limit: 50 })
      expect(forwards.flat()).toEqual(all.items.map(({ id }) => id))
      const backwards = [page.items.map(({ id }) => id)]
      while (page.previous !== null) {
        page = await listItems(portal, viewer, { ...asked, cursor: page.previous })
        backwards.unshift(page.items.map(({ id }) => id))
      }
      expect(backwards).toEqual(forwards)
    }
  })
})
