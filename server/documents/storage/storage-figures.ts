import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { walkStorage } from '#server/db/walk-storage'
import type { Portal } from '#server/documents/portal'

const amount = z.object({ key: z.string(), documents: z.number(), bytes: z.number() })
const figures = z.object({
  /** Those in the trash too. */
  documents: z.number(),
  inTrash: z.number(),
  versions: z.object({ count: z.number(), bytes: z.number() }),
  /** Owners by the bytes of all their versions, the largest first; their ids. */
  byOwner: z.array(amount),
  /** The same by extension. */
  byType: z.array(amount),
})
const row = z.object({ tookMs: z.number(), figures })

/** What is stored, as it was counted at a moment. */
export type StorageFigures = z.infer<typeof figures> & { at: Date }

type Given = Pick<Portal, 'db' | 'clock'>

const key = 'storage-figures'
/** How many owners and types are told. */
const most = 10
/** So many documents are counted each time somebody asks. */
const fewDocuments = 5000
/** So long somebody waits for the first figures. */
const patienceMs = 5000
/** Counting takes no more than a hundredth of the time. */
const rest = 100

const running = new WeakMap<Portal['db'], Promise<StorageFigures>>()

/**
 * What is stored. Where that is little it is counted now; where it is much there is what was counted last, and when that is old
 * it is counted anew meanwhile, for whoever asks next. Null: it is being counted for the first time.
 */
export async function readStorageFigures(given: Given): Promise<StorageFigures | null> {
  const found = await given.db.setting.findUnique({ where: { key } })
  const last = found && { at: found.updatedAt, ...row.parse(JSON.parse(found.value)) }
  const many = last !== null && last.figures.documents > fewDocuments
  const age = last === null ? 0 : given.clock.now().getTime() - last.at.getTime()
  if (many && age < last.tookMs * rest) return { ...last.figures, at: last.at }
  const counting = countStorage(given)
  // Whoever does not wait for it does not hear of what goes wrong; the next one counts again.
  counting.catch(() => {})
  if (many) return { ...last.figures, at: last.at }
  return await (last ? counting : Promise.race([counting, pause(patienceMs, null, { ref: false })]))
}

/** Counts what is stored, and remembers it; twice at once is once. */
export function countStorage(given: Given): Promise<StorageFigures> {
  const before = running.get(given.db)
  if (before) return before
  const counting = count(given).finally(() => running.delete(given.db))
  running.set(given.db, counting)
  return counting
}

async function count({ db, clock }: Given): Promise<StorageFigures> {
  const at = clock.now()
  const began = performance.now()
  const sums = { documents: 0, inTrash: 0, versions: { count: 0, bytes: 0 } }
  const [owners, types] = [createSums(), createSums()]
  for await (const part of walkStorage(db)) {
    sums.documents += part.documents
    if (part.inTrash) sums.inTrash += part.documents
    sums.versions.count += part.versions
    sums.versions.bytes += part.bytes
    owners.add(part.ownerId, part)
    types.add(part.extension, part)
  }
  const counted = { ...sums, byOwner: owners.largest(), byType: types.largest() }
  const tookMs = performance.now() - began
  const data = { value: JSON.stringify({ tookMs, figures: counted }), updatedAt: at }
  const stored = { where: { key }, create: { key, ...data }, update: data }
  await db.setting.upsert({ ...stored, select: { key: true } })
  return { ...counted, at }
}

function createSums() {
  const sums = new Map<string, z.infer<typeof amount>>()
  return {
    add(key: string, { documents, bytes }: { documents: number; bytes: number }) {
      const sum = sums.get(key) ?? { key, documents: 0, bytes: 0 }
      sums.set(key, {
        key,
        documents: sum.documents + documents,
        bytes: sum.bytes + bytes,
      })
    },
    largest: () =>
      [...sums.values()]
        .sort((a, b) => b.bytes - a.bytes || (a.key < b.key ? -1 : 1))
        .slice(0, most),
  }
}
