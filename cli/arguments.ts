import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { CliError } from './cli-error'

export interface ArgumentShape {
  /** Words without a name, in their order. All of them must be given. */
  operands?: readonly string[]
  /** Options with a value: `--email a@example.org` or `--email=a@example.org`. */
  values?: readonly string[]
  /** Options without a value: `--admin`. */
  flags?: readonly string[]
}

/**
 * Reads a command's arguments. Operands, values and flags are given to the schema under their own names.
 *
 * @throws CliError that names the argument that is not good
 */
export function readArguments<T>(args: string[], shape: ArgumentShape, schema: z.ZodType<T>): T {
  const { operands = [], values = [], flags = [] } = shape
  const given = split(args, values, flags)
  const surplus = given.positionals[operands.length]
  if (surplus !== undefined) throw new CliError(`"${surplus}" is one word too many.`)
  const named = Object.fromEntries(operands.map((name, at) => [name, given.positionals[at]]))
  const parsed = schema.safeParse({ ...given.values, ...named })
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const name = String(issue?.path[0] ?? '')
  const shown = operands.includes(name) ? name.toUpperCase() : `--${name}`
  const absent = { ...given.values, ...named }[name] === undefined
  if (name !== '' && absent && issue?.code === 'invalid_type') {
    throw new CliError(`${shown} is missing.`)
  }
  throw new CliError(name === '' ? `${issue?.message}` : `${shown} ${issue?.message}.`)
}

function split(args: string[], values: readonly string[], flags: readonly string[]) {
  const options = Object.fromEntries([
    ...values.map((name) => [name, { type: 'string' as const }] as const),
    ...flags.map((name) => [name, { type: 'boolean' as const }] as const),
  ])
  try {
    const sorted = sort(args, values, flags)
    return parseArgs({ args: sorted, options, allowPositionals: true, strict: true })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    // Node adds advice on how to quote after the first sentence.
    throw new CliError(`${error.message.split(/\. |\n/)[0]?.replace(/\.$/, '')}.`)
  }
}

/** A random id: some begin with a dash. */
const idPattern = /^-[\w-]{21}$/

/**
 * Puts options first and ties their values to them, so that an id that begins with a dash is not taken for
 * an option.
 */
function sort(args: string[], values: readonly string[], flags: readonly string[]): string[] {
  const named = [...values, ...flags].map((name) => `--${name}`)
  const isOption = (word: string) => named.includes(word.split('=')[0] ?? '')
  const options: string[] = []
  const words: string[] = []
  for (let at = 0; at < args.length; at++) {
    const word = args[at] ?? ''
    const value = args[at + 1]
    if (word === '--') {
      words.push(...args.slice(at + 1))
      break
    }
    if (values.includes(word.slice(2)) && isOption(word)) {
      if (value === undefined || isOption(value)) throw new CliError(`${word} needs a value.`)
      options.push(`${word}=${value}`)
      at += 1
    } else if (isOption(word) || (word.startsWith('-') && !idPattern.test(word))) {
      options.push(word)
    } else {
      words.push(word)
    }
  }
  return [...options, '--', ...words]
}
