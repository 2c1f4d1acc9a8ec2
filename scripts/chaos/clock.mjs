// Loaded into the portal by NODE_OPTIONS: its clock is the machine's plus what the file CHAOS_CLOCK says, in ms.
import { readFileSync } from 'node:fs'
import process from 'node:process'

const RealDate = globalThis.Date
const file = process.env.CHAOS_CLOCK
let offset = 0
let readAt = 0

function now() {
  const real = RealDate.now()
  if (file && Math.abs(real - readAt) > 20) {
    readAt = real
    try {
      offset = Number(readFileSync(file, 'utf8')) || 0
    } catch {
      offset = 0
    }
  }
  return real + offset
}

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, args, newTarget) =>
    Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
})
