import { expect, test } from 'vitest'
import { sql } from '#server/db/client'
import { fixedStatement } from './fixed-statement'

test('a text is put together once for each variant, and given its values each time, also one of them twice', () => {
  let built = 0
  const find = fixedStatement<{ named: boolean }, { id: string; now: Date }>(
    ({ named }, { id, now }) => {
      built += 1
      const only = named ? sql`AND name = ${'Ana'}` : sql``
      return sql`SELECT ${now} WHERE id = ${id} ${only} AND at < ${now}`
    },
  )
  const [first, second] = [new Date(1), new Date(2)]
  const ana = find({ named: true }, { id: 'a', now: first })
  expect(ana.sql).toBe('SELECT ? WHERE id = ? AND name = ? AND at < ?')
  expect(ana.text).toBe('SELECT $1 WHERE id = $2 AND name = $3 AND at < $4')
  expect(ana.values).toEqual([first, 'a', 'Ana', first])
  expect(find({ named: false }, { id: 'b', now: second }).values).toEqual([second, 'b', second])
  expect(find({ named: true }, { id: 'c', now: second }).values).toEqual([
    ...[second, 'c', 'Ana', second],
  ])
  expect(ana.values).toEqual([first, 'a', 'Ana', first])
  expect(built).toBe(2)
})
