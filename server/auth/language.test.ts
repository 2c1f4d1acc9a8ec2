import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestAuth, type TestAuth } from '#server/testing/test-auth'
import { chooseLanguage, languageOf } from './language'
import { createUser } from './users'

let auth: TestAuth

beforeEach(async () => {
  auth = await openTestAuth()
})
afterEach(() => auth.close())

test('somebody chooses a language for themselves alone, and takes the choice back', async () => {
  const make = async (name: string) => {
    const email = `${name.toLowerCase()}@example.org`
    return (await createUser(auth, { name, email, role: 'member' }, null)).id
  }
  const [ana, ben] = [await make('Ana'), await make('Ben')]
  expect(await languageOf(auth, ana)).toBeNull()
  await chooseLanguage(auth, ana, 'de')
  expect(await languageOf(auth, ana)).toBe('de')
  expect(await languageOf(auth, ben)).toBeNull()
  await chooseLanguage(auth, ana, null)
  expect(await languageOf(auth, ana)).toBeNull()
})

test('nobody has a language that the portal does not speak', async () => {
  const { id } = await createUser(
    auth,
    { name: 'Ana', email: 'ana@example.org', role: 'member' },
    null,
  )
  await auth.db.user.update({ where: { id }, data: { language: 'xx' }, select: { id: true } })
  expect(await languageOf(auth, id)).toBeNull()
  expect(await languageOf(auth, 'nobody')).toBeNull()
})
