const REVISION =
  /(<w:(?:ins|del|moveFrom|moveTo|rPrChange|pPrChange|sectPrChange|tblPrChange|tblGridChange|trPrChange|tcPrChange|numberingChange|cellIns|cellDel|cellMerge)\b[^>]*?\sw:id=")(-?\d+)(")/g
const MOST = 0x7fffffff

/**
 * Word takes ids of tracked changes up to 2³¹−1; the editor counts them from the clock, beyond it.
 * Those, and ids given twice by splitting a change, are numbered anew; all others stay.
 */
export function renumberRevisions(xml: string, original: string): string {
  const everyId = [...original.matchAll(/\sw:id="(\d{1,9})"/g)].map((match) => Number(match[1]))
  let next = Math.max(1000, ...everyId.slice(0, 100_000))
  const inOriginal = countIds(original)
  const seen = new Map<string, number>()
  return xml.replace(REVISION, (whole, before: string, id: string, after: string) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    const value = Number(id)
    const repeated = count > Math.max(1, inOriginal.get(id) ?? 0)
    if (value >= 0 && value <= MOST && !repeated) return whole
    next++
    return `${before}${next}${after}`
  })
}

function countIds(xml: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [, , id = ''] of xml.matchAll(REVISION)) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}
