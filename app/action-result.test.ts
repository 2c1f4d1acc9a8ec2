import { redirect } from 'next/navigation'
import { expect, it, vi } from 'vitest'
import { z } from 'zod'
import { AppError } from '#server/app-error'
import { actionResult } from './action-result'
import { fieldWord } from './field-words'

const logged = vi.hoisted(() => vi.fn())
// The bundler takes this one for server code; plain Node would take the browser's.
vi.mock('next/navigation', () => import('next/dist/client/components/navigation.react-server'))
vi.mock('#server/runtime', () => ({ runtime: async () => ({ log: { error: logged } }) }))

function typed(values: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.set(name, value)
  return form
}

it('tells that it was done, with a message or a value', async () => {
  expect(await actionResult(null, async () => {})).toEqual({
    kind: 'done',
    value: undefined,
    message: null,
  })
  expect(await actionResult(null, async () => 'Renamed.')).toMatchObject({ message: 'Renamed.' })
  expect(await actionResult(null, async () => ({ value: { id: 'a' } }))).toEqual({
    kind: 'done',
    value: { id: 'a' },
    message: null,
  })
})

it('tells a refusal, beside its field when it has one', async () => {
  const refuse = (error: AppError) =>
    actionResult(null, async () => {
      throw error
    })
  expect(await refuse(new AppError('locked', () => 'Ben holds it.'))).toMatchObject({
    kind: 'refused',
    code: 'locked',
    message: 'Ben holds it.',
    errors: {},
  })
  expect(await refuse(new AppError('invalid', (t) => t('users.nameNeeded'), 'name'))).toMatchObject(
    {
      message: '',
      errors: { name: 'A name is needed.' },
    },
  )
})

it('tells the first thing that is wrong with each field', async () => {
  const schema = z.object({
    name: z.string().min(3, 'Too short.').regex(/x/, 'No x.'),
    email: z.email('Not an address.'),
  })
  const result = await actionResult(null, async () => {
    schema.parse({ name: 'a', email: 'b' })
  })
  expect(result).toMatchObject({
    code: 'invalid',
    errors: { name: 'Too short.', email: 'Not an address.' },
  })
})

it('says keys of the catalogue, and nothing that zod says of itself', async () => {
  const schema = z.object({ password: z.string().min(1, fieldWord('password')), age: z.number() })
  const result = await actionResult(null, async () => {
    schema.parse({ password: '', age: 'old' })
  })
  expect(result).toMatchObject({
    errors: {
      password: 'Enter your password.',
      age: 'The portal does not take this. Change it and try again.',
    },
  })
})

it('gives back what had been typed, but no passwords', async () => {
  const form = typed({ name: 'Ana', password: 'secret', 'new-password': 'secret', code: 'ABC' })
  const result = await actionResult(form, async () => {
    throw new AppError('invalid', () => 'No.')
  })
  expect(result).toMatchObject({ values: { name: 'Ana', code: 'ABC' } })
  expect(JSON.stringify(result)).not.toContain('secret')
})

it('lets redirects pass', async () => {
  await expect(actionResult(null, async () => redirect('/sign-in'))).rejects.toThrow(
    'NEXT_REDIRECT',
  )
})

it('keeps the details of a bug in the log, under the number that the person is told', async () => {
  const bug = new Error('select * from users')
  const result = await actionResult(null, async () => {
    throw bug
  })
  const { number } = z.object({ number: z.string() }).parse(logged.mock.calls[0]?.[0])
  expect(result).toMatchObject({
    code: 'unexpected',
    message: expect.stringContaining(`number ${number} in its log`),
  })
  expect(JSON.stringify(result)).not.toContain('select')
  expect(logged.mock.calls[0]?.[0]).toMatchObject({ error: bug })
})
