import type { EditorIsland } from './editor-island'

/** Edits kept in the browser until the host has acknowledged them. */
export interface Draft {
  /** Of the page that kept it. */
  pageId: string
  bytes: Uint8Array<ArrayBuffer>
  /** The host's version that the edits are based on. */
  baseVersion: string
  /** Milliseconds since 1970. */
  keptAt: number
}

/** The drafts of one person and document. None of these ever rejects: a draft is a second net. */
export interface Drafts {
  keep(draft: Draft): Promise<void>
  remove(pageId: string): Promise<void>
  /** Newest first. */
  list(): Promise<Draft[]>
}

/**
 * The newest edits that another page kept and that are not what the island shows; what the host has by now is
 * forgotten.
 */
export async function findDraft(
  drafts: Drafts,
  pageId: string,
  island: Pick<EditorIsland, 'bytes'>,
): Promise<Draft | null> {
  const kept = (await drafts.list()).filter((each) => each.pageId !== pageId)
  if (kept.length === 0) return null
  const shown = await island.bytes()
  for (const each of kept) {
    if (shown.kind !== 'bytes' || !sameBytes(shown.bytes, each.bytes)) return each
    await drafts.remove(each.pageId)
  }
  return null
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index])
}

const maxAgeMs = 30 * 24 * 60 * 60 * 1000

interface Row extends Draft {
  /** Person and document. */
  owner: string
}

/**
 * Drafts in IndexedDB. Calls run one after the other, so that a removal never overtakes the keeping before it.
 *
 * @param owner tells one person's document from every other
 */
export function indexedDbDrafts(owner: string, now: () => number): Drafts {
  let last: Promise<unknown> = Promise.resolve()
  const inOrder = <T>(fallback: T, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    const next = last.then(async () => {
      try {
        return await run(work)
      } catch {
        // Private windows and full disks refuse storage; saving to the host goes on without it.
        return fallback
      }
    })
    last = next
    return next
  }
  return {
    async keep(draft) {
      const row: Row = { ...draft, owner }
      await inOrder<IDBValidKey>('', (store) => store.put(row))
    },
    async remove(pageId) {
      await inOrder<undefined>(undefined, (store) => store.delete([owner, pageId]))
    },
    async list() {
      const range = IDBKeyRange.bound([owner, ''], [owner, '\uffff'])
      const rows = await inOrder<Row[]>([], (store) => store.getAll(range))
      const old = rows.filter((row) => row.keptAt < now() - maxAgeMs)
      for (const row of old) await this.remove(row.pageId)
      return rows.filter((row) => !old.includes(row)).sort((a, b) => b.keptAt - a.keptAt)
    },
  }
}

async function run<T>(work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open()
  try {
    const transaction = db.transaction('drafts', 'readwrite')
    const request = work(transaction.objectStore('drafts'))
    await settled(transaction)
    return request.result
  } finally {
    db.close()
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('carrel-drafts', 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('drafts', { keyPath: ['owner', 'pageId'] })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
    request.onblocked = () => reject(new Error('blocked'))
  })
}

function settled(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onerror = () => reject(transaction.error)
    transaction.onabort = () => reject(transaction.error)
  })
}
