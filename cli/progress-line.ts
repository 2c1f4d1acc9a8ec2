import { formatCount, formatSize } from '#lib/format'
import type { Progress } from '#server/documents/backup/back-up'

const everyMs = 1000

/** Says on stderr how far a long command has come: at most once a second, in a terminal on one line. */
export function progressLine(verb: string): (progress: Progress) => void {
  const say = seldom()
  return ({ files, ofFiles, bytes, ofBytes }) => {
    const of = `${files.toLocaleString('en')} of ${formatCount(ofFiles, 'file')}`
    say(`${verb} ${of}, ${formatSize(bytes)} of ${formatSize(ofBytes)}`, files >= ofFiles)
  }
}

/** The same of things that are only counted. */
export function countProgress(verb: string, noun: string): (done: number, of: number) => void {
  const say = seldom()
  return (done, of) =>
    say(`${verb} ${done.toLocaleString('en')} of ${formatCount(of, noun)}`, done >= of)
}

function seldom(): (line: string, isLast: boolean) => void {
  let last = Number.NEGATIVE_INFINITY
  return (line, isLast) => {
    const now = performance.now()
    if (!isLast && now - last < everyMs) return
    last = now
    process.stderr.write(`${line}${process.stderr.isTTY && !isLast ? '\r' : '\n'}`)
  }
}
