// npm start: from a fresh clone to a running portal. Only Node built-ins until the packages are there.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './steps/build.mjs'
import { checkNode } from './steps/check-node.mjs'
import { checkPort } from './steps/check-port.mjs'
import { generate } from './steps/generate.mjs'
import { install } from './steps/install.mjs'
import { loadEnv } from './steps/load-env.mjs'
import { readSettings } from './steps/read-settings.mjs'
import { endOnSignals, endWithParent } from './steps/run.mjs'
import { serve } from './steps/serve.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
checkNode()
loadEnv(root)
const leaveSignals = endOnSignals()
endWithParent()
await install(root)
const settings = await readSettings(root)
await checkPort(settings)
await generate(root)
await build(root)
leaveSignals()
await serve(root, settings)
