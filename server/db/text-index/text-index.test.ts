import { afterEach, beforeEach, expect, it } from 'vitest'
import { askedFor, wordsIn } from '#lib/words/words'
import { sql } from '#server/db/client'
import { onBothDatabases } from '#server/testing/on-both-databases'
import type { TestDatabase } from '#server/testing/test-database'
import { createTextIndex } from './create-text-index'
import type { TextIndex } from './text-index'
import { readAllAnew } from './text-tasks'

// The contract of the port: what one database finds, the other finds.
onBothDatabases((create) => {
  let opened: TestDatabase
  let index: TextIndex
  beforeEach(async () => {
    opened = await create()
    index = createTextIndex(opened.database)
    const at = new Date(0)
    await opened.db.user.create({
      data: { id: 'ana', email: 'ana@example.org', name: 'Ana', createdAt: at },
    })
  })
  afterEach(() => opened.close())

  async function add(id: string, text: string) {
    const at = new Date(0)
    await opened.db.document.create({
      data: {
        ...{ id, name: `${id}.txt`, nameKey: `${id}.txt`, extension: 'txt', ownerId: 'ana' },
        ...{ headNumber: 1, size: 1n, contentModifiedAt: 1n, createdAt: at },
      },
    })
    await put(id, text)
  }

  const put = (id: string, text: string, version = 1) =>
    opened.db.$transaction((tx) =>
      index.put(tx, id, {
        ...{ version, outcome: 'read', text, readAt: new Date(0) },
        words: [...new Set([...wordsIn(text)].flatMap(({ words }) => words))],
      }),
    )

  async function find(search: string): Promise<string[]> {
    const typed = askedFor(search)
    if (typed === null) return []
    const asked = await index.prepare(opened.db, typed)
    const rows = await opened.db.$queryRaw<{ id: string }[]>`
      SELECT d.id FROM "Document" d 
       WHERE ${index.textOf(sql`d.id`)} IN (${index.matches(asked)}) ORDER BY d.id`
    const documents = await opened.db.$queryRaw<{ id: string }[]>`
      SELECT f.id FROM (${index.documentsWith(asked)}) f ORDER BY f.id`
    expect(documents).toEqual(rows)
    const isIn = index.isIn(asked, sql`d.id`)
    if (isIn) {
      const one = await opened.db.$queryRaw<{ id: string }[]>`
        SELECT d.id FROM "Document" d WHERE ${isIn} ORDER BY d.id`
      expect(one).toEqual(rows)
    }
    return rows.map(({ id }) => id)
  }

  it('finds all words in any order, without regard to case and accents', async () => {
    await add('menu', 'Crème brûlée für ZWEI, Straße 5')
    await add('other', 'creme without the rest')
    expect(await find('brulee CREME')).toEqual(['menu'])
    expect(await find('crème')).toEqual(['menu', 'other'])
    expect(await find('zwei straße')).toEqual(['menu'])
    expect(await find('creme nothing')).toEqual([])
  })

  it('finds the last word by its beginning, and the others only whole', async () => {
    await add('a', 'quarterly forecast')
    expect(await find('quarterly fore')).toEqual(['a'])
    expect(await find('quar forecast')).toEqual([])
    expect(await find('fo')).toEqual([])
    expect(await find('ecast')).toEqual([])
  })

  it.each([1, 5, 16, 17, 64, 65, 200])('finds %i words that begin alike', async (many) => {
    const words = Array.from({ length: many }, (_, n) => `wombat${n}`)
    await add('all', `wombas ${words.join(' ')} wombau`)
    await add('last', words.at(-1) ?? '')
    await add('before', 'wombas womba')
    await add('behind', 'wombau wombz')
    expect(await find('womba')).toEqual(['all', 'before', 'behind', 'last'])
    expect(await find('wombat')).toEqual(['all', 'last'])
    expect(await find('wombas womb')).toEqual(['all', 'before'])
    expect(await find('wombatx')).toEqual([])
  })

  it.each([
    ['numbers', 'Invoice 1.234,50 on 2024-03-01 for 1e5', '1.234,50'],
    ['letters with digits', 'the A4 page of 4711abc', '4711abc'],
    ['small words that dictionaries leave out', 'to be or not to be', 'or'],
    ['addresses', 'write to ana.b@example.org/x?y=z', 'ana.b@example.org'],
    ['what looks like an operator', 'this and near that or not', 'NOT near AND'],
    ['letters newer than databases', 'word 𞤀𞤁𞤂 and 𐵐𐵑 here', '𞤀𞤁𞤂'],
    ['scripts without spaces', '賃貸契約書を確認', '契約書'],
    ['marks that belong to a letter', 'यह हिन्दी है', 'हिन्दी'],
  ])('finds %s', async (_, text, search) => {
    await add('a', text)
    await add('b', 'something else')
    expect(await find(search)).toEqual(['a'])
  })

  it.each(['"', "'", '* OR "', "') --", ':*', '\\', '&|!', 'NEAR(', '%', '\u0000'])(
    'takes %j for what it is',
    async (search) => {
      await add('a', 'apple')
      expect(await find(search)).toEqual([])
      expect(await find(`${search} apple`)).toEqual(
        search === '* OR "' || search === 'NEAR(' ? [] : ['a'],
      )
    },
  )

  it('forgets what was in a document before', async () => {
    await add('a', 'before')
    await put('a', 'after', 2)
    expect(await find('before')).toEqual([])
    expect(await find('after')).toEqual(['a'])
    await put('a', '', 3)
    expect(await find('after')).toEqual([])
  })

  it('lets a document go with its words', async () => {
    await add('a', 'wombat')
    await add('b', 'wombat')
    await opened.db.document.delete({ where: { id: 'a' } })
    expect(await find('wombat')).toEqual(['b'])
    const kept =
      opened.database.kind === 'sqlite'
        ? opened.db.$queryRaw`SELECT id FROM "DocumentWords_docsize"`
        : opened.db.$queryRaw`SELECT "documentId" FROM "DocumentWords"`
    expect(await kept).toHaveLength(1)
  })

  it('takes as many words as a text may have', async () => {
    const words = Array.from({ length: 60_000 }, (_, n) => `word${n}`)
    await add('a', words.join(' '))
    expect(await find('word59999 word0 word31415')).toEqual(['a'])
  })

  it('has every document read again, each once', async () => {
    await add('a', 'x')
    await add('b', 'y')
    await opened.db.textTask.create({ data: { documentId: 'a', dueAt: new Date(9e12), tries: 2 } })
    expect(await readAllAnew(opened.db)).toBe(2)
    expect(await opened.db.textTask.findMany({ orderBy: { documentId: 'asc' } })).toEqual([
      { documentId: 'a', dueAt: new Date(0), tries: 0 },
      { documentId: 'b', dueAt: new Date(0), tries: 0 },
    ])
  })
})
