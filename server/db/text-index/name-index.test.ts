import { readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nameKeyOf } from '#server/documents/document-name'
import { onBothDatabases } from '#server/testing/on-both-databases'
import type { TestDatabase } from '#server/testing/test-database'
import { createTextIndex } from './create-text-index'

// The contract of the port: what one database finds, the other finds.
onBothDatabases((create) => {
  let opened: TestDatabase
  beforeEach(async () => {
    opened = await create()
    for (const id of ['ana', 'ben']) {
      await opened.db.user.create({
        data: { id, email: `${id}@example.org`, name: id, createdAt: new Date(0) },
      })
    }
  })
  afterEach(() => opened.close())

  const named = (name: string) => ({ name, nameKey: nameKeyOf(name) })
  async function add(id: string, name: string, ownerId = 'ana') {
    await opened.db.document.create({
      data: {
        ...{ id, ...named(name), extension: 'txt', ownerId },
        ...{ headNumber: 1, size: 1n, contentModifiedAt: 1n, createdAt: new Date(0) },
      },
    })
  }
  const addFolder = (id: string, name: string, ownerId = 'ana') =>
    opened.db.folder.create({ data: { id, ...named(name), ownerId, createdAt: new Date(0) } })

  async function find(words: string, kind: 'document' | 'folder' = 'document', ownerId = 'ana') {
    const asked = nameKeyOf(words).split(' ')
    const { names } = createTextIndex(opened.database)
    const rows = await opened.db.$queryRaw<{ id: string }[]>`
      SELECT f.id FROM (${names.among(kind, ownerId, asked)}) f ORDER BY f.id`
    return rows.map(({ id }) => id)
  }

  it.each([
    ['the middle of a word', 'Quarterly.txt', 'arterl'],
    ['one character', 'Wombat.txt', 'b'],
    ['two characters', 'Wombat.txt', 'ba'],
    ['three characters', 'Wombat.txt', 'bat'],
    ['the end', 'Wombat.txt', '.txt'],
    ['several words in any order', 'Plan of the year.txt', 'year pla'],
    ['numbers', 'Offer 00004711.pdf', '4711'],
    ['without regard to accents', 'Übersicht Café.txt', 'cafe ubers'],
    ['scripts without spaces', '賃貸契約書.txt', '契約'],
    ['letters outside of the first plane', '𞤀𞤁𞤂𞤃.txt', '𞤁𞤂𞤃'],
    ['quotes', `It's "so".txt`, `"so"`],
    ['what LIKE takes for wildcards', '100%_sure.txt', '%_s'],
    ['a very long word', `${'wombat'.repeat(40)}.txt`, 'wombat'.repeat(40)],
  ])('finds %s', async (_, name, words) => {
    await add('a', name)
    await add('b', 'some other zzz')
    expect(await find(words)).toEqual(['a'])
    expect(await find(`${words} nowhere`)).toEqual([])
  })

  it('knows whose it is, and documents from folders', async () => {
    await add('a', 'Wombat')
    await add('b', 'Wombat', 'ben')
    await addFolder('c', 'Wombats')
    expect(await find('wombat')).toEqual(['a'])
    expect(await find('wombat', 'document', 'ben')).toEqual(['b'])
    expect(await find('wombat', 'folder')).toEqual(['c'])
    await opened.db.document.update({ where: { id: 'a' }, data: { ownerId: 'ben' } })
    expect(await find('wombat')).toEqual([])
    expect(await find('wombat', 'document', 'ben')).toEqual(['a', 'b'])
  })

  it('has what was there before it', async () => {
    await add('a', 'Wombat')
    await addFolder('c', 'Wombats')
    const { kind } = opened.database
    if (kind === 'sqlite') await opened.db.$executeRaw`DELETE FROM "NameGrams"`
    await opened.db.$executeRaw`DELETE FROM "NameEntry"`
    expect(await find('wombat')).toEqual([])
    const migration = `prisma/${kind}/migrations/20261129193500_search_names/migration.sql`
    const [, script = ''] = (await readFile(migration, 'utf8')).split('-- What there is already.')
    for (const statement of script.split(';').filter((text) => text.trim() !== '')) {
      await opened.db.$executeRawUnsafe(statement)
    }
    expect(await find('wombat')).toEqual(['a'])
    expect(await find('wombats', 'folder')).toEqual(['c'])
  })

  it('goes with the name, in its transaction', async () => {
    await add('a', 'before')
    await addFolder('f', 'before')
    const rename = (tx: Pick<TestDatabase['db'], 'document' | 'folder'>, name: string) =>
      Promise.all([
        tx.document.update({ where: { id: 'a' }, data: named(name) }),
        tx.folder.update({ where: { id: 'f' }, data: named(name) }),
      ])
    await opened.db
      .$transaction(async (tx) => {
        await tx.document.update({ where: { id: 'a' }, data: named('undone') })
        throw new Error('not this time')
      })
      .catch(() => undefined)
    expect(await find('undone')).toEqual([])
    expect(await find('before')).toEqual(['a'])
    await rename(opened.db, 'after')
    expect([await find('before'), await find('before', 'folder')]).toEqual([[], []])
    expect([await find('after'), await find('after', 'folder')]).toEqual([['a'], ['f']])
    await opened.db.document.delete({ where: { id: 'a' } })
    await opened.db.folder.delete({ where: { id: 'f' } })
    expect([await find('after'), await find('after', 'folder')]).toEqual([[], []])
    expect(await opened.db.$queryRaw`SELECT "itemId" FROM "NameEntry"`).toEqual([])
  })
})
