/**
 * Runs the operator's commands one after the other in one process: loading them takes a hundred times as long
 * as running them. Started by carrel.ts; ends with its parent.
 */
import { asErrorLine } from '#cli/error-line'
import { findCommand } from '#cli/find-command'

let queue: Promise<void> = Promise.resolve()

process.on('message', (message: { id: number; args: string[] }) => {
  queue = queue.then(async () => {
    try {
      const { command, args } = findCommand(message.args)
      const { run } = await command.load()
      process.send?.({ id: message.id, output: JSON.stringify(await run(args)) })
    } catch (error) {
      process.send?.({ id: message.id, error: asErrorLine(error) })
    }
    // Each command closes its portal.
    globalThis.carrelRuntime = undefined
  })
})
process.on('disconnect', () => process.exit(0))
