// npm run dev: the same preparations as npm start, then Next's development server.
import { spawn } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkNode } from './steps/check-node.mjs'
import { checkPort } from './steps/check-port.mjs'
import { generate } from './steps/generate.mjs'
import { install } from './steps/install.mjs'
import { loadEnv } from './steps/load-env.mjs'
import { readSettings } from './steps/read-settings.mjs'
import { endOnSignals, endWithParent } from './steps/run.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
checkNode()
loadEnv(root)
const leaveSignals = endOnSignals()
endWithParent()
await install(root)
const { port, host, dataDir, databaseUrl, blobStore } = await readSettings(root)
await checkPort({ port, host })
await generate(root)
leaveSignals()

const next = spawn(
  process.execPath,
  ['node_modules/next/dist/bin/next', 'dev', '--port', String(port), '--hostname', host],
  {
    stdio: 'inherit',
    env: {
      ...process.env,
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
      DATA_DIR: dataDir,
      DATABASE_URL: databaseUrl,
      BLOB_STORE: blobStore,
    },
  },
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => next.kill(signal))
next.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
