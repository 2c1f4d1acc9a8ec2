/**
 * Lets a Node process believe that it is the time that stands in a file, and that its disk has the room that stands in
 * another one: pictures of a portal show the same whenever they are taken. Loaded before everything else (`--import`).
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const numberIn = (file) => Number(fs.readFileSync(file, 'utf8'))
const now = () => numberIn(process.env.SCREENS_CLOCK)

Date.now = now
globalThis.Date = new Proxy(Date, {
  construct: (real, args, called) =>
    Reflect.construct(real, args.length > 0 ? args : [now()], called === Date ? real : called),
  apply: () => new Date().toString(),
})

const mebibytes = 1024 ** 2
fs.promises.statfs = async () => ({
  ...{ bsize: mebibytes, blocks: 512 * 1024 },
  bavail: numberIn(process.env.SCREENS_DISK) / mebibytes,
})
syncBuiltinESMExports()
