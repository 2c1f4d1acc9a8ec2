import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#server/documents/portal'
import { trashDocument } from '#server/documents/trash-document'
import { readDownload } from '#server/testing/bodies'
import { addDocument, addVersion } from '#server/testing/document-fixtures'
import { addUser, openTestPortal, type TestPortal } from '#server/testing/test-portal'
import { listInsertable } from './list-insertable'
import { linkLifeMs, linkToCompare, linkToInsert } from './make-link'
import { openLink } from './open-link'
import { createSignedLinks } from './signed-links'

let portal: TestPortal
let ana: Viewer
let ben: Viewer
let image: string
let plan: string

beforeEach(async () => {
  portal = await openTestPortal()
  ana = await addUser(portal, 'Ana')
  ben = await addUser(portal, 'Ben')
  image = (await addDocument(portal, ana, 'Logo.png', 'pixels')).id
  plan = (await addDocument(portal, ana, 'Plan.docx', 'old words')).id
  await addVersion(portal, ana, plan, 'new words')
})
afterEach(() => portal.close())

const tokenOf = (url: string) => new URL(url).pathname.split('/')[2] ?? ''
const read = (token: string) => readDownload(openLink(portal, token))
const insert = async (sourceId = image) => linkToInsert(portal, ana, { what: 'image', sourceId })
const refused = { code: 'not-found' }

describe('a signed link', () => {
  it('reads one version under an address for office servers', async () => {
    const { url, fileName } = await linkToCompare(portal, ana, { documentId: plan, version: 1 })
    expect(url).toMatch(/^http:\/\/wopi\.example\.org\/link\/c\.[A-Za-z0-9._-]+\/file\.docx$/)
    expect(fileName).toBe('Plan.docx')
    expect(await read(tokenOf(url))).toBe('old words')
    // A newer version changes nothing of it.
    await addVersion(portal, ana, plan, 'newest words')
    expect(await read(tokenOf(url))).toBe('old words')
    expect(await read(tokenOf((await insert()).url))).toBe('pixels')
  })

  it('ends after five minutes', async () => {
    const token = tokenOf((await insert()).url)
    portal.clock.advance(linkLifeMs - 1000)
    expect(await read(token)).toBe('pixels')
    portal.clock.advance(1000)
    await expect(read(token)).rejects.toMatchObject(refused)
  })

  it('is refused when a letter of it was changed', async () => {
    const token = tokenOf((await insert()).url)
    const parts = token.split('.')
    const changed = (at: number, to: string) => parts.with(at, to).join('.')
    const later = String(Number(parts[4]) + 3600)
    const tampered = [
      ...[changed(0, 'c'), changed(1, plan), changed(2, '2'), changed(3, ben.id)],
      ...[changed(4, later), changed(5, 'A'.repeat(43)), token.slice(0, -1), `${token}x`, ''],
    ]
    for (const each of tampered) await expect(read(each), each).rejects.toMatchObject(refused)
  })

  it('is refused when it was sealed with another secret', async () => {
    const foreign = createSignedLinks('another portal’s secret, long enough')
    const target = portal.links.open(tokenOf((await insert()).url))
    if (target === null) throw new Error('no target')
    await expect(read(foreign.seal(target))).rejects.toMatchObject(refused)
  })

  it('is made for nobody else’s document', async () => {
    for (const attempt of [
      linkToInsert(portal, ben, { what: 'image', sourceId: image }),
      linkToCompare(portal, ben, { documentId: plan, version: 1 }),
      linkToCompare(portal, ana, { documentId: plan, version: 9 }),
    ]) {
      await expect(attempt).rejects.toMatchObject(refused)
    }
  })

  it('is made only for what can be put in', async () => {
    await expect(insert(plan)).rejects.toMatchObject({ code: 'invalid' })
    await expect(
      linkToInsert(portal, ana, { what: 'media', sourceId: image }),
    ).rejects.toMatchObject({ code: 'invalid' })
  })

  it('ends with the right of the person on whose behalf it was made', async () => {
    const admin = await addUser(portal, 'Cleo', 'admin')
    const made = await linkToInsert(portal, admin, { what: 'image', sourceId: image })
    expect(await read(tokenOf(made.url))).toBe('pixels')
    await portal.db.user.update({ where: { id: admin.id }, data: { role: 'member' } })
    await expect(read(tokenOf(made.url))).rejects.toMatchObject(refused)

    const own = tokenOf((await insert()).url)
    await trashDocument(portal, ana, { documentId: image })
    await expect(read(own)).rejects.toMatchObject(refused)
    const compare = await linkToCompare(portal, ana, { documentId: plan, version: 1 })
    await portal.db.user.update({
      where: { id: ana.id },
      data: { disabledAt: portal.clock.now() },
    })
    await expect(read(tokenOf(compare.url))).rejects.toMatchObject(refused)
  })
})

describe('what can be put into a document', () => {
  it('is one’s own, live, of that sort, and found by its name', async () => {
    await addDocument(portal, ben, 'Of Ben.png')
    await addDocument(portal, ana, 'Song.mp3')
    const thrown = await addDocument(portal, ana, 'Thrown away.png')
    await trashDocument(portal, ana, { documentId: thrown.id })
    portal.clock.advance(1000)
    const photo = await addDocument(portal, ana, 'Photo.JPG', 'light')
    const list = async (what: 'image' | 'media', search = '') =>
      (await listInsertable(portal, ana, { what, search })).items
    expect(await list('image')).toEqual([
      { id: photo.id, name: 'Photo.JPG', extension: 'jpg', size: 5 },
      { id: image, name: 'Logo.png', extension: 'png', size: 6 },
    ])
    expect(await list('image', 'lög')).toMatchObject([{ id: image }])
    expect(await list('media')).toMatchObject([{ name: 'Song.mp3' }])
    const admin = await addUser(portal, 'Cleo', 'admin')
    expect((await listInsertable(portal, admin, { what: 'image', search: '' })).items).toEqual([])
  })

  it('comes in pages', async () => {
    for (let number = 1; number <= 3; number += 1) {
      portal.clock.advance(1000)
      await addDocument(portal, ana, `${number}.png`)
    }
    const query = { what: 'image', search: '', limit: 3 } as const
    const first = await listInsertable(portal, ana, query)
    expect(first.items.map(({ name }) => name)).toEqual(['3.png', '2.png', '1.png'])
    const second = await listInsertable(portal, ana, { ...query, cursor: first.next ?? '' })
    expect(second.items.map(({ name }) => name)).toEqual(['Logo.png'])
    expect(second.next).toBeNull()
  })
})
