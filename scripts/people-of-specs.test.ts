import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Each portal has them; whoever makes one has a portal of their own. */
const everywhere = ['Ana', 'Ben']

// Specs that fall to the same worker share a portal, and the second person of a name is refused there: in some runs.
test('specs create each person once', () => {
  const specs = readdirSync('e2e', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.spec.ts'),
  )
  const made = specs.flatMap((spec) =>
    [...readFileSync(join('e2e', spec), 'utf8').matchAll(/createPerson\(\w+, '([^']+)'/g)].map(
      ([, name = '']) => ({ name, spec }),
    ),
  )
  expect(made.length).toBeGreaterThan(50)
  const shared = made.filter(
    ({ name }) =>
      !everywhere.includes(name) &&
      made.filter((other) => other.name.toLowerCase() === name.toLowerCase()).length > 1,
  )
  expect(shared).toEqual([])
})
