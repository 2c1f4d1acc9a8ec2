import { parseArgs } from 'node:util'
import { config } from '#server/config'
import { migrate } from '#server/db/migrate'
import { openBlobs } from '#server/stores/open-blobs'
import { fillDatabase } from './fill/fill-database'

/** `npm run bench:seed -- --documents 100000`: fills the portal that the settings name; see README.md. */
const { values } = parseArgs({
  options: {
    documents: { type: 'string', default: '100000' },
    users: { type: 'string' },
    locks: { type: 'string' },
    history: { type: 'string' },
  },
})
const whole = (text: string | undefined) =>
  text === undefined ? undefined : Number.parseInt(text, 10)

const { database, blobStore } = config()
await migrate(database)
const opened = await openBlobs(blobStore)
const began = performance.now()
const shape = await fillDatabase(
  database,
  opened.blobs,
  {
    documents: Number.parseInt(values.documents, 10),
    users: whole(values.users),
    locks: whole(values.locks),
    longestHistory: whole(values.history),
  },
  (step) =>
    console.log(`${((performance.now() - began) / 1000).toFixed(1).padStart(7)} s  ${step}`),
)
opened.close()
console.log(shape)
