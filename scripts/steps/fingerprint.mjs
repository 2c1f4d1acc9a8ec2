import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

function* filesUnder(path, skip) {
  if (!existsSync(path) || skip(path)) return
  if (!statSync(path).isDirectory()) {
    yield path
    return
  }
  for (const name of readdirSync(path).sort()) yield* filesUnder(join(path, name), skip)
}

/**
 * A hash over the names and contents of files and folders.
 *
 * @param {string} root
 * @param {string[]} inputs relative to root; absent ones count as absent
 * @param {(path: string) => boolean} skip
 */
export function fingerprint(root, inputs, skip = () => false) {
  const hash = createHash('sha256')
  // Native modules and compiled output belong to one runtime.
  hash.update(`${process.platform} ${process.arch} ${process.versions.modules}\0`)
  for (const input of inputs) {
    for (const file of filesUnder(join(root, input), skip)) {
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update('\0')
    }
  }
  return hash.digest('hex')
}

/** The fingerprint that a step left when it last succeeded, or null. */
export function readStamp(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

/** Leaves a fingerprint for the next start. */
export function writeStamp(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${value}\n`)
}
