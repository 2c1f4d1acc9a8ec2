import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fingerprint, readStamp, writeStamp } from './fingerprint.mjs'

const require = createRequire(import.meta.url)

/** What the PDF view fetches while it shows a file: its worker, character maps, fonts, colours, decoders. */
const pdfFiles = ['cmaps', 'standard_fonts', 'iccs', 'wasm']

/**
 * Copies out of packages what browsers load by address, so that it comes from the portal itself. Done again only
 * when the packages change.
 *
 * @param {string} root
 */
export function copyViewerFiles(root) {
  const to = join(root, 'public/viewer')
  const stamp = join(to, '.stamp')
  const wanted = fingerprint(root, ['package-lock.json', 'scripts/steps/copy-viewer-files.mjs'])
  if (readStamp(stamp) === wanted) return
  rmSync(to, { recursive: true, force: true })
  const pdf = dirname(require.resolve('pdfjs-dist/package.json'))
  mkdirSync(join(to, 'pdf'), { recursive: true })
  for (const name of pdfFiles) cpSync(join(pdf, name), join(to, 'pdf', name), { recursive: true })
  // Runs the scripts of documents, which are never run here.
  for (const name of readdirSync(join(to, 'pdf/wasm'))) {
    if (name.startsWith('quickjs')) rmSync(join(to, 'pdf/wasm', name))
  }
  cpSync(join(pdf, 'build/pdf.worker.min.mjs'), join(to, 'pdf/worker.mjs'))
  writeStamp(stamp, wanted)
}
