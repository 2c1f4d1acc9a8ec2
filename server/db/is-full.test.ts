import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { isFull } from './is-full'

/** What SQLite says of a statement. */
function faultOf(statement: string): unknown {
  const database = new Database(':memory:')
  database.exec('CREATE TABLE page (bytes BLOB UNIQUE NOT NULL)')
  database.pragma('max_page_count = 10')
  try {
    database.exec(statement)
  } catch (error) {
    return error
  } finally {
    database.close()
  }
  return null
}

test('a database without room for a row is full, one that refuses the row is not', () => {
  const full = faultOf('INSERT INTO page VALUES (zeroblob(1000000))')
  expect(isFull(full)).toBe(true)
  expect(isFull(new Error('the commit failed', { cause: full }))).toBe(true)
  expect(isFull(faultOf('INSERT INTO page VALUES (NULL)'))).toBe(false)
  expect(isFull(null)).toBe(false)
})

test('so is one of PostgreSQL, and what Prisma makes of either', () => {
  expect(isFull(Object.assign(new Error('could not extend file'), { code: '53100' }))).toBe(true)
  expect(isFull(Object.assign(new Error('deadlock detected'), { code: '40P01' }))).toBe(false)
  expect(isFull({ code: 'P2010', cause: { originalCode: 'SQLITE_FULL' } })).toBe(true)
})
