import { migrate } from '#server/db/migrate'

/** A program that migrates: its arguments are the database as JSON and the root folder. */
const [database = '{}', root = ''] = process.argv.slice(2)
process.send?.('started')
const applied = await migrate(JSON.parse(database), root)
process.send?.(applied)
process.disconnect()
