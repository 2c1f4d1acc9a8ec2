import { stop } from './say.mjs'

/** Carrel runs on Node 20.19 and newer. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  stop(`Carrel needs Node 20.19 or newer; this is Node ${process.versions.node}.`)
}
