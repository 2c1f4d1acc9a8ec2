import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { say, since } from './say.mjs'

/**
 * Runs the built server in this very process: no child that could be left behind. On SIGINT and SIGTERM the
 * portal ends the process by itself once the running saves are answered (server/http-server.ts).
 */
export async function serve(root, settings) {
  const from = performance.now()
  Object.assign(process.env, {
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    HOST: settings.host,
    HOSTNAME: settings.host,
    // The server changes into its own folder, so nothing may stay relative.
    DATA_DIR: settings.dataDir,
    DATABASE_URL: settings.databaseUrl,
    BLOB_STORE: settings.blobStore,
  })
  await import(pathToFileURL(join(root, '.next/standalone/server.js')).href)
  await answering(settings)
  say(`Carrel is at ${settings.publicUrl} (up in ${since(from)}); Ctrl-C stops it`)
}

/** Resolves with the first answer, whatever it says. A start that fails ends the process. */
async function answering({ host, port }) {
  const name =
    host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  for (;;) {
    const answer = await fetch(`http://${name}:${port}/api/health`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
