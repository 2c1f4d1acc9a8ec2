import { formatCount, formatSize } from '#lib/format'
import type { Progress } from '#server/documents/backup/back-up'

const everyMs = 1000

/** Says on stderr how far a long command has come: at most once a second, in a terminal on one line. */
export function progressLine(verb: string): (progress: Progress) => void {
  let last = Number.NEGATIVE_INFINITY
  return ({ files, ofFiles, bytes, ofBytes }) => {
    const now = performance.now()
    if (files < ofFiles && now - last < everyMs) return
    last = now
    const end = process.stderr.isTTY && files < ofFiles ? '\r' : '\n'
    const of = `${files.toLocaleString('en')} of ${formatCount(ofFiles, 'file')}`
    process.stderr.write(`${verb} ${of}, ${formatSize(bytes)} of ${formatSize(ofBytes)}${end}`)
  }
}
