import { ConfigError, readConfig } from '#server/config'

/**
 * Checks the settings before anything takes time. Prints what the start script needs to know as JSON, or one
 * line on stderr for each bad setting.
 */
try {
  const { port, host, publicUrl, dataDir, database, blobStore: store } = readConfig(process.env)
  const databaseUrl = database.kind === 'sqlite' ? `file:${database.file}` : database.url
  const blobStore = store.kind === 'disk' ? `file:${store.folder}` : process.env.BLOB_STORE
  console.log(JSON.stringify({ port, host, publicUrl, dataDir, databaseUrl, blobStore }))
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  for (const line of error.lines) console.error(line)
  process.exitCode = 1
}
