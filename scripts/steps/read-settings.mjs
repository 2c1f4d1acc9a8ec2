import { run } from './run.mjs'
import { stop } from './say.mjs'

/**
 * The settings that matter to whoever starts the server; bad ones end the start with one line each.
 *
 * @returns {Promise<{ port: number, host: string, publicUrl: string, dataDir: string, databaseUrl: string, blobStore: string }>}
 */
export async function readSettings(root) {
  const { code, stdout, output } = await run(
    [process.execPath, '--import', 'tsx', 'scripts/settings-for-start.ts'],
    { cwd: root },
  )
  if (code === 0) return JSON.parse(stdout)
  return stop(...output.trimEnd().split('\n'), 'Not started: fix the settings above.')
}
