import { loadEnvironment } from './environment'
import { asErrorLine } from './error-line'
import { findCommand, help } from './find-command'

/** The operator's command line: `npm run --silent carrel -- COMMAND`. */
async function main(words: string[]): Promise<void> {
  if (words[0] === '--help' || words[0] === '-h' || words[0] === 'help') {
    console.log(help())
    return
  }
  const { name, command, args } = findCommand(words)
  if (args.includes('--help') || args.includes('-h')) {
    console.log(help(name))
    return
  }
  loadEnvironment()
  const { run } = await command.load()
  console.log(JSON.stringify(await run(args)))
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(asErrorLine(error))
  process.exitCode = 1
}
