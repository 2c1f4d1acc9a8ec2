// Everything that npm start does before it serves; for images that are built on one machine and run on another.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from './steps/build.mjs'
import { checkNode } from './steps/check-node.mjs'
import { generate } from './steps/generate.mjs'
import { install } from './steps/install.mjs'
import { endOnSignals } from './steps/run.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
checkNode()
endOnSignals()
await install(root)
await generate(root)
await build(root)
process.exit(0)
