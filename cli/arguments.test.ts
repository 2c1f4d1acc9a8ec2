import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readArguments } from './arguments'

const shape = { operands: ['id'], values: ['to', 'version'], flags: ['force'] }
const schema = z.object({
  id: z.string(),
  to: z.string(),
  version: z.string().regex(/^\d+$/, 'must be a number').optional(),
  force: z.boolean().default(false),
})
const read = (...args: string[]) => readArguments(args, shape, schema)

describe('readArguments', () => {
  it.each([[['abc', '--to', 'x']], [['--to', 'x', 'abc']], [['--to=x', '--', 'abc']]])(
    'reads %j in any order',
    (args) => {
      expect(read(...args)).toEqual({ id: 'abc', to: 'x', force: false })
    },
  )

  it('takes ids that begin with a dash, as operand and as value', () => {
    const id = '-P_VRTJySt9TfVrM3y4Cwx'
    expect(read(id, '--to', id, '--force')).toEqual({ id, to: id, force: true })
    const doubled = '--_VRTJySt9TfVrM3y4Cwx'
    expect(read('--to', doubled, doubled)).toEqual({ id: doubled, to: doubled, force: false })
  })

  it('takes a value that begins with a dash', () => {
    expect(read('abc', '--to', '-')).toEqual({ id: 'abc', to: '-', force: false })
  })

  it.each([
    [[], 'ID is missing.'],
    [['abc'], '--to is missing.'],
    [['abc', 'def', '--to', 'x'], '"def" is one word too many.'],
    [['abc', '--to', 'x', '--version', 'one'], '--version must be a number.'],
    [['abc', '--to', '--force'], '--to needs a value.'],
    [['abc', '--to'], '--to needs a value.'],
    [['abc', '--to', 'x', '--bogus'], "Unknown option '--bogus'."],
    [['abc', '--to', 'x', '--force=yes'], "Option '--force' does not take an argument."],
  ])('refuses %j: %s', (args, message) => {
    expect(() => read(...args)).toThrow(message)
  })
})
