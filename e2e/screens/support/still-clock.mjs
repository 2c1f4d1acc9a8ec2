/**
 * Lets a Node process believe that it is the time that stands in a file: pictures of a portal show the same times
 * whenever they are taken. Loaded before everything else (`--import`).
 */
import { readFileSync } from 'node:fs'

const file = process.env.SCREENS_CLOCK
const now = () => Number(readFileSync(file, 'utf8'))

Date.now = now
globalThis.Date = new Proxy(Date, {
  construct: (real, args, called) =>
    Reflect.construct(real, args.length > 0 ? args : [now()], called === Date ? real : called),
  apply: () => new Date().toString(),
})
