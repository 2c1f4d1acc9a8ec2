import { CliError } from './cli-error'
import { type Command, commands } from './commands'

/** Splits the command's words from its arguments. */
export function findCommand(words: string[]): { name: string; command: Command; args: string[] } {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined
    if (command) return { name, command, args: words.slice(length) }
  }
  const [noun = ''] = words
  const known = Object.keys(commands).filter((name) => name.startsWith(`${noun} `))
  const hint = known.length > 0 ? `Try ${known.join(', ')}.` : 'Try --help.'
  throw new CliError(
    noun === ''
      ? `No command given. ${hint}`
      : `There is no command "${words.slice(0, 2).join(' ')}". ${hint}`,
  )
}

/** The text of `--help`. */
export function help(only?: string): string {
  const shown = Object.entries(commands).filter(([name]) => only === undefined || name === only)
  const lines = shown.map(
    ([name, { usage, summary }]) => `  ${`${name} ${usage}`.trim()}\n      ${summary}`,
  )
  return [
    'Usage: npm run --silent carrel -- COMMAND',
    '',
    ...lines,
    '',
    'JSON goes to stdout; an error is one line on stderr with exit 1. ID is the id of a document.',
    'Works beside a running portal, on the same settings (environment, .env).',
  ].join('\n')
}
