import type { Portal, Viewer } from '#server/documents/portal'
import { measureStorage, type StorageMeasure } from '#server/documents/storage/measure-storage'
import { dayMs, dayOf } from '#server/documents/storage/note-storage-day'
import { onlyAdmins } from './only-admins'

/** A day or a month; null when nobody looked in it. */
export interface GrowthPoint {
  /** Its beginning, UTC. */
  at: Date
  stored: StorageMeasure | null
}

export interface StorageGrowth {
  /** 30 days or 12 months, oldest first; the last of them is as it is now. */
  points: GrowthPoint[]
  /** How it went lately; null as long as too little is known to say so. */
  pace: {
    /** Over how many days. */
    days: number
    /** Less than nothing when it became less. */
    bytesPerMonth: number
    /** Null when the disk does not become full, or not within ten years. */
    monthsLeft: number | null
  } | null
}

const days = 30
const months = 12
const monthDays = 30.4
/** What is said of the pace looks back this far, and needs that much. */
const longestDays = 90
const shortestDays = 14
const fewestRows = 10
const furthestMonths = 120

/**
 * How what is stored has grown, by what the sweeps noted day by day.
 *
 * @param freeBytes of the disk that the documents are on; null when they are on none
 */
export async function storageGrowth(
  portal: Pick<Portal, 'db' | 'clock'>,
  viewer: Viewer,
  { by, freeBytes }: { by: 'days' | 'months'; freeBytes: number | null },
): Promise<StorageGrowth> {
  onlyAdmins(viewer)
  const now = portal.clock.now()
  const today = dayOf(now)
  const month = (ago: number) =>
    new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - ago))
  const noted = await portal.db.storageDay.findMany({
    where: { day: { gte: month(months - 1), lt: today } },
    orderBy: { day: 'asc' },
    select: { day: true, documents: true, bytes: true },
  })
  const stored = await measureStorage(portal)
  const rows = [
    ...noted.map(({ day, documents, bytes }) => ({ day, documents, bytes: Number(bytes) })),
    ...(stored ? [{ day: today, ...stored }] : []),
  ]
  const starts =
    by === 'months'
      ? Array.from({ length: months }, (_, at) => month(months - 1 - at))
      : Array.from({ length: days }, (_, at) => daysBefore(today, days - 1 - at))
  return {
    points: starts.map((at, index) => ({
      at,
      stored: lastWithin(rows, at, starts[index + 1] ?? null),
    })),
    pace: paceOf(rows, now, freeBytes),
  }
}

type NotedDay = StorageMeasure & { day: Date }

function lastWithin(
  rows: readonly NotedDay[],
  from: Date,
  until: Date | null,
): StorageMeasure | null {
  const row = rows.findLast(({ day }) => day >= from && (until === null || day < until))
  return row ? { documents: row.documents, bytes: row.bytes } : null
}

function paceOf(
  rows: readonly NotedDay[],
  now: Date,
  freeBytes: number | null,
): StorageGrowth['pace'] {
  const lately = rows.filter(({ day }) => day >= daysBefore(dayOf(now), longestDays))
  const [first, last] = [lately[0], lately.at(-1)]
  if (!first || !last || lately.length < fewestRows) return null
  // A row says how its day ended.
  const span = (now.getTime() - first.day.getTime()) / dayMs - 1
  if (span < shortestDays) return null
  const bytesPerMonth = ((last.bytes - first.bytes) / span) * monthDays
  const left = freeBytes === null || bytesPerMonth <= 0 ? null : freeBytes / bytesPerMonth
  return {
    days: Math.round(span),
    bytesPerMonth,
    monthsLeft: left === null || left > furthestMonths ? null : left,
  }
}

function daysBefore(day: Date, count: number): Date {
  return new Date(day.getTime() - count * dayMs)
}
